/// What is printed between two row labels, taken apart.
struct ValueStretch {
    /// Empty cells before the first value on its line.
    var leadingBlanks = 0
    /// The values from the first to the last, empty cells between them included.
    var tokens: [ValueToken] = []
    /// Empty cells after the last value on its line.
    var trailingBlanks = 0
    /// Whether numbers stand behind the text that ended the values: then it is
    /// not known where the row really ends.
    var hasNumbersBehind = false
    /// Whether the text goes on as a sentence behind the last value, as `20 件，`.
    var isSentence = false
    /// Whether several lines have values and one of them has more than one: then
    /// a number is cut in two, or one of them is no cell of the row.
    var isBroken = false
    /// Whether the last value stands right before text, without a separator.
    var isGlued = false

    /// How many values are printed.
    var printedCount: Int { tokens.count { !$0.isBlank } }

    /// The bytes of the source from the first value to the last.
    var range: Range<Int>? {
        guard let first = tokens.first(where: { !$0.isBlank }), let last = tokens.last(where: { !$0.isBlank }) else {
            return nil
        }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// Whether a token cannot be one figure: digits of several cells that run
    /// together. `columns` is how many cells the row has.
    func looksRunTogether(columns: Int) -> Bool {
        tokens.count < columns
            && tokens.contains { token in
                token.reading == .digits || (token.value != nil && token.range.count >= columns)
            }
    }
}
