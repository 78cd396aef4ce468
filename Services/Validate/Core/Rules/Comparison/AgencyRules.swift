import Models

/// The rules over the reports of several authorities.
enum AgencyRules {
    static let all = [rollup, breakdown, litigation, joint, sameText, template, missing, outlier]

    /// On which lawsuits are counted by whom.
    private static let counting = "国办公开办函〔2016〕201号"

    private static let rollup = Rule(
        "A-ROLLUP",
        zh: (
            title: "汇总数等于各单位之和",
            explanation: "汇总的政府报告中，申请表、复议诉讼表的每个数值以及制发件数、处理决定数量、收费金额，等于成员名单中政府本机关、各部门和下级政府报告之和"
                + "（下级政府有汇总报告的，用其汇总数）；成员名单没有填报，或者有成员没有报告、没有填写的，不能核对。"
                + "诉讼件数和制发件数可以小于各单位之和（见“复议机关为共同被告的诉讼只计一次”“联合发文只计一次”），但不小于其中最大的一个单位。"
        ),
        en: (
            title: "A consolidated report is the sum of its members",
            explanation:
                "Requests, remedies, documents issued, decisions and fees of a government's consolidated report "
                + "are the sum of those of its declared members: the government itself, its departments and the "
                + "governments below it (with their consolidated report, if there is one). It can be judged only when "
                + "the members are declared and all of their figures are there. Lawsuits and documents may be less "
                + "than the sum, because several may have counted the same one, but not less than any member's."
        ),
        formula: "x(government) = Σ x(member)", basis: Basis.duty, severity: .warning,
        example: (passes: "全市 120 = 市级 80 + 各县 40", fails: "全市 120 ≠ 市级 80 + 各县 45"), years: 2019...9999,
        scope: .agencies)

    private static let breakdown = Rule(
        "A-TEXT-BREAKDOWN",
        zh: (
            title: "正文分单位数与各单位报告",
            explanation: "汇总报告正文列出的各地区、各部门收到申请数之和应当等于总数（只列出部分单位的，不大于总数），并与各单位自己报告的新收数量"
                + "（或者新收与上年结转之和）一致。单位名称要在成员名单中，至少列出两个。"
        ),
        en: (
            title: "Members named in the text",
            explanation: "The requests that the text of a consolidated report gives for its members, two of them at "
                + "least, add up to the total, or to no more where not all are named, and each is what the member's "
                + "own report has received, with or without those carried in."
        ),
        formula: "stated total = Σ stated(member), stated(member) = x(member)", basis: Basis.quality,
        severity: .warning, example: (passes: "正文：甲县 12 件；甲县报告：新收 12", fails: "正文：甲县 12 件；甲县报告：新收 15"),
        years: 2019...9999, scope: .agencies)

    private static let litigation = Rule(
        "A-LITIGATION",
        zh: (
            title: "复议机关为共同被告的诉讼只计一次",
            explanation: "复议机关作共同被告的行政诉讼，由原行为机关统计，复议机关不计；汇总核对时允许汇总数小于各单位之和。"
                + "本条只说明不比较什么，本身不得出问题。"
        ),
        en: (
            title: "Lawsuits against two organs count once",
            explanation: "A lawsuit in which the review organ is a co-defendant is counted by the original organ only; "
                + "a consolidated figure may be less than the sum. This says what is not compared and finds nothing by "
                + "itself."
        ),
        formula: "a lawsuit is counted by the original organ only", basis: counting, severity: .information,
        example: (passes: "原行为机关计 1，复议机关计 0", fails: "两个机关各计 1"), years: 2019...9999, scope: .agencies)

