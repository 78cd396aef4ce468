import Text

/// A place where a row's or a group's label stands.
struct LabelOccurrence {
    // Labels may stand in a document by the million: each takes 24 bytes.
    private let entryNumber: Int16
    private let wordingLength: Int16
    private let lower: Int32
    private let upper: Int32
    private let valuesLower: Int32
    private let valuesUpper: Int32
    /// Whether its own number stands before it.
    let isNumbered: Bool
    /// Whether a value or an empty cell comes next.
    let isBeforeValue: Bool

    init(
        entry: Int, range: Range<Int>, isNumbered: Bool, isBeforeValue: Bool, length: Int, values: Range<Int>? = nil
    ) {
        entryNumber = Int16(entry)
        wordingLength = Int16(length)
        lower = Int32(range.lowerBound)
        upper = Int32(range.upperBound)
        valuesLower = values.map { Int32($0.lowerBound) } ?? -1
        valuesUpper = values.map { Int32($0.upperBound) } ?? -1
        self.isNumbered = isNumbered
        self.isBeforeValue = isBeforeValue
    }

    /// Which entry of the ``LabelSet``.
    var entry: Int { Int(entryNumber) }
    /// The folded range of number and label.
    var range: Range<Int> { Int(lower)..<Int(upper) }
    /// How long the wording is, in bytes.
    var length: Int { Int(wordingLength) }
    /// The bytes of the source that hold the row's values, where they stand in the
    /// middle of the label; nil where they stand behind it.
    var values: Range<Int>? { valuesLower < 0 ? nil : Int(valuesLower)..<Int(valuesUpper) }

    /// How much speaks for this being the row's label in its table.
    var weight: Int {
        1 + (isNumbered ? 2 : 0) + (isBeforeValue ? 3 : 0) + (length >= 18 ? 1 : 0)
    }

    /// Whether it can be anything but a word in a sentence.
    var isCredible: Bool { isNumbered || isBeforeValue || length >= 18 }

    /// The places of the entries' labels.
    struct Places {
        /// Every place, in order; of an endless label the first ones.
        var all: [LabelOccurrence] = []
        /// The entries whose labels stand there without end.
        var endless: Set<Int> = []
    }

    /// More places than a label has in any report: of those beyond nothing is
    /// known, so that none of them is known to be the row's.
    static let mostPlaces = 2000

    /// Every credible place of the entries' labels within a folded range.
    static func all(
        of labels: LabelSet, in range: Range<Int>, of folded: FoldedText, source: SourceText
    ) -> Places {
        let region = folded.source(range.lowerBound)..<folded.source(range.upperBound)
        var found = LooseLabels(labels: labels, folded: folded, source: source).all(in: region, most: mostPlaces)
        // Those that were not looked for may be any row's.
        var endless = found.count > mostPlaces ? Set(labels.entries.indices) : []
        let matches = labels.finder.firstPlaces(in: folded, range: range, most: mostPlaces)
        var phrase = 0
        for (index, entry) in labels.entries.enumerated() {
            let own = phrase..<phrase + entry.wordings.count
            phrase = own.upperBound
            guard !matches.areNone(own) else { continue }
            if own.contains(where: { matches[$0].count > mostPlaces }) { endless.insert(index) }
            for bare in places(of: entry.wordings, from: own.lowerBound, at: matches) {
                let place = bare.lowerBound
                let numbered = !entry.number.isEmpty && folded.hasLabel(entry.number, endingAt: place)
                guard
                    numbered
                        || !isInSentence(
                            place, isNumbered: !entry.number.isEmpty, labels: labels, folded: folded, source: source)
                else { continue }
                let start = numbered ? place - entry.number.count : place
                let occurrence = LabelOccurrence(
                    entry: index, range: start..<bare.upperBound, isNumbered: numbered,
                    isBeforeValue: ValueTokenizer.startsWithValue(
                        at: folded.sourceEnd(start..<bare.upperBound, in: source), of: source),
                    length: bare.count)
                if occurrence.isCredible { found.append(occurrence) }
            }
        }
        found.sort { ($0.range.lowerBound, $0.entry) < ($1.range.lowerBound, $1.entry) }
        return Places(all: found, endless: endless)
    }

    /// Where an entry's wordings stand, the phrases from the first one on, in order. A shorter wording inside a
    /// longer one is the same occurrence.
    private static func places(
        of wordings: [[UInt8]], from first: Int, at matches: PhraseFinder.Places
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for (index, wording) in wordings.enumerated() {
            let places = matches[first + index]
            guard !places.isEmpty else { continue }
            var own: [Range<Int>] = []
            own.reserveCapacity(places.count)
            for place in places where own.last.map({ $0.upperBound <= place }) ?? true {
                own.append(place..<place + wording.count)
            }
            guard !found.isEmpty else {
                found = own
                continue
            }
            var merged: [Range<Int>] = []
            var next = 0
            for place in own {
                while next < found.count, found[next].lowerBound < place.upperBound {
                    merged.append(found[next])
                    next += 1
                }
                guard merged.last.map({ $0.upperBound <= place.lowerBound }) ?? true else { continue }
                merged.append(place)
            }
            found = merged + found[next...]
        }
        return found
    }

    /// Whether a label without its number stands right behind running text, as
    /// in `全年办理行政许可 20 件`: then it is a word of that sentence. Behind
    /// another label of the form it is a label that was run together with it.
    private static func isInSentence(
        _ place: Int, isNumbered: Bool, labels: LabelSet, folded: FoldedText, source: SourceText
    ) -> Bool {
        let offset = folded.source(place)
        guard let before = source.scalar(before: offset) else { return false }
        switch before.scalar {
        case 0x3001, 0x2C, 0xFF0C:
            // `5、其他` has another number than the form's, `，其他` has none.
            guard isNumbered else { return true }
            guard let number = source.scalar(before: before.start)?.scalar else { return false }
            return !(0x30...0x39).contains(Scalars.halfWidth(number)) && !Scalars.isOrdinal(number)
        case 0x3A, 0xFF1A, 0x3B, 0xFF1B, 0x3002, 0x201C: return true
        case _ where Scalars.isHan(before.scalar):
            return !labels.endings.contains { folded.hasLabel($0, endingAt: place) }
        default: return false
        }
    }

}
