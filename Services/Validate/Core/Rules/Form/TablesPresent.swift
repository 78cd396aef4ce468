import Forms
import Models

/// F-TABLE: the three tables, each behind its heading.
struct TablesPresent: Check {
    let rule = Rule(
        "F-TABLE",
        zh: (title: "三张表格齐全", explanation: "第二、三、四部分各有一张表格；表格是图片或附件时，提取的文本中没有。"),
        en: (
            title: "Three tables",
            explanation: "Sections II, III and IV have one table each; one that is a picture or an attachment is not "
                + "in the text."
        ),
        formula: "each of the three tables is present", basis: Basis.form, severity: .error,
        example: (passes: "“三、收到和处理政府信息公开申请情况”之下有表格", fails: "“三、收到和处理政府信息公开申请情况”之下直接是第四部分"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        for table in TableID.allCases {
            let seen = reading.observations(.tableAbsent).first { $0.table == table }
            guard let seen else {
                // Without its section, F-SECTION says it.
                if reading.report.sections.contains(where: { $0.kind == table.section }) { judgement.count(.pass) }
                continue
            }
            judgement.count(.fail)
            let title = table.section
            var finding = failure(
                .reading,
                Finding.Message(
                    zh: "“\(title.titleZH)”标题下没有表格；可能是图片、附件，" + Advice.lost.zh,
                    en: "There is no table below “\(title.titleEN)”; it may be a picture or an attachment. "
                        + Advice.lost.en))
            finding.arguments = ["table": table.rawValue]
            finding.span = seen.span
            judgement.report(finding, at: .table(table))
        }
        return judgement
    }
}
