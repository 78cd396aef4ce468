/// What is known of the paragraph that is being read.
struct WordParagraph {
    /// Its style.
    var style: String?
    /// Its own list; 0 for none in spite of its style.
    var list: Int?
    /// Its level in the list.
    var level: Int?
    /// Whether its end was deleted, or is not shown: the next one goes on in its line.
    var joinsNext = false
    /// Whether its number is written, or it has none.
    var isNumbered = false
    /// Whether text of its style is not shown.
    var isHidden = false
    /// Parts of text boxes, which stand behind it.
    var boxes: [FlowItem] = []
}

/// What is known of the run that is being read.
struct WordRun {
    /// Whether it is not shown.
    var isHidden = false
    /// Whether it stands above or below the line, or is struck out: as on web
    /// pages it parts what is around it.
    var isApart = false
}

/// Text that flows from paragraph to paragraph: the document's, or a text box's.
struct WordStory {
    var paragraph = WordParagraph()
    var run = WordRun()
    /// For each field that is open whether its instruction is being read.
    var fields: [Bool] = []
    /// How many drawings are open, in which nothing but text boxes is text.
    var drawings = 0
    /// How many elements for text are open.
    var texts = 0
    /// Where its parts begin.
    var start = 0
    /// The tables that are open, from the outside.
    var tables: [WordTable] = []
    /// For each row or cell that is open whether it stands where it can: one of a damaged file need not.
    var places: [Bool] = []
    /// The properties that are being read.
    var properties: [WordElement] = []

    /// Whether text is shown that comes now.
    var isShown: Bool { drawings == 0 && !run.isHidden && !fields.contains(true) }
}
