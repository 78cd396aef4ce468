/// A Word file's main part as a row of parts, without what is not shown: deleted
/// or hidden text, the instructions of fields, one of two alternatives.
struct WordBody {
    typealias Failure = XMLReader<WordElement>.Failure

    /// Its parts.
    private(set) var flow = Flow()
    /// How many pictures it has.
    private(set) var pictures = 0
    /// Whether it has more parts, or longer numbers, than a report of hundreds of pages.
    private(set) var isTooLong = false
    /// Whether another document is in it, which is not read.
    private(set) var importsDocument = false

    /// The most parts. A byte of a packed file may become a dozen cells of it.
    private static let mostItems = 2_000_000
    /// The most bytes of numbers, which are written out for a paragraph of a few bytes.
    private static let mostNumberBytes = 1 << 22

    private var numberBytes = 0
    private let reader: XMLReader<WordElement>
    private let styles: WordStyles
    private var counter: WordCounter
    private var story = WordStory()
    /// The stories around the text box that is open.
    private var outer: [WordStory] = []
    /// For each set of alternatives that is open whether one is taken.
    private var alternatives: [Bool] = []

    /// Reads a main part.
    init(_ reader: XMLReader<WordElement>, styles: WordStyles, lists: WordLists) throws(Failure) {
        self.reader = reader
        self.styles = styles
        counter = WordCounter(lists: lists, styles: styles)
        while !isTooLong, let event = try reader.next() {
            switch event {
            case .start(let element?): try start(element)
            case .end(let element?): end(element)
            case .text: if story.texts > 0 { appendText() }
            case .start(nil), .end(nil): break
            }
        }
        flow.pairTables()
    }

    private mutating func checkLength() {
        isTooLong = flow.items.count > Self.mostItems || numberBytes > Self.mostNumberBytes
    }

    private mutating func start(_ element: WordElement) throws(Failure) {
        switch element {
        case .drawing, .picture, .object: story.drawings += 1
        case .imageData, .blip: pictures += 1
        case .textBox: startBox()
        case .alternateContent: alternatives.append(false)
        case .choice: try startAlternative(isKnown: isKnown(reader.attribute("Requires") ?? ""))
        case .fallback: try startAlternative(isKnown: true)
        case .tabStops, .tableProperties, .tableExceptions, .tableGrid, .controlProperties, .controlEnd,
            .sectionProperties, .paragraphChange, .runChange, .rowChange, .cellChange, .phonetic:
            try reader.skip()
        case .importedPart, .importedDocument: importsDocument = true
        default: if story.drawings == 0 { try startText(element) }
        }
    }

    private mutating func end(_ element: WordElement) {
        switch element {
        case .drawing, .picture, .object: story.drawings = max(0, story.drawings - 1)
        case .textBox: endBox()
        case .alternateContent: _ = alternatives.popLast()
        default: if story.drawings == 0 { endText(element) }
        }
    }
}

// MARK: - Paragraphs

extension WordBody {
    private mutating func startText(_ element: WordElement) throws(Failure) {
        switch element {
        case .paragraph: startParagraph()
        case .run: startRun()
        case .text: startCharacters()
        case .tab, .positionedTab, .lineBreak, .carriageReturn, .noBreakHyphen, .symbol: addMark(element)
        case .fieldCharacter: setField(reader.attribute("fldCharType"))
        case .deleted, .movedAway: try leaveOutDeleted()
        case .paragraphProperties, .runProperties, .rowProperties, .cellProperties: story.properties.append(element)
        case .table:
            flow.add(.table)
            story.tables.append(WordTable())
        case .row: story.places.append(withTable { $0.startRow(&$1) } ?? false)
        case .cell: story.places.append(withTable { $0.startCell(&$1) } ?? false)
        default: if !story.properties.isEmpty { setProperty(element) }
        }
    }

    private mutating func endText(_ element: WordElement) {
        switch element {
        case .paragraph: endParagraph()
        case .run:
            if story.run.isApart { flow.add(.gap) }
            story.run = WordRun()
        case .text: story.texts = max(0, story.texts - 1)
        case .paragraphProperties:
            _ = story.properties.popLast()
            addNumber()
        case .runProperties, .rowProperties, .cellProperties: _ = story.properties.popLast()
        case .table:
            flow.add(.tableEnd)
            _ = story.tables.popLast()
        case .row: if story.places.popLast() == true { withTable { $0.endRow(&$1) } }
        case .cell:
            if story.places.popLast() == true { withTable { $0.endCell(&$1) } }
            checkLength()
        default: break
        }
    }

    @discardableResult
    private mutating func withTable<Result>(_ body: (inout WordTable, inout Flow) -> Result) -> Result? {
        story.tables.isEmpty ? nil : body(&story.tables[story.tables.count - 1], &flow)
    }

    private mutating func startParagraph() {
        let joins = story.paragraph.joinsNext
        story.paragraph = WordParagraph()
        story.properties = []
        if !joins { flow.add(.lineEnd) }
    }

    private mutating func endParagraph() {
        addNumber()
        if !story.paragraph.joinsNext { flow.add(.lineEnd) }
        if !story.paragraph.boxes.isEmpty {
            flow.items += story.paragraph.boxes
            story.paragraph.boxes = []
            flow.add(.lineEnd)
        }
        checkLength()
        // An instruction that does not end must not hide the rest of the document.
        for index in story.fields.indices { story.fields[index] = false }
    }

