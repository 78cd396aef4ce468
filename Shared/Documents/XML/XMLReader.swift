import CXML
import Glibc

/// Takes an XML document in UTF-8 apart from front to back, with libxml2: no
/// tree, no network, no entities but the five of XML and characters by number.
/// Elements are known by their names without prefixes: `Name` has those that matter.
@safe final class XMLReader<Name: RawRepresentable<String>> {
    /// A part of the document.
    enum Event {
        /// The start of an element; an empty one has an end as well.
        case start(Name?)
        /// The end of an element.
        case end(Name?)
        /// Characters, white space too.
        case text
    }

    /// The document cannot be read to its end.
    enum Failure: Error, Hashable {
        /// It is not well-formed, not UTF-8, or there is no memory for it.
        case malformed
        /// It is beyond a bound.
        case excess(XMLBounds.Excess)
    }

    private let parser: xmlParserCtxtPtr
    private let bytes: [UInt8]
    /// How many bytes libxml2 has seen.
    private var offset = 0
    private let events = XMLEvents()
    /// The event that was told of last, or -1.
    private var current = -1
    private var names = InternedNames<Name>()

    /// How many bytes libxml2 sees at a time.
    private static var step: Int { 1 << 14 }

    /// Opens a document in memory, of at most so many elements in one another.
    ///
    /// - Throws: ``Failure``.
    init(_ bytes: [UInt8], depth: Int) throws(Failure) {
        do throws(XMLBounds.Excess) { try XMLBounds.check(bytes, depth: depth) } catch { throw .excess(error) }
        // In UTF-16 the marks would not be those that were checked; libxml2 would know it by its first bytes.
        guard !bytes.prefix(4).contains(where: { $0 == 0 || $0 >= 0xFE }) else { throw .malformed }
        var handler = unsafe XMLEvents.handler
        guard
            let parser = unsafe xmlCreatePushParserCtxt(
                &handler, Unmanaged.passUnretained(events).toOpaque(), nil, 0, nil)
        else { throw .malformed }
        // Whatever encoding the document says it has, it is read as UTF-8.
        let options = [
            XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_NOENT, XML_PARSE_IGNORE_ENC,
        ]
        unsafe xmlCtxtUseOptions(parser, Int32(options.reduce(0) { $0 | $1.rawValue }))
        unsafe self.parser = parser
        self.bytes = bytes
    }

    deinit {
        if let document = unsafe parser.pointee.myDoc { unsafe xmlFreeDoc(document) }
        unsafe xmlFreeParserCtxt(parser)
    }

    /// The next part; nil at the end of the document.
    ///
    /// - Throws: ``Failure``.
    func next() throws(Failure) -> Event? {
        current += 1
        while current >= events.items.count {
            guard unsafe parser.pointee.wellFormed == 1 else { throw .malformed }
            guard offset < bytes.count || !isAtEnd else { return nil }
            events.removeAll()
            current = 0
            readOn()
        }
        let item = events.items[current]
        switch item.kind {
        case .start: return .start(unsafe item.name.flatMap { unsafe names[$0] })
        case .end: return .end(unsafe item.name.flatMap { unsafe names[$0] })
        case .text: return .text
        }
    }

    /// Whether libxml2 knows that nothing comes any more.
    private var isAtEnd = false

    /// Lets libxml2 see some more bytes, whole characters of them.
    private func readOn() {
        var end = min(offset + Self.step, bytes.count)
        while end < bytes.count, end > offset + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        isAtEnd = end == bytes.count
        unsafe bytes[offset..<end].withUnsafeBytes { piece in
            _ = unsafe xmlParseChunk(
                parser, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), isAtEnd ? 1 : 0)
        }
        offset = end
    }

    /// Leaves out the rest of the element that just started, with its end.
    ///
    /// - Throws: ``Failure``.
    func skip() throws(Failure) {
        var open = 1
        while open > 0, let event = try next() {
            switch event {
            case .start: open += 1
            case .end: open -= 1
            case .text: break
            }
        }
    }

    /// An attribute of the element that just started, by its name without a prefix.
    func attribute(_ name: String) -> String? {
        guard events.items.indices.contains(current) else { return nil }
        let item = events.items[current]
        guard item.kind == .start else { return nil }
        for index in item.range {
            let attribute = events.attributes[index]
            let found = unsafe UnsafeRawPointer(attribute.name).assumingMemoryBound(to: CChar.self)
            if unsafe strcmp(found, name) == 0 {
                return String(decoding: events.bytes[attribute.value], as: UTF8.self)
            }
        }
        return nil
    }

    /// The characters that were just read.
    var text: ArraySlice<UInt8> {
        guard events.items.indices.contains(current) else { return [] }
        let item = events.items[current]
        return item.kind == .text ? events.bytes[item.range] : []
    }
}
