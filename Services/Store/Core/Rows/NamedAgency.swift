import Gazetteer
import Models

/// An authority as a document or its sender names it: which one it is, and
/// where.
struct NamedAgency: Hashable, Sendable {
    /// What tells it from others: the code of its place and its name without
    /// places; where the place is not known, its name.
    let key: String
    let region: Region?
    let level: AgencyLevel?
    let kind: AgencyKind?

    /// One that a sender names, whose place is what the name settles by itself.
    init(_ name: String, year: Int?) {
        let parts = AgencyName(name, year: year)
        let gazetteer = Gazetteer.national
        let region = parts.place.map { place in
            Region(
                code: String(gazetteer.divisions[place].code), name: gazetteer.fullName(place),
                basis: parts.isChain ? .chain : .unique)
        }
        self.init(name, parts, region, parts.level, parts.kind)
    }

    /// The one that a document is from, whose place the whole of it may tell;
    /// nil if it names none.
    init?(_ identity: ReportIdentity) {
        guard let name = identity.agency?.value else { return nil }
        let parts = AgencyName(name, year: identity.year?.value)
        self.init(name, parts, identity.region, identity.level, identity.kind)
    }

    /// One whose place is known already, or known not to be.
    init(_ name: String, year: Int?, placed region: Region?) {
        let parts = AgencyName(name, year: year)
        self.init(name, parts, region, parts.level, parts.kind)
    }

    private init(_ name: String, _ parts: AgencyName, _ region: Region?, _ level: AgencyLevel?, _ kind: AgencyKind?) {
        key = region.map { "\($0.code)/\(parts.office)" } ?? "-/\(name)"
        self.region = region
        self.level = level
        self.kind = kind
    }
}
