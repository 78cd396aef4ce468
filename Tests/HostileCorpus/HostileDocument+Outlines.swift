extension HostileDocument {
    /// Titles, headings and sections without end.
    static let outlines: [HostileDocument] = [
        HostileDocument("titles", repeating: "2024年政府信息公开工作年度报告\n"),
        HostileDocument("titles in one line", repeating: "凤泉区商务局2024年政府信息公开工作年度报告"),
        HostileDocument("titles without a year", repeating: "商务局政府信息公开工作年度报告\n"),
        HostileDocument("beginnings of titles", repeating: "政府信息公开", in: .head),
        HostileDocument("titles' fillers", repeating: "政府信息公开工作年度情况的工作年度", in: .head),
        HostileDocument("titles and headings", repeating: "2024年政府信息公开工作年度报告\n一、总体情况\n三、收到和处理政府信息公开申请情况\n"),
        HostileDocument("headings", repeating: "一、总体情况\n二、主动公开政府信息情况\n"),
        HostileDocument("headings in one line", repeating: "一、总体情况二、主动公开政府信息情况"),
        HostileDocument("bare headings", repeating: "总体情况\n主动公开政府信息情况\n行政复议、行政诉讼情况\n"),
        HostileDocument("headings with signs", repeating: "第一部分：（1）年度工作存在的主要问题及改进情况的情况情况\n"),
        HostileDocument("headings' beginnings", repeating: "年度本单位机关的", in: .overview),
        HostileDocument("headings' endings", repeating: "二、主动公开政府信息情况的公开工作申请措施的公开工作申请措施的公开工作", in: .overview),
        HostileDocument("numerals", repeating: "一、"),
        HostileDocument("numerals in one line", repeating: "一二三四五六七八九十"),
        HostileDocument("one line of words", repeating: "各级行政机关依法及时准确公开信息"),
        HostileDocument("traditional characters", repeating: "各級行政機關依法及時準確公開資訊。"),
        HostileDocument("empty lines", repeating: "\n", in: .overview),
        HostileDocument("carriage returns", repeating: "\r\n", in: .requests),
        HostileDocument("zero-width characters", repeating: "\u{200B}", in: .overview),
        HostileDocument("full-width digits", repeating: "１２３　", in: .overview),
    ]

    /// Names, dates and years without end.
    static let identities: [HostileDocument] = [
        HostileDocument("dates", repeating: "2025年1月20日\n", in: .problems),
        HostileDocument("dates in one line", repeating: "2025年1月20日", in: .problems),
        HostileDocument("dates in Chinese", repeating: "二〇二五年一月二十日\n", in: .problems),
        HostileDocument("dates in one line, in Chinese", repeating: "二〇二五年一月二十日", in: .head),
        HostileDocument("years", repeating: "2024年", in: .head),
        HostileDocument("labelled dates", repeating: "发布时间：2025-03-18 ", in: .head),
        HostileDocument("labels of dates", repeating: "发布时间：", in: .head),
        HostileDocument("labels of dates below", repeating: "发布日期：2025-03-18\n", in: .problems),
        HostileDocument("statistics periods", repeating: "统计期限：2024年1月1日至2024年12月31日。", in: .overview),
        HostileDocument("numbers of documents", repeating: "文号：凤商〔2025〕3号 索引号：A-1 ", in: .head),
        HostileDocument("authorities", repeating: "河南省新乡市凤泉区商务局\n", in: .head),
        HostileDocument("authorities in one line", repeating: "河南省新乡市凤泉区商务局", in: .head),
        HostileDocument("labelled authorities", repeating: "发布机构：凤泉区商务局 ", in: .head),
        HostileDocument("labels of authorities", repeating: "发布机构：", in: .head),
        HostileDocument("places", repeating: "河南省新乡市凤泉区", in: .head),
        HostileDocument("places below", repeating: "河南省新乡市凤泉区", in: .problems),
        HostileDocument("places everywhere", repeating: "朝阳区城关区鼓楼区北京市"),
        HostileDocument("places for short", repeating: "朝阳长安和平新华桥西", in: .overview),
        HostileDocument("a site's path", repeating: "首页>河南省>新乡市>凤泉区>政府信息公开\n", in: .head),
        HostileDocument("departments", repeating: "商务局\n", in: .problems),
    ]
}
