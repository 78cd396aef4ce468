import Models

/// Findings that have to do with each other: those about the same cells. A
/// clerk who mends one of them looks at the others.
enum RelatedFindings {
    /// The most others that a finding names.
    static let limit = 20

    /// The findings, each with the places of those that it has a cell in common
    /// with.
    static func linked(_ findings: [Finding]) -> [Finding] {
        guard findings.count(where: { !$0.cells.isEmpty }) > 1 else { return findings }
        // The findings of each cell, and the cells of each finding by their places among those.
        var byCell: [[Int]] = []
        var numbers = [String: Int](minimumCapacity: 256)
        let cells = findings.enumerated().map { place, finding in
            finding.cells.map { cell in
                if let number = numbers[cell] {
                    byCell[number].append(place)
                    return number
                }
                numbers[cell] = byCell.count
                byCell.append([place])
                return byCell.count - 1
            }
        }
        var linked = findings
        for place in findings.indices {
            var isRelated = [Bool](repeating: false, count: findings.count)
            for cell in cells[place] {
                for other in byCell[cell] where other != place { isRelated[other] = true }
            }
            let others = isRelated.indices.filter { isRelated[$0] }
            if !others.isEmpty { linked[place].related = others.prefix(limit).map { $0 + 1 } }
        }
        return linked
    }
}
