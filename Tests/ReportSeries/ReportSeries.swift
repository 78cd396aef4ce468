import DamageCorpus
import Forms
import Gazetteer
import Models
public import StoreCore
import ValidateCore

/// Reports of many authorities over some years, made from a seed: true places,
/// plausible figures that hang together from year to year, corrections of some,
/// and some faults that only show beside other reports.
public struct ReportSeries: Sendable {
    /// How many authorities.
    public let agencies: Int
    /// The statistics years.
    public let years: ClosedRange<Int>
    private let seed: UInt64
    private let counties: [Division]
    private let assessor = Assessor()

    /// Creates reports of so many authorities, seven of each county.
    public init(agencies: Int, years: ClosedRange<Int>, seed: UInt64) {
        self.agencies = agencies
        self.years = years
        self.seed = seed
        counties = Gazetteer.national.divisions.filter { $0.level == .county && $0.goneBy == nil }
    }

    /// Every message of an authority: for each report the reading and the
    /// archive, and for one in twenty a correction that is published later.
    public func messages(of agency: Int) -> [StoreItem] {
        years.flatMap { year in
            let figures = self.figures(of: agency, in: year)
            var random = generator(agency, year, 1)
            var items = messages(of: agency, in: year, figures, published: 10 + random.below(25), &random)
            if random.below(20) == 0 {
                let corrected = figures.changing("requests.carried_out.total", by: 1)
                items += messages(of: agency, in: year, corrected, published: 60, &random)
            }
            return items
        }
    }

    /// The keys of the authorities whose figures an authority's consolidated
    /// report adds up; empty for those that have only their own.
    public func members(of agency: Int) -> (government: String, members: [String])? {
        guard isGovernment(agency) else { return nil }
        let code = county(of: agency).code
        return ("\(code)/人民政府", Self.offices.dropLast().map { "\(code)/\($0)" })
    }

    private static let offices = ["商务局", "财政局", "教育局", "市场监督管理局", "水利局", "审计局", "人民政府"]

    private func isGovernment(_ agency: Int) -> Bool { agency % Self.offices.count == Self.offices.count - 1 }

    private func county(of agency: Int) -> Division { counties[agency / Self.offices.count % counties.count] }

    private func generator(_ agency: Int, _ year: Int, _ salt: UInt64) -> SplitMix {
        SplitMix(seed: (seed &+ UInt64(agency)) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(year) &* 0xD1B5_4A32 &+ salt)
    }

    private func figures(of agency: Int, in year: Int) -> GeneratedFigures {
        let edition: Edition = year < 2021 ? .form2019 : .form2021
        if isGovernment(agency) {
            let first = agency - Self.offices.count + 1
            return GeneratedFigures(edition: edition, sum: (first..<agency).map { figures(of: $0, in: year) })
        }
        var last: GeneratedFigures?
        for past in years.lowerBound...year {
            var random = generator(agency, past, 2)
            let size = 1 + agency % 5 * 4
            last = GeneratedFigures(
                edition: past < 2021 ? .form2019 : .form2021, after: last, size: size, random: &random)
        }
        return last ?? GeneratedFigures(edition: edition, sum: [])
    }

    private func messages(
        of agency: Int, in year: Int, _ figures: GeneratedFigures, published: Int, _ random: inout SplitMix
    ) -> [StoreItem] {
        let county = county(of: agency)
        let office = Self.offices[agency % Self.offices.count]
        let gazetteer = Gazetteer.national
        let parent = county.parent.map { gazetteer.divisions[$0].name } ?? ""
        let full = (county.parent.map(gazetteer.fullName) ?? "") + county.name
        // One report in four has the name with the place that the county belongs to.
        let name = (random.below(4) == 0 ? parent : "") + county.name + office
        let edition: Edition = year < 2021 ? .form2019 : .form2021
        guard
            let printed = GeneratedDocument(
                name: name, year: year, edition: edition, figures: figures, number: random.next())
        else { return [] }
        let document = Document(
            id: printed.id, submission: Submission(), format: .text, charset: "UTF-8", byteCount: printed.bytes.count,
            text: printed.text)
        var reading = ParsedReport(of: document, kind: .report)
        reading.edition = edition
        reading.cells = printed.cells
        reading.identity.agency = Sourced(name, from: .title)
        reading.identity.year = Sourced(year, from: .title)
        reading.identity.scope = isGovernment(agency) ? .consolidated : .own
        reading.identity.region = Region(code: String(county.code), name: full, basis: .unique)
        reading.identity.level = .county
        reading.identity.kind = isGovernment(agency) ? .government : .department
        let day = CalendarDate(iso: published < 32 ? "\(year + 1)-01-\(published)" : "\(year + 1)-03-01")
        reading.identity.published = day.map { Sourced($0, from: .label) }
        return [
            .report(assessor.assess(reading)), .archive(ArchivedDocument(document: document, content: printed.bytes)),
        ]
    }
}
