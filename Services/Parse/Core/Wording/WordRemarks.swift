import Models
import Text

/// What one place of a passage says of its wording.
enum WordRemarks {
    /// What a word of the table is looked for as.
    enum Meaning: Sendable {
        /// A misreading of another word.
        case misread(String)
        /// A word that is not said twice in a row.
        case doubled
        /// Requests are dealt with, all of them.
        case handled
        /// 双公示.
        case decisions
    }

    static let table = WordTable<Meaning>(
        misread.map { ($0, .misread($1)) } + doubled.map { ($0, .doubled) } + handled.map { ($0, .handled) }
            + [("双公示", .decisions), ("行政许可", .decisions)])

    /// Words as they are misread or mistyped, none of which is one.
    private static let misread = [
        ("部暑", "部署"), ("布署", "部署"), ("邮编编码", "邮政编码"), ("一如继往", "一如既往"), ("再接再励", "再接再厉"), ("贯策", "贯彻"),
        ("贯沏", "贯彻"), ("复盖", "覆盖"), ("松驰", "松弛"), ("行政复仪", "行政复议"), ("行政诉颂", "行政诉讼"), ("公幵", "公开"), ("政俯", "政府"),
        ("糸统", "系统"), ("联糸", "联系"), ("安徘", "安排"), ("规犯", "规范"), ("示犯", "示范"), ("宣穿", "宣传"), ("申清", "申请"),
        ("政府信恳", "政府信息"), ("政府信患", "政府信息"), ("年渡", "年度"), ("制渡", "制度"), ("渠到", "渠道"), ("监瞀", "监督"), ("瞀促", "督促"),
    ]

    /// Words whose double makes no sense and no compound: 申请申请人 and
    /// 人民政府政府网站 are two words each, so that neither is here.
    private static let doubled =
        ("进行 开展 加强 推进 落实 完善 提高 提升 加大 认真 积极 及时 确保 严格 按照 根据 通过 围绕 建立 健全 强化 深化 审核 审查 公开 以及 或者 并且 我局 我区 我县 "
        + "我市 我镇 我委 我单位 本单位 本机关 进一步 不断 切实 主动 有效 持续 全面 充分 组织 实现 促进 针对 存在 对于 关于 由于 可以 能够 应当 已经 没有 还是 明确 优化 "
        + "坚持 贯彻 发挥 收到 办理 的的")
        .split(separator: " ").map(String.init)

    private static let handled = [
        "全部办结", "均已办结", "均办结", "全部按时办结", "均按时办结", "均已按时办结", "全部按期办结", "均按期办结", "均已按期办结", "全部依法办结", "全部按时答复", "均按时答复",
        "均已按时答复", "全部按期答复", "均按期答复", "均已按期答复", "全部答复", "均已答复", "全部依法答复", "均已依法答复", "全部办理完毕", "均已办理完毕", "均办理完毕",
        "全部予以答复", "均予以答复", "均已全部办结", "已全部办结", "已全部答复", "已全部按时答复", "已全部办理完毕", "办结率100%", "答复率100%", "办结率达100%",
        "答复率达100%",
    ]

    /// Whether a word stands twice at a place.
    static func isDoubled(_ word: [UInt32], at place: Int, of passage: Passage) -> Bool {
        let next = place + word.count
        if word.count == 2, word[0] == word[1] {
            // 的的: 目的的 and 的的确确 are none.
            return !particleBefore.contains(passage[place - 1]) && !particleBehind.contains(passage[next])
        }
        guard passage.has(word, at: next) else { return false }
        if word == disclosure {
            // 政府信息公开公开指南: two words.
            return !passage.has(anyOf: information, at: place - 2) && !passage.has(anyOf: disclosed, at: next + 2)
        }
        if word == organise { return !passage.has(anyOf: organisers, at: next + 2) }
        return true
    }

    private static let disclosure = [UInt32](scalarsOf: "公开")
    private static let information = [[UInt32]](words: "信息 政务 申请 主动")
    private static let disclosed = [[UInt32]](words: "指南 目录 栏 平台 制度 内容 渠道 方式 事项")
    private static let organise = [UInt32](scalarsOf: "组织")
    private static let organisers = [[UInt32]](words: "部 机构 者 部门")
    private static let particleBefore = ScalarSet(scalarsOf: "目有标中")
    private static let particleBehind = ScalarSet(scalarsOf: "确士卢")
}
