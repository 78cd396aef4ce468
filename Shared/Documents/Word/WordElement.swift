/// The elements of a Word file that matter to its text, by their names in
/// ISO/IEC 29500. What is not known is looked into: text may be in it.
enum WordElement: String {
    // Blocks.
    case paragraph = "p"
    case paragraphProperties = "pPr"
    case paragraphStyle = "pStyle"
    case table = "tbl"
    case row = "tr"
    case rowProperties = "trPr"
    case cell = "tc"
    case cellProperties = "tcPr"
    case gridSpan
    case gridBefore
    case gridAfter
    case verticalMerge = "vMerge"
    case horizontalMerge = "hMerge"
    case textBox = "txbxContent"
    case importedPart = "altChunk"
    case importedDocument = "subDoc"

    // Runs.
    case run = "r"
    case runProperties = "rPr"
    case runStyle = "rStyle"
    case vanish
    case verticalAlignment = "vertAlign"
    case strike
    case doubleStrike = "dstrike"
    case text = "t"
    case tab
    case positionedTab = "ptab"
    case lineBreak = "br"
    case carriageReturn = "cr"
    case noBreakHyphen
    case symbol = "sym"
    case fieldCharacter = "fldChar"
    case phonetic = "rt"

    // Changes that somebody tracked.
    case deleted = "del"
    case movedAway = "moveFrom"

    // Drawings and their alternatives.
    case drawing
    case picture = "pict"
    case object
    case imageData = "imagedata"
    case blip
    case alternateContent = "AlternateContent"
    case choice = "Choice"
    case fallback = "Fallback"

    // What is no text.
    case tabStops = "tabs"
    case tableProperties = "tblPr"
    case tableExceptions = "tblPrEx"
    case tableGrid = "tblGrid"
    case controlProperties = "sdtPr"
    case controlEnd = "sdtEndPr"
    case sectionProperties = "sectPr"
    case paragraphChange = "pPrChange"
    case runChange = "rPrChange"
    case rowChange = "trPrChange"
    case cellChange = "tcPrChange"

    // Numbers of paragraphs.
    case numbering = "numPr"
    case numberingID = "numId"
    case level = "ilvl"
    case abstractDefinition = "abstractNum"
    case abstractID = "abstractNumId"
    case definition = "num"
    case levelDefinition = "lvl"
    case levelOverride = "lvlOverride"
    case start
    case startOverride
    case format = "numFmt"
    case levelText = "lvlText"
    case restart = "lvlRestart"
    case suffix = "suff"
    case legal = "isLgl"
    case styleLink = "numStyleLink"

    // Styles.
    case style
    case basedOn

    // Relationships and types of parts.
    case relationship = "Relationship"
    case override = "Override"
}

extension XMLReader {
    /// Whether a property that just started is set: without a value it is.
    var isOn: Bool {
        switch attribute("val") {
        case "0", "false", "off": false
        default: true
        }
    }

    /// The whole number that the element that just started gives.
    var number: Int? { attribute("val").flatMap { Int($0) } }
}
