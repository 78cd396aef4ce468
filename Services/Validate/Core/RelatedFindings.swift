import Models

/// Findings that have to do with each other: those about the same cells. A
/// clerk who mends one of them looks at the others.
enum RelatedFindings {
    /// The most others that a finding names.
    static let limit = 20

    /// The findings, each with the places of those that it has a cell in common
    /// with.
    static func linked(_ findings: [Finding]) -> [Finding] {
        var byCell: [String: [Int]] = [:]
        for (place, finding) in findings.enumerated() {
            for cell in finding.cells { byCell[cell, default: []].append(place) }
        }
        return findings.enumerated().map { place, finding in
            let others = Set(finding.cells.flatMap { byCell[$0] ?? [] }).subtracting([place])
            guard !others.isEmpty else { return finding }
            var linked = finding
            linked.related = others.sorted().prefix(limit).map { $0 + 1 }
            return linked
        }
    }
}
