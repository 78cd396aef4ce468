import Text

/// Brackets and quotation marks of a paragraph that lack their other half. A
/// paragraph may be written over several lines: it is over where a line ends
/// with a stop and nothing is open, or where a new one cannot but begin.
struct OpenMarks {
    private struct Mark {
        var scalar: UInt32
        var words: Range<Int>
    }

    private var open: [Mark] = []
    private var unmatched: [Mark] = []
    private var quotes = 0
    private var hasStop = false
    private var scalars = 0
    private var lines = 0

    /// A longer paragraph is not one.
    private static let longest = 3000
    /// What is open for so many lines is not closed any more.
    private static let mostLines = 8

    /// Takes the next line of the paragraph.
    mutating func read(_ passage: Passage, of bytes: [UInt8]) {
        scalars += passage.count
        lines += passage.isLineEnd ? 1 : 0
        guard scalars <= Self.longest else { return }
        for place in 0..<passage.count {
            let scalar = passage[place]
            if Passage.isStop(scalar) { hasStop = true }
            if scalar == 0x201C || scalar == 0x201D { quotes += 1 }
            if Self.openings.contains(scalar) {
                open.append(Mark(scalar: scalar, words: Self.words(from: place, of: passage, bytes)))
            } else if let opening = Self.opening(of: scalar) {
                close(opening, scalar, at: place, passage, bytes)
            }
        }
    }

    private mutating func close(
        _ opening: UInt32, _ scalar: UInt32, at place: Int, _ passage: Passage, _ bytes: [UInt8]
    ) {
        if let last = open.lastIndex(where: { $0.scalar == opening }) {
            open.remove(at: last)
        } else if scalar != 0x29 || !Self.numbers(place, passage) {
            let start = max(0, place - 6)
            unmatched.append(Mark(scalar: scalar, words: passage.source(start..<place + 1, in: bytes)))
        }
    }

    /// Whether something is open that the next line may close.
    var isOpen: Bool { !open.isEmpty && scalars <= Self.longest && lines < Self.mostLines }

    /// The marks without their other half, and the paragraph is over. Quotation
    /// marks that are turned round are no loss, so they count only if they are
    /// odd; and only a paragraph with a full stop is prose.
    mutating func end() -> [Range<Int>] {
        defer { self = OpenMarks() }
        guard hasStop, scalars <= Self.longest else { return [] }
        return (open + unmatched)
            .filter { $0.scalar != 0x201C && $0.scalar != 0x201D || quotes % 2 == 1 }
            .map(\.words)
    }

    /// A mark with the words behind it.
    private static func words(from place: Int, of passage: Passage, _ bytes: [UInt8]) -> Range<Int> {
        var end = place + 1
        while end < passage.count, end - place < 9, !Passage.isStop(passage[end]) { end += 1 }
        return passage.source(place..<end, in: bytes)
    }

    /// Whether a closing bracket numbers a part: `1)`, `一)`, `a)`; or a line
    /// begins with it, which is looked at elsewhere.
    private static func numbers(_ place: Int, _ passage: Passage) -> Bool {
        let before = passage[place - 1]
        return place == 0 || Scalars.isOrdinal(before) || passage.isDigit(place - 1) || Sentence.isLetter(before)
            || Passage.isStop(before)
    }

    /// ( “ 《 〔
    private static let openings: ScalarSet = [0x28, 0x201C, 0x300A, 0x3014]

    /// What opens what a mark closes; nil if it closes nothing.
    private static func opening(of closing: UInt32) -> UInt32? {
        switch closing {
        case 0x29: 0x28
        case 0x201D: 0x201C
        case 0x300B: 0x300A
        case 0x3015: 0x3014
        default: nil
        }
    }
}