    /// Writes the paragraph's number, before anything of it.
    private mutating func addNumber() {
        guard !story.paragraph.isNumbered else { return }
        story.paragraph.isNumbered = true
        let paragraph = story.paragraph
        story.paragraph.isHidden = styles.inherited(paragraph.style ?? styles.standard).style.isHidden ?? false
        guard !paragraph.joinsNext, story.tables.last?.isRowDeleted != true,
            let number = counter.next(list: paragraph.list, level: paragraph.level, style: paragraph.style)
        else { return }
        numberBytes += number.text.utf8.count
        flow.add(text: number.text.utf8)
        if number.isParted { flow.add(.gap) }
    }

    /// A deleted paragraph's end joins it with the next, a deleted row is none;
    /// what is deleted within a line is left out.
    private mutating func leaveOutDeleted() throws(Failure) {
        if story.properties.contains(.rowProperties) {
            withTable { table, _ in table.deleteRow() }
        } else if story.properties.contains(.paragraphProperties) {
            story.paragraph.joinsNext = true
        } else if story.properties.isEmpty {
            try reader.skip()
        }
    }
}

// MARK: - Properties

extension WordBody {
    private mutating func setProperty(_ element: WordElement) {
        switch element {
        case .paragraphStyle: story.paragraph.style = reader.attribute("val")
        case .numberingID: story.paragraph.list = reader.number
        case .level: story.paragraph.level = reader.number
        case .vanish:
            if story.properties.contains(.paragraphProperties) {
                story.paragraph.joinsNext = story.paragraph.joinsNext || reader.isOn
            } else {
                story.run.isHidden = reader.isOn
            }
        case .runStyle:
            if let isHidden = styles.inherited(reader.attribute("val")).style.isHidden { story.run.isHidden = isHidden }
        case .verticalAlignment:
            let value = reader.attribute("val")
            if value == "superscript" || value == "subscript" { setApart() }
        case .strike, .doubleStrike: if reader.isOn { setApart() }
        case .gridSpan: withTable { [count = reader.number ?? 1] table, _ in table.set(columns: count) }
        case .gridBefore: withTable { [count = reader.number ?? 0] in $0.leaveOut(before: count, &$1) }
        case .gridAfter: withTable { [count = reader.number ?? 0] in $0.leaveOut(after: count, &$1) }
        case .verticalMerge:
            withTable { [isFirst = reader.attribute("val") == "restart"] table, _ in
                table.setMergedDown(isFirst: isFirst)
            }
        case .horizontalMerge:
            withTable { [isFirst = reader.attribute("val") == "restart"] table, _ in
                table.setMergedRight(isFirst: isFirst)
            }
        default: break
        }
    }

    private mutating func setApart() {
        guard !story.properties.contains(.paragraphProperties) else { return }
        story.run.isApart = true
        flow.add(.gap)
    }
}

// MARK: - Characters

extension WordBody {
    private mutating func startRun() {
        addNumber()
        story.run = WordRun()
        story.run.isHidden = story.paragraph.isHidden
    }

    private mutating func startCharacters() {
        addNumber()
        story.texts += 1
    }

    private mutating func appendText() {
        guard story.isShown else { return }
        flow.add(text: reader.text)
    }

    private mutating func addMark(_ element: WordElement) {
        guard story.isShown else { return }
        switch element {
        case .tab, .positionedTab: flow.add(.gap)
        case .lineBreak, .carriageReturn: flow.add(.lineEnd)
        case .noBreakHyphen: flow.add(text: CollectionOfOne(UInt8(ascii: "-")))
        default:
            let code = reader.attribute("char").flatMap { UInt32($0, radix: 16) }.flatMap { Unicode.Scalar($0) }
            if let code { flow.add(text: String(code).utf8) }
        }
    }

    private mutating func setField(_ kind: String?) {
        switch kind {
        case "begin": story.fields.append(true)
        case "separate": if !story.fields.isEmpty { story.fields[story.fields.count - 1] = false }
        case "end": _ = story.fields.popLast()
        default: break
        }
    }
}

// MARK: - Boxes and alternatives

extension WordBody {
    private mutating func startBox() {
        outer.append(story)
        story = WordStory()
        story.start = flow.items.count
    }

    /// Keeps a box's parts for the end of the paragraph that it hangs on: they
    /// stand in no line of it.
    private mutating func endBox() {
        guard var host = outer.popLast() else { return }
        // Nothing may hold on to the parts when they are removed: all of them would be copied.
        host.paragraph.boxes += flow.items[story.start...]
        flow.items.removeLast(flow.items.count - story.start)
        story = host
    }

    private mutating func startAlternative(isKnown: Bool) throws(Failure) {
        guard let taken = alternatives.last else { return }
        if taken || !isKnown { try reader.skip() } else { alternatives[alternatives.count - 1] = true }
    }

    /// Whether what an alternative needs is understood: shapes of Word and
    /// extensions of it, which hold text as everything else does.
    private func isKnown(_ namespaces: String) -> Bool {
        namespaces.split(separator: " ").allSatisfy { $0.hasPrefix("w") || $0.hasPrefix("a") || $0 == "v" }
    }
}
