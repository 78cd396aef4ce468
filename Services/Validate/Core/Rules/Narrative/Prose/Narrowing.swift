import Models

/// Words that make a figure one of less, or of something else, than what the
/// tables count. Where one stands in the clause nobody complains.
enum Narrowing {
    /// Of another body than the one that reports.
    private static let bodies = [
        "本级", "各部门", "直部门", "政府部门", "乡镇", "镇街", "街道", "各镇", "各单位", "下属", "所属", "科室", "名义",
    ]

    /// Of the office of a government, which is less than the government.
    private static let offices = ["办公室", "办公厅", "政府办"]

    /// Whether the sentence, up to a figure, is about another body than the one
    /// that reports: 县政府办公室受理12件，予以公开3件.
    static func isOfOtherBody(_ mention: Mention, in reading: Reading) -> Bool {
        let words = mention.sentenceBefore
        if bodies.contains(where: words.contains) { return true }
        let isOffice = reading.agency.map { $0.contains("办公") || $0.hasSuffix("办") } ?? false
        return !isOffice && offices.contains(where: words.contains)
    }

    /// Whether the sentence, up to a figure, is about motions, papers or cases
    /// and not about applications: 建议答复公开9件.
    static func isOfOtherMatter(_ mention: Mention) -> Bool {
        let words = mention.sentenceBefore
        return !words.contains("申请") && matters.contains(where: words.contains)
    }

    private static let matters = ["建议", "提案", "议案", "公文", "文件", "工单", "来信", "留言", "信访件"]

    /// Whether the words right behind a figure say that those were carried
    /// over: 新收申请8件和1件结转申请.
    static func isOfCarried(_ mention: Mention) -> Bool {
        let behind = mention.wordsBehind.drop { $0 == " " }
        let rest = behind.dropFirst(behind.hasPrefix(mention.fact.unit ?? "") ? (mention.fact.unit ?? "").count : 0)
        return ["结转", "上年结转", "上年度结转", "往年结转"].contains(where: rest.hasPrefix)
    }

    /// Whether the words since the last stop of the sentence are about the
    /// cases of a reviewing office: 作为复议机关办理96件，撤销3件.
    static func isOfReviewer(_ mention: Mention) -> Bool {
        let part = mention.sentenceBefore.split { "；;".contains($0) }.last ?? ""
        return ["复议机关", "复议机构", "司法局"].contains(where: part.contains)
    }

    /// Of some applications, or of a step on their way.
    static let requests =
        [
            "其中", "包括", "延期", "当场", "当日", "口头", "电话", "书面", "逾期", "超期", "补正", "转办", "转送", "撤回", "撤销", "咨询",
            "涉及", "关于", "有关", "相关", "因", "企业", "律师", "村民", "重点", "疑难", "重复", "首次", "月份", "有效", "网站", "平台",
            "系统", "邮箱", "微信", "热线", "留言", "信箱", "窗口", "加急", "提前", "案例", "指导",
        ]

    /// Of decisions on some grounds or for some applicants.
    static let results =
        [
            "因", "属于", "涉及", "秘密", "内部", "过程", "案卷", "查询", "第三方", "三安全", "掌握", "制作", "不明确", "信访", "重复",
            "出版物", "补正", "缴", "逾期", "自然人", "法人", "企业", "网络", "信函", "当面", "其余", "剩余", "余下",
        ]

    /// Of reviews and lawsuits as others count them: filed for the record,
    /// dealt with by the reviewing office, decided so far.
    static let remedies =
        [
            "备案", "应诉", "审结", "已结", "办结", "撤回", "复议机关", "复议机构", "代理", "出庭", "培训", "其中", "败诉", "纠错", "通知书", "答复书", "意见书",
            "法院", "配合", "化解", "调解", "新收", "新增", "未结", "参加", "撤诉",
        ]

    /// Of documents that others issue, or that are looked at.
    static let documents = ["备案", "审查", "审核", "起草", "修订", "修改", "解读", "其中", "代"]

    /// 网络、信函等方式 names ways only to say that it was by all of them.
    static func isByAllWays(_ clause: String) -> Bool {
        ["等方式", "等渠道", "等途径", "等形式", "等多种"].contains { clause.contains($0) }
    }
}
