import Models

/// The rules over the years of one authority and scope.
enum YearRules {
    static let all = [carry, carryColumns, inForce, items, pending, jump, copy, edition, gap, version, alias]

    private static let editions2021: [Edition] = [.form2021]

    private static let carry = Rule(
        "X-CARRY",
        zh: (
            title: "上年结转衔接",
            explanation: "上一年度报告“四、结转下年度继续办理”的总计，就是本年度“二、上年结转政府信息公开申请数量”的总计。"
        ),
        en: (
            title: "Requests carried over",
            explanation: "The total carried over to the next year is the total that the next year's report carries in."
        ),
        formula: "carried_out(Y)[total] = carried_in(Y + 1)[total]", basis: Basis.form, severity: .error,
        example: (passes: "2023年结转下年度 5，2024年上年结转 5", fails: "2023年结转下年度 5，2024年上年结转 0"),
        years: 2019...9999, scope: .years)

    private static let carryColumns = Rule(
        "X-CARRY-COL",
        zh: (
            title: "上年结转分列衔接",
            explanation: "上一年度结转下年度的自然人和五类法人或其他组织，应当与本年度上年结转的各列相同；申请人分类有调整的除外。"
        ),
        en: (
            title: "Requests carried over by applicant",
            explanation: "What is carried over for each kind of applicant is what the next year's report carries in, "
                + "unless applicants were classed anew."
        ),
        formula: "carried_out(Y)[c] = carried_in(Y + 1)[c]", basis: Basis.form, severity: .warning,
        example: (passes: "自然人 4、商业企业 1，次年相同", fails: "自然人 4、商业企业 1，次年自然人 5、商业企业 0"),
        years: 2019...9999, scope: .years)

    private static let inForce = Rule(
        "X-INFORCE",
        zh: (
            title: "现行有效件数衔接",
            explanation: "上一年度现行有效件数，加本年制发件数，减本年废止件数，等于本年现行有效件数；到期失效、集中清理和机构改革划转会使"
                + "两者不等，请说明。"
        ),
        en: (
            title: "Documents in force over the years",
            explanation: "Documents in force last year, with those issued and without those repealed this year, are in "
                + "force this year; expiry, a clearing out and reforms of authorities make exceptions."
        ),
        formula: "x_in_force(Y + 1) = x_in_force(Y) + x_issued(Y + 1) − x_repealed(Y + 1)", basis: Basis.form2021,
        severity: .warning, example: (passes: "597 + 50 − 227 = 420", fails: "597 + 50 − 227 ≠ 430"),
        editions: editions2021, years: 2021...9999, scope: .years)

    private static let items = Rule(
        "X-ITEMS-2019",
        zh: (
            title: "项目数量衔接",
            explanation: "2019年度的上一年项目数量加本年增/减，等于2020年度的上一年项目数量。"
        ),
        en: (
            title: "Items over the years",
            explanation: "The items of the report on 2019 and their change are the last year's items of the report on "
                + "2020."
        ),
        formula: "items_prev(2020) = items_prev(2019) + items_change(2019)", basis: Basis.form2019,
        severity: .warning, example: (passes: "66 − 13 = 53，次年上一年项目数量 53", fails: "66 − 13 = 53，次年上一年项目数量 66"),
        editions: [.form2019], years: 2019...2020, scope: .years)

    private static let pending = Rule(
        "X-PENDING",
        zh: (
            title: "尚未审结衔接",
            explanation: "上一年度尚未审结的复议、诉讼案件在本年度审结或者继续未结，都计入本年度总计，所以本年度总计不小于上一年度尚未审结数；"
                + "行政复议、未经复议直接起诉、复议后起诉分别核对。"
        ),
        en: (
            title: "Pending cases over the years",
            explanation: "Reviews and lawsuits that were pending are decided or pending still in the next year, so "
                + "that its total is no less, in each of the three blocks."
        ),
        formula: "b_total(Y + 1) ≥ b_pending(Y)", basis: Basis.form, severity: .warning,
        example: (passes: "上年尚未审结 2，本年总计 3", fails: "上年尚未审结 2，本年总计 1"), years: 2019...9999, scope: .years)

    private static let jump = Rule(
        "X-JUMP",
        zh: (
            title: "数值突变",
            explanation: "新收申请、办理总计、现行有效件数、对外公开总数量、各项处理决定数量和收费金额，与上一年度相比增长到五倍以上或者减少到五分之一以下"
                + "（两年中较大的不小于 50），或者连续三年以上不为 0、平均不小于 10 而突然为 0 的，请核实；基数很小的不提示。"
        ),
        en: (
            title: "Sudden change",
            explanation:
                "Requests received and processed, documents in force or public, decisions and fees that are more "
                + "than five times last year's or less than a fifth of it (the greater of both being at least 50), or "
                + "are 0 after three years or more when they were not (10 at least on average), are asked about."
        ),
        formula: "0.2 ≤ x(Y + 1) / x(Y) ≤ 5", basis: Basis.quality, severity: .warning,
        example: (passes: "行政许可 7882，上年 8120", fails: "行政许可 78，上年 8120"), years: 2019...9999, scope: .years)

