import Gazetteer
import Models
import Text

/// Reads which report a document is: everything that it says of itself, each
/// with where it says so.
struct IdentityReader {
    let source: SourceText
    let folded: FoldedText

    /// The identity, given the title and where the first section begins.
    func identity(title: TitleReader.Title?, body: Int) -> ReportIdentity {
        let dates = DateReader(source: source, folded: folded)
        let numbers = NumberReader(source: source, folded: folded)
        let period = PeriodReader(folded: folded).period()
        let start = title?.range.lowerBound
        var identity = ReportIdentity()
        identity.title = title.map { Sourced(source.string($0.range), from: .title, at: source.span($0.range)) }
        identity.periodStart = period.map { sourced($0.start) }
        identity.periodEnd = period.map { sourced($0.end) }
        if period?.isMended == true { identity.isPeriodMended = true }
        let foot = PageWords(source: source).foot(from: body)
        identity.published = dates.published(before: body, foot: foot)
        identity.signed = dates.signed(title: start ?? body, body: body, foot: foot)
        identity.year = year(title: title, period: period)
        identity.documentNumber = numbers.documentNumber(title: start, before: body)
        identity.indexNumber = numbers.indexNumber(before: body)
        let signature = identity.signed.flatMap { $0.origin == .signature ? $0.span.map { $0.line - 1 } : nil }
        let names = AgencyReader(source: source, folded: folded).names(title: title, body: body, signed: signature)
        identity.agency = names.agency
        identity.otherAgencies = names.others.isEmpty ? nil : names.others
        identity.scope = ScopeReader.scope(of: names.agency?.value)
        place(names, title: start ?? body, body: body, in: &identity)
        return identity
    }

    /// The year that the title says; without one, the year that is the whole
    /// of the period.
    private func year(title: TitleReader.Title?, period: PeriodReader.Period?) -> Sourced<Int>? {
        if let year = title?.year, let range = title?.yearRange {
            return Sourced(year, from: .title, at: source.span(range))
        }
        guard let period else { return nil }
        return Sourced(period.start.date.year, from: .label, at: source.span(folded.source(period.start.range)))
    }

    private func place(_ names: AgencyReader.Names, title: Int, body: Int, in identity: inout ReportIdentity) {
        guard let agency = names.agency else { return }
        let year = identity.year?.value
        let name = AgencyName(agency.value, year: year)
        identity.kind = name.kind
        identity.level = name.level
        let found = RegionReader(gazetteer: .national, source: source).region(
            of: name, others: names.others.map { AgencyName($0.value, year: year) }, title: title, body: body)
        identity.region = found.region
        if !found.candidates.isEmpty {
            identity.regionCandidates = found.candidates.map { String(Gazetteer.national.divisions[$0].code) }
        }
    }

    private func sourced(_ date: PrintedDate) -> Sourced<CalendarDate> {
        Sourced(date.date, from: .label, at: source.span(folded.source(date.range)))
    }
}
