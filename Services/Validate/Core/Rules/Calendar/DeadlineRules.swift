import Models

/// The three deadlines: those of Art. 49 for departments and governments, and
/// the one that is usual for townships, which the law does not name.
enum DeadlineRules {
    static let department = Rule(
        "CAL-DEPT",
        zh: (
            title: "部门公开期限",
            explanation: "县级以上人民政府部门应当在每年1月31日前向社会公布上一年度政府信息公开工作年度报告。"
                + "实行垂直领导的部门同样适用；派出机构和政府办公厅（室）的报告超过期限只作提示。"
        ),
        en: (
            title: "Deadline of departments",
            explanation: "Departments of governments of a county and above publish the report on the last year by the "
                + "31st of January, those that are run from above as well. Of dispatched organs and of governments' "
                + "offices it is only said."
        ),
        formula: "published ≤ (year + 1)-01-31", basis: Basis.duty, severity: .warning,
        example: (passes: "2024年度报告于2025年1月24日发布", fails: "2024年度报告于2025年2月14日发布"), years: 2019...9999,
        parameters: deadline("01-31"))

    static let government = Rule(
        "CAL-GOV",
        zh: (
            title: "政府公开期限",
            explanation: "县级以上地方人民政府的政府信息公开工作主管部门应当在每年3月31日前向社会公布本级政府上一年度政府信息公开工作年度报告。"
        ),
        en: (
            title: "Deadline of governments",
            explanation: "The report of a government of a county and above on the last year is published by the 31st "
                + "of March."
        ),
        formula: "published ≤ (year + 1)-03-31", basis: Basis.duty, severity: .warning,
        example: (passes: "2024年度报告于2025年3月12日发布", fails: "2024年度报告于2025年4月2日发布"), years: 2019...9999,
        parameters: deadline("03-31"))

    static let township = Rule(
        "CAL-TOWN",
        zh: (
            title: "乡镇、街道公开期限",
            explanation: "条例没有规定乡镇人民政府和街道办事处的期限，各地通常要求在1月31日前公布；期限不同的地方可以另行设置。"
        ),
        en: (
            title: "Deadline of townships and streets",
            explanation: "The law has no deadline for townships and streets; most places ask for the 31st of January, "
                + "and others may set another day."
        ),
        formula: "published ≤ (year + 1)-01-31", basis: "各地关于编制年度报告的通知；条例第四十九条未作规定",
        severity: .information, example: (passes: "某镇2024年度报告于2025年1月20日发布", fails: "某镇2024年度报告于2025年2月6日发布"),
        years: 2019...9999, parameters: deadline("01-31"))

    private static func deadline(_ text: String) -> [RuleParameter] {
        MonthDay(text).map { day in
            [
                RuleParameter(
                    "deadline", .day(day), zh: "次年公布报告的最后一天。", en: "The last day of the next year on which to publish.")
            ]
        } ?? []
    }
}
