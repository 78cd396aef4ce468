import CXML
import CZip

/// The C libraries that the readers are built on, with nothing of ours around them.
enum CLibraries {
    /// A library would not do what it is asked for.
    struct Failed: Error {
        let name: String

        init(_ name: String) { self.name = name }
    }

    /// Unpacks an entry of a zip file.
    static func unzip(_ entry: String, of bytes: [UInt8]) throws -> [UInt8] {
        try unsafe bytes.withUnsafeBytes { bytes in
            // The bytes stay where they are until the archive is closed.
            guard let source = unsafe zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, nil),
                let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, nil)
            else { throw Failed("libzip") }
            defer { unsafe zip_discard(archive) }
            var status = unsafe zip_stat_t()
            guard unsafe zip_stat(archive, entry, 0, &status) == 0, let file = unsafe zip_fopen(archive, entry, 0)
            else { throw Failed("libzip") }
            defer { unsafe zip_fclose(file) }
            var unpacked = [UInt8](repeating: 0, count: Int(unsafe status.size))
            guard unsafe zip_fread(file, &unpacked, zip_uint64_t(unpacked.count)) == unpacked.count else {
                throw Failed("libzip")
            }
            return unpacked
        }
    }

    /// Takes XML apart and forgets it.
    static func parseXML(_ bytes: [UInt8]) throws {
        var handler = unsafe idle
        let status = unsafe bytes.withUnsafeBytes { bytes in
            unsafe xmlSAXUserParseMemory(
                &handler, nil, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        }
        guard status == 0 else { throw Failed("libxml2") }
    }

    /// Takes HTML apart and forgets it.
    static func parseHTML(_ bytes: [UInt8]) throws {
        var handler = unsafe idle
        unsafe bytes.withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let parser = unsafe htmlCreatePushParserCtxt(&handler, nil, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
            defer { unsafe htmlFreeParserCtxt(parser) }
            unsafe htmlParseChunk(parser, start, Int32(bytes.count), 1)
        }
    }

    /// Functions that do nothing.
    private static var idle: xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = XML_SAX2_MAGIC
        unsafe handler.startElementNs = { _, _, _, _, _, _, _, _, _ in }
        unsafe handler.endElementNs = { _, _, _, _ in }
        // HTML has no namespaces.
        unsafe handler.startElement = { _, _, _ in }
        unsafe handler.endElement = { _, _ in }
        unsafe handler.characters = { _, _, _ in }
        unsafe handler.cdataBlock = handler.characters
        unsafe handler.ignorableWhitespace = handler.characters
        return unsafe handler
    }
}
