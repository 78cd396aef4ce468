import CXML

/// The parts of an XML document that libxml2 told of and nobody has taken yet.
@safe final class XMLEvents {
    /// What a part is.
    enum Kind {
        case start
        case end
        case text
    }

    /// A part.
    @safe struct Item {
        var kind: Kind
        /// The element's name, where libxml2 keeps it.
        var name: UnsafePointer<xmlChar>?
        /// Its attributes, or the bytes of a text.
        var range: Range<Int>
    }

    /// An attribute: its name, where libxml2 keeps it, and the bytes of its value.
    @safe struct Attribute {
        var name: UnsafePointer<xmlChar>
        var value: Range<Int>
    }

    private(set) var items: [Item] = []
    private(set) var attributes: [Attribute] = []
    private(set) var bytes: [UInt8] = []

    /// Forgets all parts.
    func removeAll() {
        items.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    /// The functions that libxml2 calls with the parts.
    static var handler: xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = XML_SAX2_MAGIC
        unsafe handler.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            unsafe XMLEvents.of(context)?.start(name, Int(count), attributes)
        }
        unsafe handler.endElementNs = { context, name, _, _ in
            unsafe XMLEvents.of(context)?.end(name)
        }
        unsafe handler.characters = { context, text, count in
            unsafe XMLEvents.of(context)?.add(text, Int(count))
        }
        unsafe handler.cdataBlock = handler.characters
        unsafe handler.ignorableWhitespace = handler.characters
        return unsafe handler
    }

    /// The reader keeps its events for as long as libxml2 may call with them.
    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLEvents? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<XMLEvents>.fromOpaque(context).takeUnretainedValue()
    }

    private func start(
        _ name: UnsafePointer<xmlChar>?, _ count: Int, _ found: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        let first = attributes.count
        // Each has five: name, prefix, namespace, and where its value begins and ends.
        for index in 0..<count {
            guard let found = unsafe found, let name = unsafe found[5 * index], let start = unsafe found[5 * index + 3],
                let end = unsafe found[5 * index + 4]
            else { continue }
            let offset = bytes.count
            unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
            unsafe attributes.append(Attribute(name: name, value: offset..<bytes.count))
        }
        unsafe items.append(Item(kind: .start, name: name, range: first..<attributes.count))
    }

    private func end(_ name: UnsafePointer<xmlChar>?) {
        unsafe items.append(Item(kind: .end, name: name, range: 0..<0))
    }

    private func add(_ text: UnsafePointer<xmlChar>?, _ count: Int) {
        let offset = bytes.count
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
        unsafe items.append(Item(kind: .text, name: nil, range: offset..<bytes.count))
    }
}
