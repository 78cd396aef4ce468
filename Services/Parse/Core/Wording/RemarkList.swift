import Models
import Text

/// Collects remarks: of a hostile document no more than anybody reads.
struct RemarkList {
    private let source: SourceText
    private var remarks: [Remark] = []
    private var counts: [Remark.Kind: Int] = [:]
    private var seen: [Remark.Kind: Set<String>] = [:]
    private var looks: [Remark.Kind: Int] = [:]

    /// The most remarks of one kind; labels have as many as the form has rows.
    private static let mostOfKind = 12
    private static let mostLabels = 40
    /// How often the words around a place are looked at for one kind.
    private static let mostLooks = 400

    init(of source: SourceText) {
        self.source = source
    }

    /// Whether there are as many remarks of a kind as there may be.
    func isFull(_ kind: Remark.Kind) -> Bool {
        counts[kind, default: 0]
            >= (kind == .otherLabel || kind == .labelAmongValues ? Self.mostLabels : Self.mostOfKind)
    }

    /// Adds a remark on a byte range of the source; of a word that is wrong
    /// everywhere in the same way, once is enough (`isOnce`).
    mutating func add(
        _ kind: Remark.Kind, at range: Range<Int>, table: TableID? = nil, subject: String? = nil, isOnce: Bool = false
    ) {
        guard !isFull(kind) else { return }
        let raw = source.string(range)
        if isOnce, !seen[kind, default: []].insert(raw).inserted { return }
        counts[kind, default: 0] += 1
        remarks.append(Remark(kind, raw, at: source.span(range), table: table, subject: subject))
    }

    /// Whether it is worth looking at what stands around another place: of a
    /// document that is made of such places the first ones tell enough.
    mutating func mayLook(for kind: Remark.Kind) -> Bool {
        looks[kind, default: 0] += 1
        return !isFull(kind) && looks[kind, default: 0] <= Self.mostLooks
    }

    /// Takes back all remarks of a kind.
    mutating func removeAll(_ kind: Remark.Kind) {
        remarks.removeAll { $0.kind == kind }
    }

    /// The remarks in the order of the document.
    var inOrder: [Remark] {
        let ordered = remarks.enumerated().sorted {
            ($0.element.span, $0.offset) < ($1.element.span, $1.offset)
        }
        return ordered.prefix(ParsedReport.remarkLimit).map(\.element)
    }
}
