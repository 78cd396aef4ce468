import Models

/// The three rules that say which figures a cell can hold.
enum WholeNumberRules {
    static let proactive = Rule(
        "T2-INT",
        zh: (title: "主动公开表的数值", explanation: "件数和项数为非负整数，本年增/减为整数，金额不为负。"),
        en: (
            title: "Figures of the proactive table",
            explanation: "Counts are whole numbers from 0, changes are whole numbers, amounts are not negative."
        ),
        formula: "count ≥ 0, change whole, amount ≥ 0", basis: Basis.form, severity: .error,
        example: (passes: "行政许可 7882", fails: "行政许可 78.5"))

    static let requests = Rule(
        "T3-INT",
        zh: (title: "申请表的数值", explanation: "每个单元格填写非负整数。"),
        en: (title: "Figures of the request table", explanation: "Every cell holds a whole number from 0."),
        formula: "r[c] is whole and ≥ 0", basis: Basis.form, severity: .error,
        example: (passes: "本年新收 15", fails: "本年新收 -1"))

    static let remedies = Rule(
        "T4-INT",
        zh: (title: "复议诉讼表的数值", explanation: "每个单元格填写非负整数。"),
        en: (title: "Figures of the remedies table", explanation: "Every cell holds a whole number from 0."),
        formula: "b_outcome is whole and ≥ 0", basis: Basis.form, severity: .error,
        example: (passes: "结果维持 2", fails: "结果维持 2.5"))
}
