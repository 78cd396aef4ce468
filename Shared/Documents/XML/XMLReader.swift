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

    private let reader: xmlTextReaderPtr
    private let memory: UnsafeMutableBufferPointer<CChar>
    private var names = InternedNames<Name>()
    /// The end of an empty element, which libxml2 does not tell of.
    private var pendingEnd: Name??

    /// Opens a document in memory, of at most so many elements in one another.
    ///
    /// - Throws: ``Failure``.
    init(_ bytes: [UInt8], depth: Int) throws(Failure) {
        do throws(XMLBounds.Excess) { try XMLBounds.check(bytes, depth: depth) } catch { throw .excess(error) }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        // libxml2 reads from the memory as it goes: it lives as long as the reader.
        let memory = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(1, bytes.count))
        unsafe bytes.withUnsafeBytes { source in
            unsafe UnsafeMutableRawBufferPointer(memory).copyMemory(from: source)
        }
        // With the encoding given nothing in the document can make its bytes other marks than those checked.
        guard let count = Int32(exactly: bytes.count),
            let reader = unsafe xmlReaderForMemory(memory.baseAddress, count, nil, "UTF-8", Int32(options))
        else {
            unsafe memory.deallocate()
            throw .malformed
        }
        unsafe self.reader = reader
        unsafe self.memory = memory
    }

    deinit {
        unsafe xmlFreeTextReader(reader)
        unsafe memory.deallocate()
    }

    /// The next part; nil at the end of the document.
    ///
    /// - Throws: ``Failure``.
    func next() throws(Failure) -> Event? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name)
        }
        while true {
            switch unsafe xmlTextReaderRead(reader) {
            case 1: break
            case 0: return nil
            default: throw .malformed
            }
            switch unsafe xmlTextReaderNodeType(reader) {
            case Int32(XML_READER_TYPE_ELEMENT.rawValue):
                let name = name
                if unsafe xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = .some(name) }
                return .start(name)
            case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): return .end(name)
            case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
                Int32(XML_READER_TYPE_WHITESPACE.rawValue),
                Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
                return .text
            case Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue): throw .malformed
            default: continue
            }
        }
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
        guard unsafe xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
        defer { unsafe xmlTextReaderMoveToElement(reader) }
        repeat {
            if let found = unsafe xmlTextReaderConstLocalName(reader),
                unsafe strcmp(UnsafeRawPointer(found).assumingMemoryBound(to: CChar.self), name) == 0
            {
                return unsafe xmlTextReaderConstValue(reader).map { unsafe String(cString: $0) }
            }
        } while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1
        return nil
    }

    /// Hands over the characters that were just read, which stay where they are
    /// only for as long as that takes.
    func withText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        guard let value = unsafe xmlTextReaderConstValue(reader) else { return }
        unsafe body(UnsafeBufferPointer(start: value, count: strlen(value)))
    }

    private var name: Name? {
        guard let name = unsafe xmlTextReaderConstLocalName(reader) else { return nil }
        return unsafe names[name]
    }
}
