public import Models

extension ReportBuilder {
    /// Something that the reader saw of the wording.
    public func remarking(
        _ kind: Remark.Kind, _ raw: String, line: Int = 20, table: TableID? = nil, subject: String? = nil
    ) -> ReportBuilder {
        changing { report in
            let span = Span(line: line, start: 10 * line, length: raw.unicodeScalars.count)
            report.remarks.append(Remark(kind, raw, at: span, table: table, subject: subject))
        }
    }

    /// A section under another heading.
    public func heading(_ kind: SectionKind, _ heading: String) -> ReportBuilder {
        changing { report in
            for index in report.sections.indices where report.sections[index].kind == kind {
                report.sections[index].heading = heading
            }
        }
    }

    /// A section of which a short text is all.
    public func saying(_ text: String, in kind: SectionKind) -> ReportBuilder {
        changing { report in
            for index in report.sections.indices where report.sections[index].kind == kind {
                report.sections[index].brief = text
            }
        }
    }

    /// A subtotal that the report prints.
    public func subtotal(_ id: String, _ count: Int) -> ReportBuilder {
        changing { report in
            guard let value = CellValue(exactly: count) else { return }
            report.subtotals.append(
                Subtotal(id: id, value: value, raw: String(count), span: Span(line: 60, start: 600, length: 1)))
        }
    }
}

extension SectionKind {
    /// The heading that the form prints.
    public var formHeading: String {
        switch self {
        case .overview: "一、总体情况"
        case .proactive: "二、主动公开政府信息情况"
        case .requests: "三、收到和处理政府信息公开申请情况"
        case .remedies: "四、政府信息公开行政复议、行政诉讼情况"
        case .problems: "五、存在的主要问题及改进情况"
        case .other: "六、其他需要报告的事项"
        }
    }
}
