/// Counts the paragraphs of lists and says what Word prints before each.
struct WordCounter {
    private let lists: WordLists
    private let styles: WordStyles
    /// The last number of each level, by abstract list: those that share one go on with each other's numbers.
    private var numbers: [Int: [Int?]] = [:]
    /// The numbers that lists begin with anew, of those that have not yet begun.
    private var known: [Int: (abstract: Int, list: WordLists.List)] = [:]
    private var begun: Set<[Int]> = []

    /// Creates a counter for the lists of a file.
    init(lists: WordLists, styles: WordStyles) {
        self.lists = lists
        self.styles = styles
    }

    /// What is printed before the next paragraph, and whether something parts it
    /// from its text; nil if it has no number.
    ///
    /// - Parameters:
    ///   - list: the paragraph's own list; 0 for none in spite of its style.
    ///   - level: its level in that list.
    ///   - style: the style of the paragraph.
    mutating func next(list: Int?, level: Int?, style: String?) -> (text: String, isParted: Bool)? {
        let (inherited, source) = styles.inherited(style ?? styles.standard)
        guard let id = list ?? inherited.list, id != 0 else { return nil }
        if known[id] == nil { known[id] = lists.list(id, styles) }
        guard let (abstract, list) = known[id] else { return nil }
        let ofStyle = list.levels.first { $0.value.style != nil && $0.value.style == source }?.key
        let place = level ?? ofStyle ?? inherited.level ?? 0
        guard let looks = list.levels[place] else { return nil }
        var counts = numbers[abstract] ?? Array(repeating: nil, count: WordLists.levelCount)
        if let start = list.starts[place], begun.insert([id, place]).inserted {
            counts[place] = start
        } else {
            counts[place] = counts[place].map { $0 &+ 1 } ?? list.starts[place] ?? looks.start
        }
        for lower in place + 1..<max(place + 1, WordLists.levelCount) {
            let restart = list.levels[lower]?.restart
            if restart == nil || place < restart ?? 0 { counts[lower] = nil }
        }
        numbers[abstract] = counts
        guard looks.format != .bullet else { return nil }
        let text = Self.text(looks, of: list, counts)
        return text.isEmpty ? nil : (text, looks.isParted)
    }

    private static func text(_ level: WordLists.Level, of list: WordLists.List, _ counts: [Int?]) -> String {
        var text = ""
        var isPlace = false
        for scalar in level.text.unicodeScalars {
            guard isPlace else {
                isPlace = scalar == "%"
                if !isPlace { text.unicodeScalars.append(scalar) }
                continue
            }
            isPlace = false
            guard let place = Character(scalar).wholeNumberValue, (1...counts.count).contains(place) else {
                text.unicodeScalars += ["%", scalar]
                continue
            }
            let named = list.levels[place - 1] ?? WordLists.Level()
            let format = level.isLegal && named.format != .none ? .decimal : named.format
            text += format.text(counts[place - 1] ?? list.starts[place - 1] ?? named.start)
        }
        return text
    }
}
