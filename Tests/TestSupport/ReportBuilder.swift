import Forms
public import Models

/// Builds readings for tests: a complete report in which every cell is printed
/// as 0, then changed cell by cell.
public struct ReportBuilder {
    /// The reading as built so far.
    public var report: ParsedReport

    private let form: Form

    /// Starts with a report of an edition whose figures are all 0.
    public init(_ edition: Edition = .form2021) {
        form = Form.of(edition)
        guard let id = DocumentID(bytes: [UInt8](repeating: 0xAB, count: 32)) else {
            preconditionFailure("a document id has 32 bytes")
        }
        let document = Document(
            id: id, submission: Submission(), format: .text, charset: "UTF-8", byteCount: 4096, text: "")
        report = ParsedReport(of: document, kind: .report)
        report.edition = edition
        report.identity.title = Sourced("测试市统计局2024年政府信息公开工作年度报告", from: .title, at: Self.span(1))
        report.identity.agency = Sourced("测试市统计局", from: .title, at: Self.span(1))
        report.identity.year = Sourced(edition == .form2019 ? 2020 : 2024, from: .title, at: Self.span(1))
        report.identity.published = CalendarDate(year: edition == .form2019 ? 2021 : 2025, month: 1, day: 24)
            .map { Sourced($0, from: .label, at: Self.span(0)) }
        report.identity.scope = .own
        report.sections = SectionKind.allCases.enumerated().map { index, kind in
            Section(
                kind: kind, heading: kind.titleZH, headingSpan: Self.span(2 * index + 2),
                bodySpan: Self.span(2 * index + 3))
        }
        report.cells = form.cells.map { cell in
            Cell(value: .zero, status: .reported, basis: .label, raw: "0", span: Self.span(100 + cell.index))
        }
    }

    /// A cell printed as a whole number, beyond doubt.
    public func printing(_ id: String, _ count: Int, basis: CellBasis = .label) -> ReportBuilder {
        replacing(id) { cell in
            cell = Cell(
                value: CellValue(exactly: count), status: .reported, basis: basis, raw: String(count), span: cell.span)
        }
    }

    /// A cell that is not in the document but forced by equations.
    public func inferring(_ id: String, _ count: Int) -> ReportBuilder {
        replacing(id) { $0 = Cell(value: CellValue(exactly: count), status: .inferred, basis: .arithmetic) }
    }

    /// A cell without a value.
    public func losing(
        _ id: String, _ status: CellStatus = .missing, basis: CellBasis = .undecided, raw: String? = nil
    ) -> ReportBuilder {
        replacing(id) {
            $0 = Cell(value: nil, status: status, basis: basis, raw: raw, span: raw == nil ? nil : $0.span)
        }
    }

    /// Any other change of a cell.
    public func replacing(_ id: String, _ change: (inout Cell) -> Void) -> ReportBuilder {
        var copy = self
        let index = form.index(of: id)
        precondition(index != nil, "the form has no cell \(id)")
        if let index { change(&copy.report.cells[index]) }
        return copy
    }

    /// Any other change of the report.
    public func changing(_ change: (inout ParsedReport) -> Void) -> ReportBuilder {
        var copy = self
        change(&copy.report)
        return copy
    }

    /// Something that the reader saw.
    public func observing(_ observation: Observation) -> ReportBuilder {
        changing { $0.observations.append(observation) }
    }

    /// A table that the document does not have.
    public func withoutTable(_ table: TableID) -> ReportBuilder {
        changing { report in
            for cell in form.cells where cell.table == table { report.cells[cell.index] = .absent }
            report.observations.append(Observation(.tableAbsent, in: table, subject: table.rawValue))
        }
    }

    /// A small request table that adds up: 15 requests of natural persons, 13
    /// granted, one refused, one not processed.
    public func withRequests() -> ReportBuilder {
        let figures = [
            ("received_new", 15), ("granted", 13), ("refused_internal_affairs", 1),
            ("rejected_petition_complaint", 1), ("total_processed", 15),
        ]
        return figures.reduce(self) { builder, figure in
            builder.printing("requests.\(figure.0).natural_person", figure.1)
                .printing("requests.\(figure.0).total", figure.1)
        }
    }

    private static func span(_ line: Int) -> Span {
        Span(line: line, start: 10 * line, length: 1)
    }
}
