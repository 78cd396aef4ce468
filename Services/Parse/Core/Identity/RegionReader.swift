import Gazetteer
import Models
import Text

/// Tells which of the places that a name can mean an authority belongs to. A
/// name that several have is decided by nothing but another place name in the
/// document's own identity lines, or left open.
struct RegionReader {
    let gazetteer: Gazetteer
    let source: SourceText

    /// What is known of the place of an authority.
    struct Result {
        var region: Region?
        /// What it may be, where that is open.
        var candidates: [Int] = []
    }

    /// The place of an authority, given the other names that the document has
    /// for it and where its title and its first section begin.
    func region(of agency: AgencyName, others: [AgencyName], title: Int, body: Int) -> Result {
        guard !agency.places.isEmpty else { return Result() }
        if let place = agency.place { return Result(region: region(place, agency.isChain ? .chain : .unique)) }
        let inNames = Set(others.filter(\.isChain).flatMap(\.places)).intersection(agency.places)
        if inNames.count == 1, let place = inNames.first { return Result(region: region(place, .document)) }
        let named = namedPlaces(title: title, body: body)
        for level in [DivisionLevel.prefecture, .province] {
            let supported = agency.places.filter { place in
                named.contains { gazetteer.divisions[$0].level == level && gazetteer.isInside(place, of: $0) }
            }
            if supported.count == 1, let place = supported.first { return Result(region: region(place, .document)) }
            if supported.count > 1 { break }
        }
        return Result(candidates: agency.places)
    }

    private func region(_ place: Int, _ basis: Region.Basis) -> Region {
        Region(code: String(gazetteer.divisions[place].code), name: gazetteer.fullName(place), basis: basis)
    }

    /// The provinces and prefectures that are named in full between the site's
    /// masthead and the first section, and in the short lines at the end.
    private func namedPlaces(title: Int, body: Int) -> Set<Int> {
        var found: Set<Int> = []
        let first = max(0, source.line(at: title) - Self.linesAbove)
        let start = max(source.lines[first].lowerBound, body - Self.longestHead)
        collect(start..<max(start, body), into: &found)
        var lines = 0
        for line in source.lines.reversed() where lines < Self.linesBelow && line.lowerBound >= body {
            let line = source.trimmed(line)
            if line.isEmpty { continue }
            lines += 1
            if line.count <= Self.longestLine { collect(line, into: &found) }
        }
        return found
    }

    private func collect(_ range: Range<Int>, into found: inout Set<Int>) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let matches = gazetteer.matches(in: source.bytes, at: offset)
            for match in matches where !match.isShort && offset + match.length <= range.upperBound {
                if gazetteer.divisions[match.division].level != .county { found.insert(match.division) }
            }
            offset += max(1, Scalars.length(source.bytes[offset]))
        }
    }

    private static let linesAbove = 5
    private static let linesBelow = 10
    private static let longestLine = 150
    private static let longestHead = 6_000
}

extension Scalars {
    /// The number of bytes of the scalar that begins with a byte.
    fileprivate static func length(_ first: UInt8) -> Int {
        switch first {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }
}