    private static let copy = Rule(
        "X-COPY",
        zh: (
            title: "与往年雷同",
            explanation: "三张表的全部数值与上一年度完全相同，而反映当年工作的数值至少五个不为 0、其中有的不小于 10 的，或者正文除法定表述、机关名称和数字外"
                + "九成以上与上一年度相同的，属于内容雷同，请核实是否误用往年报告；正文不足 300 字的不作比较。"
        ),
        en: (
            title: "Copied from last year",
            explanation:
                "Tables of which every figure is last year's, when at least five figures of what happened in the "
                + "year are not 0 and one of them is 10 or more, or a text of which nine tenths are last year's, but "
                + "for statutory wording, names and numbers, were probably copied. Less than 300 characters are not "
                + "compared."
        ),
        formula: "tables(Y + 1) ≠ tables(Y) unless all zero; text(Y + 1) differs from text(Y)", basis: Basis.quality,
        severity: .warning, example: (passes: "两年全部为 0", fails: "两年的 200 个数值完全相同，不全为 0"), years: 2019...9999,
        scope: .years)

    private static let edition = Rule(
        "X-EDITION",
        zh: (
            title: "跨格式不比较",
            explanation: "2020与2021年度之间格式不同，只比较含义相同的项目：申请表除（六）以外各行、复议诉讼表、许可处罚强制的处理决定数量；"
                + "2019年度与以前年度不作比较。本条只说明不比较什么，本身不得出问题。"
        ),
        en: (
            title: "Not compared across forms",
            explanation: "Between 2020 and 2021 only what means the same in both forms is compared: the request table "
                + "but for group 6, the remedies, the decisions; 2019 is not compared with earlier years. This says what "
                + "is never compared and finds nothing by itself."
        ),
        formula: "x(Y + 1) and x(Y) are compared only if x means the same in both editions", basis: Basis.form,
        severity: .information, example: (passes: "2020年结转下年度与2021年上年结转比较", fails: "2020年对外公开总数量与2021年现行有效件数比较"),
        years: 2019...9999, scope: .years)

    private static let gap = Rule(
        "X-GAP",
        zh: (
            title: "年度缺失",
            explanation: "同一机关、同一范围前后年度的报告都有，中间缺少某一年度的，无法核对前后衔接，请补充；该年度有范围不明的报告的，不作判断。"
        ),
        en: (
            title: "A year is missing",
            explanation: "Where there are reports of an authority and scope on earlier and on later years, but none on "
                + "a year between them, they cannot be held against each other. A report of which it is not known "
                + "whose figures it gives may be the one."
        ),
        formula: "every year between the first and the last one has a report", basis: Basis.duty,
        severity: .information, example: (passes: "2021、2022、2023", fails: "2021、2023，缺 2022"), years: 2019...9999,
        scope: .years)

    private static let version = Rule(
        "ID-VERSION",
        zh: (
            title: "同一报告的不同版本",
            explanation: "同一机关、同一年度、同一范围的另一份内容不同的文件是新版本，提示两个版本之间的差异；需要已入库的其他文件，因此在入库时判断。"
        ),
        en: (
            title: "Versions of a report",
            explanation: "Another document for the same authority, year and scope with other content is a new version, "
                + "and the difference is shown. It takes the other documents, so that it is judged in the store."
        ),
        formula: "one content hash for agency + year + scope", basis: Basis.content, severity: .information,
        example: (passes: "同一文件再次报送", fails: "更正后重新发布，予以公开由 13 改为 14"), scope: .years)

    private static let alias = Rule(
        "ID-ALIAS",
        zh: (
            title: "同一机关的不同名称",
            explanation: "报告所用的机关名称与该机关名称不同，因所属地区和去掉地名后的名称相同，或者经人工确认，视为同一机关；不是同一机关的，请更正。"
        ),
        en: (
            title: "An authority by another name",
            explanation: "A report goes by another name than its authority. They are taken for the same because the "
                + "place and the name without the place are, or because people have said so; if they are not, say so."
        ),
        formula: "agency(report) = agency", basis: Basis.content, severity: .information,
        example: (passes: "凤泉区商务局", fails: "新乡市凤泉区商务局，与“凤泉区商务局”视为同一机关"), scope: .years)
}
