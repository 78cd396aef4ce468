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
