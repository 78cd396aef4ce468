public import Models

extension ReportBuilder {
    /// The authority that the title names, with what is known of it.
    public func of(
        _ agency: String, _ kind: AgencyKind? = .department, _ level: AgencyLevel? = .county
    ) -> ReportBuilder {
        changing { report in
            report.identity.agency = Sourced(agency, from: .title, at: Self.line(1))
            report.identity.kind = kind
            report.identity.level = level
        }
    }

    /// Other names that the document gives its authority.
    public func alsoNaming(_ names: (String, Origin)...) -> ReportBuilder {
        changing { report in
            report.identity.otherAgencies = names.map { Sourced($0.0, from: $0.1, at: Self.line(300)) }
        }
    }

    /// The days of publication and of signature, as `2025-01-24`; nil for none.
    public func dated(_ published: String?, signed: String? = nil) -> ReportBuilder {
        changing { report in
            report.identity.published = Self.day(published).map { Sourced($0, from: .label, at: Self.line(2)) }
            report.identity.signed = Self.day(signed).map { Sourced($0, from: .signature, at: Self.line(400)) }
        }
    }

    /// The statistics period.
    public func period(_ start: String, _ end: String, isMended: Bool? = nil) -> ReportBuilder {
        changing { report in
            report.identity.periodStart = Self.day(start).map { Sourced($0, from: .label, at: Self.line(3)) }
            report.identity.periodEnd = Self.day(end).map { Sourced($0, from: .label, at: Self.line(3)) }
            report.identity.isPeriodMended = isMended
        }
    }

    /// The year that the title says.
    public func year(_ year: Int?) -> ReportBuilder {
        changing { $0.identity.year = year.map { Sourced($0, from: .title, at: Self.line(1)) } }
    }

    /// A figure of the prose, exact and of the report's year unless changed.
    public func stating(
        _ kind: FactKind, _ value: Int, _ raw: String, in quote: String? = nil,
        _ change: (inout QuotedFact) -> Void = { _ in }
    ) -> ReportBuilder {
        var fact = QuotedFact(
            kind, value: CellValue(exactly: value), raw: raw, at: Self.line(20),
            in: Quote(quote ?? raw, at: Self.line(20)))
        change(&fact)
        return changing { $0.narrative.facts.append(fact) }
    }

    /// Cells of a row of the proactive table, by their columns.
    public func printing(_ row: String, _ figures: [String: Int]) -> ReportBuilder {
        figures.sorted { $0.key < $1.key }.reduce(self) { $0.printing("proactive.\(row)_\($1.key)", $1.value) }
    }

    private static func day(_ text: String?) -> CalendarDate? {
        guard let text else { return nil }
        let date = CalendarDate(iso: text)
        precondition(date != nil, "there is no day \(text)")
        return date
    }

    private static func line(_ line: Int) -> Span {
        Span(line: line, start: 10 * line, length: 4)
    }
}
