import Models

/// Requests by member, as the text of a consolidated report lists them: 共收到申请
/// 3607 件，其中市公安局 349 件、…
struct Breakdown {
    /// A part that names one member.
    struct Part {
        let member: MemberReport
        let lead: String
        let value: CellValue
    }

    /// The number that the parts are parts of.
    let total: CellValue
    /// All parts.
    let parts: [CellValue]
    /// Those that name a member.
    let named: [Part]

    /// The lists of a text that name members at least twice.
    static func all(_ facts: [ComparedFact], of consolidated: ConsolidatedReport) -> [Breakdown] {
        facts.indices.compactMap { index in
            guard facts[index].kind == .requestsReceived, facts[index].isExact, let total = facts[index].value else {
                return nil
            }
            // What the parser has understood to be a channel or an applicant names no member.
            let parts = facts.filter {
                $0.parent == index && ($0.kind == .unclassified || $0.kind == .requestsReceived)
            }
            let values = parts.filter(\.isExact).compactMap(\.value)
            guard values.count == parts.count else { return nil }
            let named = zip(parts, values).compactMap { part, value -> Part? in
                let words = words(of: part.lead)
                let members = consolidated.members.filter { isNamed($0.member.name, by: words) }
                guard let member = members.first, members.count == 1 else { return nil }
                return Part(member: member, lead: words, value: value)
            }
            // Two parts for one member are of two kinds, and neither is all of it.
            guard named.count >= 2, Set(named.map(\.member.member.key)).count == named.count else { return nil }
            return Breakdown(total: total, parts: values, named: named)
        }
    }

    /// Whether words are how a text calls an authority: its name without what everybody knows, 市公安局, 沭阳县.
    private static func isNamed(_ name: String, by words: String) -> Bool {
        guard words.unicodeScalars.count >= 2 else { return false }
        return name.hasSuffix(words)
            || endings.contains { name.hasSuffix($0) && name.dropLast($0.count).hasSuffix(words) }
    }

    private static func words(of lead: String) -> String {
        guard let opening = openings.first(where: lead.hasPrefix) else { return lead }
        return String(lead.dropFirst(opening.count))
    }

    private static let openings = ["其中", "分别为", "分别是", "包括", "以及", "和"]
    private static let endings = ["人民政府", "人民政府办公室", "人民政府办公厅"]
}
