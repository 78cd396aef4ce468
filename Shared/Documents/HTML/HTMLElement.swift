/// What an element does to the text of a page.
enum HTMLElement: UInt8 {
    /// Nothing: its text goes on in the line.
    case inline
    /// Parts what stands before it from what is in it: a picture, a footnote's number.
    case gap
    /// Stands on lines of its own.
    case block
    /// Ends a line.
    case lineBreak
    /// Keeps its line ends and tabs.
    case preformatted
    /// Holds rows of cells.
    case table
    /// Holds rows; cells do not reach beyond it.
    case rowGroup
    /// Holds cells.
    case row
    /// Holds what is printed in one place of a table.
    case cell
    /// Is no text of the page: its bytes are not looked into.
    case dropped
    /// Names the page.
    case title
    /// Is not shown, or says how a character is pronounced.
    case annotation

    /// Whether an element of this name ends where it begins.
    static func isVoid(_ name: UInt64) -> Bool { voidNames.contains(name) }

    /// The element of a packed name; what is not known is inline.
    static func named(_ name: UInt64) -> HTMLElement { byName[name] ?? .inline }

    /// The first eight bytes of a name as one number, which compares faster than
    /// a string; letters are lower-cased unless told otherwise.
    static func pack(_ name: some Sequence<UInt8>, lowercased: Bool = true) -> UInt64 {
        name.prefix(8).reduce(0) { packed, byte in
            packed << 8 | UInt64(lowercased && (0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
        }
    }

    private static let byName: [UInt64: HTMLElement] = Dictionary(
        uniqueKeysWithValues: words.flatMap { element, names in
            names.split(separator: " ").map { (pack($0.utf8), element) }
        })

    private static let voidNames = Set(
        "area base br col embed hr img input link meta param source track wbr".split(separator: " ").map {
            pack($0.utf8)
        })

    private static let words: [(HTMLElement, String)] = [
        (.gap, "audio canvas del embed img input object progress s strike sub sup svg video"),
        (
            .block,
            """
            address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption \
            figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup \
            option p search section select summary ul
            """
        ),
        (.lineBreak, "br"), (.preformatted, "listing plaintext pre xmp"), (.table, "table"),
        (.rowGroup, "tbody tfoot thead"), (.row, "tr"), (.cell, "td th"),
        (.dropped, "iframe noembed noframes noscript script style template textarea"), (.title, "title"),
        (.annotation, "rp rt"),
    ]
}
