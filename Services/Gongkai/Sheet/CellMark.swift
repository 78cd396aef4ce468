import Forms
import Models

/// What findings say about one cell.
struct CellMark: Hashable, Sendable {
    /// How sure it is that the cell is at fault, the worst last.
    enum Fault: Int, Hashable, Sendable, Comparable, CaseIterable {
        /// Something fails, but the reading was in doubt, or it is only unlikely.
        case doubtful
        /// It has a part in something that the report has wrong.
        case involved
        /// One of several cells, of which one is to be changed.
        case suspect
        /// It alone is wrong.
        case wrong

        static func < (left: Fault, right: Fault) -> Bool { left.rawValue < right.rawValue }
    }

    /// The findings that name it, by their place in the list from 1.
    var findings: [Int] = []
    /// The worst that they say.
    var fault: Fault?
    /// The figures that it would have to have, without repetition.
    var proposals: [CellValue] = []

    /// Marks are shown on cells only by findings with no more cells: one that
    /// names half a report says nothing about a cell.
    static let limit = 60

    /// The marks of a report, by the id of the cell.
    static func marks(of findings: [Finding]) -> [String: CellMark] {
        var marks: [String: CellMark] = [:]
        for (offset, finding) in findings.enumerated() {
            let changes = (finding.blame ?? []).flatMap(\.cells)
            let named = finding.cells.count <= limit ? finding.cells : []
            let extra = changes.map(\.id).filter { !named.contains($0) }
            var seen: Set<String> = []
            for id in named + extra where seen.insert(id).inserted {
                marks[id, default: CellMark()].findings.append(offset + 1)
                let fault = fault(of: id, in: finding, isBlamed: changes.contains { $0.id == id })
                marks[id, default: CellMark()].fault = [marks[id]?.fault, fault].compactMap { $0 }.max()
            }
            for change in changes where marks[change.id]?.proposals.contains(change.value) == false {
                marks[change.id]?.proposals.append(change.value)
            }
        }
        return marks
    }

    private static func fault(of id: String, in finding: Finding, isBlamed: Bool) -> Fault? {
        guard finding.outcome == .fail, finding.severity != .information else { return nil }
        // A warning asks a person to look: it never says that a cell is wrong.
        guard finding.verdict == .report, finding.severity == .error else { return .doubtful }
        if isBlamed { return finding.blame?.count == 1 ? .wrong : .suspect }
        return finding.cells == [id] ? .wrong : .involved
    }
}

extension CellMark.Fault {
    /// The class in the style sheet.
    var style: String {
        switch self {
        case .doubtful: "doubtful"
        case .involved: "involved"
        case .suspect: "suspect"
        case .wrong: "wrong"
        }
    }

    /// A sign that tells it without colour.
    var symbol: String {
        switch self {
        case .doubtful: "?"
        case .involved: ""
        case .suspect: "✗?"
        case .wrong: "✗"
        }
    }

    /// In Chinese.
    var label: String {
        switch self {
        case .doubtful: "存疑，请对照原文核对"
        case .involved: "与错误有关"
        case .suspect: "可能有误"
        case .wrong: "有误"
        }
    }
}