    private static let joint = Rule(
        "A-JOINT",
        zh: (
            title: "联合发文只计一次",
            explanation: "联合制发的行政规范性文件由牵头机关统计一次；汇总核对时允许汇总数小于各单位之和。本条只说明不比较什么，本身不得出问题。"
        ),
        en: (
            title: "Joint documents count once",
            explanation: "A normative document that several authorities issue together is counted once, by the leading "
                + "one; a consolidated figure may be less than the sum. This says what is not compared and finds nothing "
                + "by itself."
        ),
        formula: "a joint document is counted by the leading organ only", basis: Basis.form2021,
        severity: .information, example: (passes: "牵头机关计 1，联合机关计 0", fails: "两个机关各计 1"),
        editions: [.form2021], years: 2021...9999, scope: .agencies)

    private static let sameText = Rule(
        "A-DUP-TEXT",
        zh: (
            title: "与其他单位雷同",
            explanation: "同一地级市范围内两个机关的报告正文，除法定表述、机关名称和数字外九成以上相同的，属于内容雷同，请各自按实际情况撰写；"
                + "正文不足 300 字的不作比较。"
        ),
        en: (
            title: "The same text as another authority's",
            explanation:
                "Of two authorities of a prefecture whose texts are the same to nine tenths, but for statutory "
                + "wording, names and numbers, one has copied from the other. Less than 300 characters are not "
                + "compared."
        ),
        formula: "text(a) differs from text(b) in more than the name", basis: Basis.quality, severity: .warning,
        example: (passes: "各写各的工作和问题", fails: "只换了机关名称"), years: 2019...9999, scope: .agencies)

    private static let template = Rule(
        "A-TEMPLATE",
        zh: (
            title: "统一模板的缺陷",
            explanation: "同一地区三个以上机关的报告有相同的格式缺陷（如都缺“其他”列），多半出自统一下发的模板，合并为一条，提示修改模板。"
        ),
        en: (
            title: "A defect of the common template",
            explanation:
                "Where three authorities of one place or more share a defect of form, as a column that all of them lack, the "
                + "template that they were given is probably at fault: it is said once."
        ),
        formula: "no defect of form is shared by several authorities of a place", basis: Basis.form,
        severity: .information, example: (passes: "只有一个机关缺“其他”列", fails: "同一县的三个机关都缺“其他”列"), years: 2019...9999,
        scope: .agencies)

    private static let missing = Rule(
        "A-MISSING",
        zh: (
            title: "应有而没有报告",
            explanation: "汇总的政府报告已有，而成员名单中的机关没有该年度的报告。汇总报告只能在各单位报告之后编制，所以不另看期限；没有填报成员名单的，不作判断。"
        ),
        en: (
            title: "No report",
            explanation:
                "The consolidated report is there, and an authority that is on its list of members has no report "
                + "on the year. What adds up others comes after them, so that no deadline is asked for. Without a list "
                + "nobody is missed."
        ),
        formula: "each declared member of a consolidated report has a report on the year", basis: Basis.duty,
        severity: .warning, example: (passes: "应报 48 家，已有 48 家", fails: "应报 48 家，已有 47 家"), years: 2019...9999,
        scope: .agencies)

    private static let outlier = Rule(
        "P-OUTLIER",
        zh: (
            title: "与同类机关相差悬殊",
            explanation: "新收申请、行政许可、行政处罚数量，与本地级市范围内同层级、同名称机关同年度的中位数相差悬殊（按倍数衡量，超出通常差距五倍，"
                + "至少约十三倍，且较大的一个不小于 100）的，可能属实，请核实；其他同类机关不足 8 个时不作比较。"
        ),
        en: (
            title: "Unlike comparable authorities",
            explanation:
                "Requests received, licences or penalties far from the median of the same office at the same level "
                + "elsewhere in the prefecture (more than five times the usual distance in doublings, 13 times at "
                + "least, and 100 or more) may be right and are worth a look; fewer than 8 others are not compared."
        ),
        formula: "x within the range of comparable authorities", basis: Basis.quality, severity: .information,
        example: (passes: "新收 15，同类机关 0 至 60", fails: "新收 4200，同类机关 0 至 60"), years: 2019...9999, scope: .agencies)
}
