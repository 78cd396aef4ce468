import Models

/// A figure of the prose with those that it says are parts of it (其中, 含,
/// 分别为).
struct PartList {
    let whole: Mention
    let parts: [Mention]
    /// Whether the parts are named behind the whole without a word that makes
    /// them its parts.
    var isLoose = false

    /// The lists of a reading, in its order.
    ///
    /// - Parameter kinds: which figures count as parts; of nil, every count.
    static func all(of reading: Reading, parts kinds: Set<FactKind>? = nil) -> [PartList] {
        guard !reading.parts.isEmpty else { return [] }
        let facts = reading.report.narrative.facts
        var parts: [Int: [Mention]] = [:]
        for part in reading.parts where kinds?.contains(part.fact.kind) ?? !notCounted.contains(part.fact.kind) {
            guard let parent = part.fact.parent else { continue }
            parts[parent, default: []].append(part)
        }
        return parts.keys.sorted().compactMap { parent in
            guard let whole = Mention(facts[parent], at: parent), let parts = parts[parent] else { return nil }
            return PartList(whole: whole, parts: Array(parts[..<end(of: parts, whole: whole)]))
        }
    }

    /// Where a list ends before another one that is set off from it: 网站500条，其中
    /// 公告类120条、动态类380条；新媒体700条. It does where the sum is reached, or the next
    /// figure is more than the whole.
    private static func end(of parts: [Mention], whole: Mention) -> Int {
        // What an inner list leaves over may go on the outer one.
        guard whole.fact.parent == nil else { return parts.count }
        var sum: CellValue? = .zero
        for (place, part) in parts.enumerated().dropLast() {
            sum = sum?.adding(part.value)
            let next = parts[place + 1]
            guard sum == whole.value || next.value > whole.value else { continue }
            if part.words(before: next).contains(where: { "；;。".contains($0) }) { return place + 1 }
        }
        return parts.count
    }

    private static let notCounted: Set<FactKind> = [.share, .change, .percentage]

    /// Whether whole and parts are counted in the same unit, as far as units
    /// are printed. Money is in 元 whatever is printed.
    var isOfOneUnit: Bool {
        if whole.fact.kind.isMoney { return parts.allSatisfy(\.fact.kind.isMoney) }
        return Set(([whole] + parts).compactMap(\.fact.unit)).count <= 1
    }

    /// Whether the parts are all of one kind: all channels, all topics.
    /// What is listed in brackets is all of the kind before them.
    var isOfOneKind: Bool { isInBrackets || Set(parts.map(\.fact.kind)).count == 1 }

    /// The words between the whole and its first part.
    private var link: String { parts.first.map { whole.words(before: $0) } ?? "" }

    /// 邮寄2件。对其中3件延期答复: what is done with some of those of the sentence
    /// before is no list of its last part.
    var isOfWholeSentence: Bool { ["对其中", "就其中", "将其中"].contains(where: link.contains) }

    /// Whether the words say that the parts are all there are.
    var isSaidComplete: Bool { link.contains("分别") || link.contains("分为") }

    /// Whether the words leave room for others.
    var isSaidPartial: Bool {
        if ["主要", "重点", "如"].contains(where: link.contains) { return true }
        guard let last = parts.last else { return true }
        let behind = last.wordsBehind
        if ["其余", "其它", "剩余", "余下", "另有", "还有", "此外", "另外"].contains(where: behind.contains) { return true }
        let unit = last.fact.unit ?? ""
        let rest = behind.drop { $0 == " " }
        return rest.hasPrefix(unit + "等") || rest.hasPrefix(unit + "左右等")
    }

    /// Whether the list stands in a bracket, and so ends with it.
    var isInBrackets: Bool { link.contains("（") || link.contains("(") }
}
