import Forms
import Models

/// What one rule has to say about one report.
struct Judgement: Sendable {
    /// How many of its instances came to what, each counted once.
    private(set) var outcomes = OutcomeCounts()
    /// What it found.
    private(set) var findings: [Placed] = []

    /// A finding with its place in the form, by which findings are sorted.
    struct Placed: Sendable {
        var finding: Finding
        var place: Place
    }

    /// Counts instances.
    mutating func count(_ outcome: Outcome, times: Int = 1) {
        outcomes[outcome] += times
    }

    /// With another weight of what failed. Loss that extraction can explain is
    /// still no more than a warning (design §5).
    func weighed(_ severity: Severity) -> Judgement {
        var result = self
        for index in findings.indices where findings[index].finding.outcome == .fail {
            let explained = findings[index].finding.verdict == .reading && severity == .error
            result.findings[index].finding.severity = explained ? .warning : severity
        }
        return result
    }

    /// Adds a finding; its instances are counted apart, because one finding may
    /// speak for several.
    mutating func report(_ finding: Finding, at place: Place) {
        findings.append(Placed(finding: finding, place: place))
    }
}

extension [Int] {
    /// The numbers in their order, each once.
    func sortedOnce() -> [Int] {
        let ordered = sorted()
        return ordered.indices.filter { $0 == 0 || ordered[$0] != ordered[$0 - 1] }.map { ordered[$0] }
    }
}

/// A place in the form: a section, then a cell of its table.
struct Place: Hashable, Comparable, Sendable {
    /// 0 for what concerns the whole report, 1…6 for its sections.
    var section: Int
    /// The index of the first cell concerned; −1 for the section itself.
    var cell: Int

    /// The whole report.
    static let report = Place(section: 0, cell: -1)

    /// A section as such.
    static func section(_ kind: SectionKind) -> Place {
        Place(section: 1 + (SectionKind.allCases.firstIndex(of: kind) ?? 0), cell: -1)
    }

    /// A table, or the first of the cells given.
    static func table(_ table: TableID, cells: [Int] = []) -> Place {
        var place = section(table.section)
        place.cell = cells.min() ?? -1
        return place
    }

    static func < (left: Place, right: Place) -> Bool {
        (left.section, left.cell) < (right.section, right.cell)
    }
}
