import CZip

/// A zip file in memory, with libzip: nothing is ever written to disk, and its
/// entries are read by name, never by path.
@safe final class ZipArchive {
    private let archive: OpaquePointer
    private let memory: UnsafeMutableRawBufferPointer
    private let limits: ReadingLimits
    /// How many bytes may still be inflated.
    private var bytesLeft: Int

    /// Opens an archive.
    ///
    /// - Throws: ``Refusal`` if it is damaged, or has more entries than allowed.
    init(_ bytes: [UInt8], limits: ReadingLimits) throws(Refusal) {
        // libzip reads from the memory as it goes: it lives as long as the archive.
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        unsafe memory.copyBytes(from: bytes)
        guard let archive = unsafe Self.open(memory.baseAddress, count: bytes.count) else {
            unsafe memory.deallocate()
            throw Refusal(.unreadable, "the document is a ZIP file that is damaged or cut off")
        }
        unsafe self.archive = archive
        unsafe self.memory = memory
        self.limits = limits
        bytesLeft = limits.inflatedBytes
        guard entries <= limits.parts else {
            throw Refusal(.tooLarge, "the document has \(entries) parts; at most \(limits.parts) are taken")
        }
    }

    deinit {
        unsafe zip_discard(archive)
        unsafe memory.deallocate()
    }

    /// How many entries there are.
    var entries: Int { Int(unsafe zip_get_num_entries(archive, 0)) }

    /// Whether there is an entry of this name.
    func contains(_ name: String) -> Bool { index(of: name) != nil }

    /// Inflates an entry; nil if there is none of this name.
    ///
    /// - Throws: ``Refusal`` if it is locked, damaged or larger than allowed.
    func read(_ name: String) throws(Refusal) -> [UInt8]? {
        guard let index = index(of: name) else { return nil }
        var entry = unsafe zip_stat_t()
        guard unsafe zip_stat_index(archive, index, 0, &entry) == 0 else { throw damaged(name) }
        guard unsafe entry.encryption_method == ZIP_EM_NONE else {
            throw Refusal(.unreadable, "the document is locked with a password; send it without")
        }
        // Other ways may take any memory, and libzip knows several.
        guard unsafe [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(entry.comp_method)) else {
            throw Refusal(.unreadable, "the part “\(name)” of the document is packed in a way that Word does not know")
        }
        guard let file = unsafe zip_fopen_index(archive, index, 0) else { throw damaged(name) }
        defer { unsafe zip_fclose(file) }
        let (packed, declared) = unsafe (Int(clamping: entry.comp_size), Int(clamping: entry.size))
        return try unsafe inflate(file, packed: packed, declared: declared, name)
    }

    /// Counts what really comes: what an entry says of its size may be a lie.
    private func inflate(
        _ file: OpaquePointer, packed: Int, declared: Int, _ name: String
    ) throws(Refusal) -> [UInt8] {
        let (product, isMore) = packed.multipliedReportingOverflow(by: limits.inflationRatio)
        let most = min(bytesLeft, isMore ? .max : max(product, Self.unsuspicious))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(max(0, min(declared, most, Self.unsuspicious)))
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // libzip writes at most as many bytes as `piece` has.
            let count = Int(unsafe zip_fread(file, &piece, zip_uint64_t(piece.count)))
            guard count >= 0 else { throw damaged(name) }
            guard count > 0 else { break }
            guard bytes.count + count <= most else {
                throw Refusal(
                    .tooLarge,
                    "the part “\(name)” of the document becomes more than \(most) bytes when it is unpacked, from \(packed)"
                )
            }
            bytes += piece[..<count]
        }
        bytesLeft -= bytes.count
        return bytes
    }

    /// How many bytes any entry may become, whatever its ratio: tables of zeros
    /// pack well.
    private static let unsuspicious = 1 << 20

    /// Exactly this name or, as names of parts differ by more than the case of
    /// their letters, one that differs in it.
    private func index(of name: String) -> zip_uint64_t? {
        for flags in [0, ZIP_FL_NOCASE] {
            let index = unsafe zip_name_locate(archive, name, zip_flags_t(flags))
            if index >= 0 { return zip_uint64_t(index) }
        }
        return nil
    }

    private func damaged(_ name: String) -> Refusal {
        Refusal(.unreadable, "the part “\(name)” of the document is damaged")
    }

    /// An archive that reads from memory of the caller; nil if it is none.
    private static func open(_ memory: UnsafeRawPointer?, count: Int) -> OpaquePointer? {
        guard let source = unsafe zip_source_buffer_create(memory, zip_uint64_t(count), 0, nil) else { return nil }
        guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) else {
            unsafe zip_source_free(source)
            return nil
        }
        return unsafe archive
    }
}
