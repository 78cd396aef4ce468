import Models

/// The rules whose equations are data in `Form.relations`.
enum LinearRules {
    static let balance = Rule(
        "T3-BALANCE",
        zh: (
            title: "勾稽关系",
            explanation: "表格左上角写明的勾稽关系：每一列中，第一项加第二项之和，等于第三项加第四项之和。"
        ),
        en: (
            title: "Balance of requests",
            explanation: "The equation that the form prints in the corner of the table: in every column, requests "
                + "received and carried in equal requests processed and carried out."
        ),
        formula: "received_new[c] + carried_in[c] = total_processed[c] + carried_out[c]",
        basis: Basis.form, severity: .error,
        example: (passes: "15 + 2 = 16 + 1", fails: "15 + 2 ≠ 14 + 1"))

    static let results = Rule(
        "T3-RESULTS",
        zh: (title: "办理结果各项之和", explanation: "每一列中，（一）至（六）各项办理结果之和，等于（七）总计。"),
        en: (
            title: "Sum of results",
            explanation: "In every column, the results (1) to (6) add up to (7), the total processed."
        ),
        formula: "total_processed[c] = sum of the result rows r[c]", basis: Basis.form, severity: .error,
        example: (passes: "13 + 1 + 1 = 15", fails: "13 + 1 + 1 ≠ 16"))

    static let rowSum = Rule(
        "T3-ROWSUM",
        zh: (title: "申请人各列之和", explanation: "每一行中，自然人和五类法人或其他组织之和，等于总计。"),
        en: (
            title: "Sum of applicants",
            explanation: "In every row, natural persons and the five kinds of organisations add up to the total."
        ),
        formula: "r[total] = sum of the six applicant columns r[c]", basis: Basis.form, severity: .error,
        example: (passes: "4 + 2 + 0 + 0 + 0 + 0 = 6", fails: "4 + 2 + 0 + 0 + 0 + 0 ≠ 7"))

    static let remedySum = Rule(
        "T4-SUM",
        zh: (
            title: "复议诉讼结果之和",
            explanation: "行政复议、未经复议直接起诉、复议后起诉三部分中，四种结果之和，等于总计。"
        ),
        en: (
            title: "Sum of outcomes",
            explanation: "For reviews and for both kinds of lawsuits, the four outcomes add up to the total."
        ),
        formula: "b_total = b_upheld + b_corrected + b_other + b_pending", basis: Basis.form, severity: .error,
        example: (passes: "2 + 0 + 1 + 1 = 4", fails: "2 + 0 + 1 + 1 ≠ 5"))
}
