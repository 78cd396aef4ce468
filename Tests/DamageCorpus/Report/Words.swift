/// Words around the tables, written for this corpus.
extension ReportModel {
    /// Gives the report a title and plain words without figures of its tables.
    mutating func write(_ random: inout SplitMix) {
        let agency = random.pick(Words.agencies, else: "")
        title = "\(agency)\(year)年政府信息公开工作年度报告"
        preface = [
            "发布时间：\(year + 1)-01-\(random.within(10...28))",
            "本报告依照《中华人民共和国政府信息公开条例》编成，统计期限为\(year)年1月1日至\(year)年12月31日。",
        ]
        prose[0].before = [
            "\(year)年，本单位把公开当作日常工作，主动公开政府信息\(random.within(11...4821))条。",
            random.pick(Words.overviews, else: ""),
        ]
        prose[4].before = [random.pick(Words.problems, else: "")]
        prose[5].before = [random.pick(Words.others, else: "")]
        closing = [agency, "\(year + 1)年1月\(random.within(5...25))日"]
    }
}

/// Sentences to choose from.
enum Words {
    static let agencies = ["澄屿市商务局", "杉屏区教育局", "砚溪区水利局", "枫泽县人民政府", "鹤汀市生态环境局"]
    static let overviews = [
        "栏目按季度清点，失效的链接当日改正。", "公众号每周推送一次办事提示，留言由专人回复。", "全年办了两期培训，各科室轮流讲一个实例。",
    ]
    static let problems = [
        "一是解读写得太长。二是更新不够及时。下一步把时限写进考核。", "基层人手不足，答复书质量不齐；将统一样式，逐件复核。",
    ]
    static let others = ["本年度没有收取信息处理费。", "无其他需要报告的事项。"]

    /// Phrases that have labels and figures, as prose beside a table has them.
    static let traps = [
        "予以公开13件", "行政许可 20 件", "行政处罚 5件", "规章 2 件、行政规范性文件 3 件", "部分公开 4 件，不予公开 6 件",
        "属于国家秘密 1 件", "本年新收政府信息公开申请 15 件", "（七）总计 20 件", "总计 17 件", "其他 3 件", "3.其他 2 件",
        "重复申请 2 件", "结转下年度继续办理 3 件", "行政事业性收费 12 万元", "信访举报投诉类申请 7 件",
        "1.属于国家秘密 0 件", "上年结转政府信息公开申请数量 2", "行政复议 总计 3 件", "结果维持 2 件，结果纠正 1 件",
        "行政许可20项，行政处罚：13件", "（一）予以公开 13 件；", "全年办理行政许可 1234 件，行政强制 2 件", "其他：5",
        "行政许可：45", "总计：1 2 3", "合计 9",
    ]
}
