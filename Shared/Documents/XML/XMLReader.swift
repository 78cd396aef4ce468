import CXML
import Glibc

/// Takes an XML document apart from front to back, with libxml2: no tree, no
/// network, no entities but the five of XML and characters by number.
@safe final class XMLReader {
    /// A part of the document.
    enum Event: Hashable {
        /// The start of an element, by its name without a prefix; an empty one has
        /// an end as well.
        case start(String)
        /// The end of an element.
        case end(String)
        /// Characters, white space too.
        case text([UInt8])
    }

    /// The document cannot be read to its end.
    enum Failure: Error, Hashable {
        /// It is not well-formed, or deeper than libxml2 takes (256).
        case malformed
        /// It declares entities, which nothing that is read here needs.
        case entities
    }

    private let reader: xmlTextReaderPtr
    private let memory: UnsafeMutableBufferPointer<CChar>
    /// The end of an empty element, which libxml2 does not tell of.
    private var pendingEnd: String?

    /// How many elements are open around the part that was read last.
    private(set) var depth = 0

    /// Opens a document in memory; nil if there is no memory for it.
    init?(_ bytes: [UInt8]) {
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        // libxml2 reads from the memory as it goes: it lives as long as the reader.
        let memory = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(1, bytes.count))
        unsafe bytes.withUnsafeBytes { source in
            unsafe UnsafeMutableRawBufferPointer(memory).copyMemory(from: source)
        }
        guard let count = Int32(exactly: bytes.count),
            let reader = unsafe xmlReaderForMemory(memory.baseAddress, count, nil, nil, Int32(options))
        else {
            unsafe memory.deallocate()
            return nil
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
            depth = Int(unsafe xmlTextReaderDepth(reader))
            switch unsafe xmlTextReaderNodeType(reader) {
            case Int32(XML_READER_TYPE_ELEMENT.rawValue):
                let name = name
                if unsafe xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
                return .start(name)
            case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): return .end(name)
            case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
                Int32(XML_READER_TYPE_WHITESPACE.rawValue),
                Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
                return .text(value)
            case Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue): throw .entities
            default: continue
            }
        }
    }

    /// An attribute of the element that just started, by its name with prefix.
    func attribute(_ name: String) -> String? {
        guard let value = unsafe xmlTextReaderGetAttribute(reader, name) else { return nil }
        defer { unsafe xml_free_string(value) }
        return unsafe String(cString: value)
    }

    private var name: String {
        guard let name = unsafe xmlTextReaderConstLocalName(reader) else { return "" }
        return unsafe String(cString: name)
    }

    private var value: [UInt8] {
        guard let value = unsafe xmlTextReaderConstValue(reader) else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: value, count: strlen(value)))
    }
}
