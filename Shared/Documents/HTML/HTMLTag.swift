/// A start tag, with what its attributes say about tables and about being seen.
struct HTMLTag {
    /// Its packed name.
    let name: UInt64
    /// What it does to the text.
    let element: HTMLElement
    /// How many columns a cell takes, 1…1000.
    var columns = 1
    /// How many rows a cell takes, 1…65534; 0 for all that are left in its group.
    var rows = 1
    /// Whether it is not shown.
    var isHidden = false
    /// Whether it is shown in a box of its own, whatever its name.
    var isBox = false
    /// Whether it has a name that sites give to what holds the article.
    var isContent = false
    /// Of a `meta` its name and what it says.
    var meta: (name: ArraySlice<UInt8>, content: ArraySlice<UInt8>) = ([], [])

    /// Creates a tag without attributes.
    init(name: UInt64) {
        self.name = name
        element = HTMLElement.named(name)
        isHidden = element == .annotation
        isContent = HTMLContent.isContent(element: name)
    }

    /// Takes an attribute, as HTML bounds it.
    mutating func add(_ attribute: UInt64, _ value: ArraySlice<UInt8>) {
        switch attribute {
        case Self.colspan:
            columns = max(1, min(1000, Self.number(value) ?? 1))
        case Self.rowspan:
            rows = min(65534, Self.number(value) ?? 1)
        case Self.hidden:
            isHidden = true
        case Self.style:
            read(style: value)
        case Self.id, Self.class:
            if HTMLContent.isContent(names: value) { isContent = true }
        case Self.name:
            if name == Self.metaName { meta.name = value }
        case Self.content:
            if name == Self.metaName { meta.content = value }
        default:
            break
        }
    }

    /// The digits at the start of a value; nil if there are none.
    private static func number(_ value: ArraySlice<UInt8>) -> Int? {
        let digits = value.drop(while: HTMLTokenizer.isSpace).prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty else { return nil }
        return digits.prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static let colspan = HTMLElement.pack("colspan".utf8)
    private static let rowspan = HTMLElement.pack("rowspan".utf8)
    private static let hidden = HTMLElement.pack("hidden".utf8)
    private static let style = HTMLElement.pack("style".utf8)
    private static let id = HTMLElement.pack("id".utf8)
    private static let `class` = HTMLElement.pack("class".utf8)
    private static let name = HTMLElement.pack("name".utf8)
    private static let content = HTMLElement.pack("content".utf8)
    private static let metaName = HTMLElement.pack("meta".utf8)
}

// MARK: - Style

extension HTMLTag {
    /// Reads declarations, `name: value; …`; the first eight bytes of each word
    /// tell them apart.
    private mutating func read(style: ArraySlice<UInt8>) {
        var property: UInt64?
        var word: UInt64 = 0
        var length = 0
        for byte in style where !HTMLTokenizer.isSpace(byte) {
            switch byte {
            case UInt8(ascii: ":") where property == nil:
                property = word
                (word, length) = (0, 0)
            case UInt8(ascii: ";"):
                declare(property, word)
                (property, word, length) = (nil, 0, 0)
            case UInt8(ascii: "!"):
                // `!important` is no part of the value.
                length = 8
            default:
                guard length < 8 else { continue }
                word = word << 8 | UInt64((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
                length += 1
            }
        }
        declare(property, word)
    }

    private mutating func declare(_ property: UInt64?, _ value: UInt64) {
        switch property {
        case Self.display:
            if value == Self.none { isHidden = true } else if Self.boxes.contains(value) { isBox = true }
        case Self.visibility: if value == Self.hidden { isHidden = true }
        case Self.float: if value != Self.none { isBox = true }
        default: break
        }
    }

    private static let display = HTMLElement.pack("display".utf8)
    private static let visibility = HTMLElement.pack("visibility".utf8)
    private static let float = HTMLElement.pack("float".utf8)
    private static let none = HTMLElement.pack("none".utf8)
    private static let boxes = Set(
        ["block", "flex", "grid", "list-item", "table", "table-cell", "table-row"].map { HTMLElement.pack($0.utf8) })
}
