/// What stands around one number of a sentence: before it, from the number or
/// the clause before, and behind it.
struct Clause {
    /// Where the clause begins.
    var start: Int
    /// The characters from the last number or clause on, up to the number.
    var before: Range<Int>
    /// The words in `before`.
    var near: ArraySlice<Lexicon.Hit>
    /// The words between the last number and `before`: clauses without a
    /// number of their own.
    var far: ArraySlice<Lexicon.Hit>
    /// The words behind the number up to the next number or the clause's end.
    var after: ArraySlice<Lexicon.Hit>
    /// The words of the phrase that says what the number counts where that
    /// stands behind it: 5件予以公开、4件不予公开.
    var behind: ArraySlice<Lexicon.Hit> = []
    /// Where that phrase ends; the next number has no part in it.
    var behindEnd: Int?

    func has(_ word: Word) -> Bool { near.contains { $0.word == word } }

    func hasFar(_ word: Word) -> Bool { far.contains { $0.word == word } }

    func hasAfter(_ word: Word) -> Bool { after.contains { $0.word == word } }

    /// Whether a word stands on either side of the number.
    func hasBeside(_ word: Word) -> Bool { has(word) || hasAfter(word) }
}
