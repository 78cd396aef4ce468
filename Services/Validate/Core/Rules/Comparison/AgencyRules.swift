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
            explanation: "汇总的政府报告中，每个数值等于政府办公厅（室）、各部门和下级政府报告之和；只有成员单位的报告齐全时才能核对。"
        ),
        en: (
            title: "A consolidated report is the sum of its members",
            explanation: "Every figure of a government's consolidated report is the sum of those of its office, its "
                + "departments and the governments below it; it can be judged only when all of them are there."
        ),
        formula: "x(government) = Σ x(member)", basis: Basis.duty, severity: .warning,
        example: (passes: "全市 120 = 市级 80 + 各县 40", fails: "全市 120 ≠ 市级 80 + 各县 45"), years: 2019...9999,
        scope: .agencies)

    private static let breakdown = Rule(
        "A-TEXT-BREAKDOWN",
        zh: (
            title: "正文分单位数与各单位报告",
            explanation: "汇总报告正文列出的各地区、各部门数字之和应当等于总数，并与各单位自己的报告一致。"
        ),
        en: (
            title: "Members named in the text",
            explanation: "The figures that the text of a consolidated report gives for its members add up to the "
                + "total, and each is that of the member's own report."
        ),
        formula: "stated total = Σ stated(member), stated(member) = x(member)", basis: Basis.quality,
        severity: .warning, example: (passes: "正文：甲县 12 件；甲县报告：新收 12", fails: "正文：甲县 12 件；甲县报告：新收 15"),
        years: 2019...9999, scope: .agencies)

    private static let litigation = Rule(
        "A-LITIGATION",
        zh: (
            title: "复议机关为共同被告的诉讼只计一次",
            explanation: "复议机关作共同被告的行政诉讼，由原行为机关统计，复议机关不计；汇总核对时按此处理，不另作差错。"
        ),
        en: (
            title: "Lawsuits against two organs count once",
            explanation: "A lawsuit in which the review organ is a co-defendant is counted by the original organ only; "
                + "sums over authorities follow this and do not take it for a fault."
        ),
        formula: "a lawsuit is counted by the original organ only", basis: counting, severity: .information,
        example: (passes: "原行为机关计 1，复议机关计 0", fails: "两个机关各计 1"), years: 2019...9999, scope: .agencies)

    private static let joint = Rule(
        "A-JOINT",
        zh: (
            title: "联合发文只计一次",
            explanation: "联合制发的行政规范性文件由牵头机关统计一次；汇总核对时按此处理，不另作差错。"
        ),
        en: (
            title: "Joint documents count once",
            explanation: "A normative document that several authorities issue together is counted once, by the leading "
                + "one; sums over authorities follow this."
        ),
        formula: "a joint document is counted by the leading organ only", basis: Basis.form2021,
        severity: .information, example: (passes: "牵头机关计 1，联合机关计 0", fails: "两个机关各计 1"),
        editions: [.form2021], years: 2021...9999, scope: .agencies)

    private static let sameText = Rule(
        "A-DUP-TEXT",
        zh: (
            title: "与其他单位雷同",
            explanation: "两个机关的报告正文除机关名称外几乎相同的，属于内容雷同，请各自按实际情况撰写。"
        ),
        en: (
            title: "The same text as another authority's",
            explanation: "Two authorities whose texts are the same but for their names have copied one from the other."
        ),
        formula: "text(a) differs from text(b) in more than the name", basis: Basis.quality, severity: .warning,
        example: (passes: "各写各的工作和问题", fails: "只换了机关名称"), years: 2019...9999, scope: .agencies)

    private static let template = Rule(
        "A-TEMPLATE",
        zh: (
            title: "统一模板的缺陷",
            explanation: "同一地区几个机关的报告有相同的格式缺陷（如都缺“其他”列），多半出自统一下发的模板，合并为一条，提示修改模板。"
        ),
        en: (
            title: "A defect of the common template",
            explanation: "Where reports of one place share a defect of form, as a column that all of them lack, the "
                + "template that they were given is probably at fault: it is said once."
        ),
        formula: "no defect of form is shared by several authorities of a place", basis: Basis.form,
        severity: .information, example: (passes: "只有一个机关缺“其他”列", fails: "同一县的三个机关都缺“其他”列"), years: 2019...9999,
        scope: .agencies)

    private static let missing = Rule(
        "A-MISSING",
        zh: (
            title: "应有而没有报告",
            explanation: "成员名单中的机关，到公开期限仍没有该年度的报告。期限与“部门公开期限”“政府公开期限”相同。"
        ),
        en: (
            title: "No report",
            explanation: "An authority that is on the list of members has no report on the year by the deadline for "
                + "departments or governments."
        ),
        formula: "each expected authority has a report on the year by the deadline", basis: Basis.duty,
        severity: .warning, example: (passes: "应报 48 家，已有 48 家", fails: "应报 48 家，已有 47 家"), years: 2019...9999,
        scope: .agencies)

    private static let outlier = Rule(
        "P-OUTLIER",
        zh: (
            title: "与同类机关相差悬殊",
            explanation: "数值超出同层级、同类型机关同年度的一般范围，可能属实，请核实；同类机关太少时不作比较。"
        ),
        en: (
            title: "Unlike comparable authorities",
            explanation: "A figure outside the range of authorities of the same kind and level in the same year may be "
                + "right and is worth a look; too few of them are not compared."
        ),
        formula: "x within the range of comparable authorities", basis: Basis.quality, severity: .information,
        example: (passes: "新收 15，同类机关 0 至 60", fails: "新收 4200，同类机关 0 至 60"), years: 2019...9999, scope: .agencies)
}
