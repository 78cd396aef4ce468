/// The lists that a Word file numbers its paragraphs in: the numbers of headings
/// often stand nowhere else.
struct WordLists {
    /// How the paragraphs of one level are numbered.
    struct Level {
        /// The first number.
        var start = 1
        /// How a number is written.
        var format = WordNumber.decimal
        /// What is written, with `%1` for the number of the first level.
        var text = ""
        /// The level after whose paragraphs it begins anew, from 1; 0 for none, nil for any above it.
        var restart: Int?
        /// Whether the numbers of all levels are written in figures.
        var isLegal = false
        /// Whether something parts the number from the text.
        var isParted = true
        /// The style whose paragraphs are of this level.
        var style: String?
    }

    /// A list: levels of an abstract one, with changes.
    struct List {
        /// The abstract list, which lists may share, and its numbers with it.
        var abstract = 0
        /// Levels of its own.
        var levels: [Int: Level] = [:]
        /// Numbers to begin with anew.
        var starts: [Int: Int] = [:]
    }

    /// How many levels a list has.
    static let levelCount = 9

    /// The lists by their ids.
    private(set) var lists: [Int: List] = [:]
    private var abstracts: [Int: [Int: Level]] = [:]
    /// The styles that abstract lists refer to.
    private var links: [Int: String] = [:]

    /// A file without lists.
    init() {}

    /// Reads the lists of a file.
    init(_ reader: XMLReader<WordElement>) throws(XMLReader<WordElement>.Failure) {
        var abstract: Int?
        var id: Int?
        var place: Int?
        var level = Level()
        while let event = try reader.next() {
            switch event {
            case .start(.abstractDefinition):
                abstract = reader.attribute("abstractNumId").flatMap { Int($0) }
            case .end(.abstractDefinition): abstract = nil
            case .start(.definition):
                id = reader.attribute("numId").flatMap { Int($0) }
                if let id { lists[id] = List() }
            case .end(.definition): id = nil
            case .start(.abstractID): if let id, let number = reader.number { lists[id]?.abstract = number }
            case .start(.levelDefinition), .start(.levelOverride):
                place = reader.attribute("ilvl").flatMap { Int($0) }.flatMap {
                    (0..<Self.levelCount).contains($0) ? $0 : nil
                }
                level = Level()
            case .end(.levelDefinition):
                guard let place else { break }
                if let id { lists[id]?.levels[place] = level }
                if let abstract { abstracts[abstract, default: [:]][place] = level }
            case .start(.startOverride): if let id, let place { lists[id]?.starts[place] = reader.number }
            case .start(.styleLink): if let abstract { links[abstract] = reader.attribute("val") }
            case .start(let property?): level.set(property, from: reader)
            default: break
            }
        }
    }

    /// Where the numbers of a list are counted, and how its levels look; nil for
    /// none.
    func list(_ id: Int, _ styles: WordStyles) -> (abstract: Int, list: List)? {
        guard var list = lists[id] else { return nil }
        // An abstract list may be another one that a style names.
        if let link = links[list.abstract], let target = styles.styles[link]?.list.flatMap({ lists[$0] }) {
            list.abstract = target.abstract
        }
        let own = list.levels
        list.levels = (abstracts[list.abstract] ?? [:]).merging(own) { $1 }
        return (list.abstract, list)
    }
}

extension WordLists.Level {
    fileprivate mutating func set(_ property: WordElement, from reader: XMLReader<WordElement>) {
        switch property {
        case .start: start = reader.number ?? 1
        case .format: format = reader.attribute("val").flatMap { WordNumber(rawValue: $0) } ?? .decimal
        case .levelText:
            // Word takes no more, and every paragraph repeats it.
            text = String(String.UnicodeScalarView((reader.attribute("val") ?? "").unicodeScalars.prefix(64)))
        case .restart: restart = reader.number
        case .suffix: isParted = reader.attribute("val") != "nothing"
        case .legal: isLegal = reader.isOn
        case .paragraphStyle: style = reader.attribute("val")
        default: break
        }
    }
}
