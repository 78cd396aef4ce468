import Glibc

/// A folder of its own for the programs that read one document. Whoever makes it
/// removes it.
struct TemporaryFolder: Sendable {
    /// Its path.
    let path: String

    /// Makes a folder that nobody else may look into; nil if there is no room.
    init?() {
        let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/gongkai-pdf-XXXXXX".utf8CString)
        // The letters that it puts at the end are as many as they were.
        guard unsafe mkdtemp(&template) != nil else { return nil }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Writes a file into it; its path, or nil if there is no room.
    func write(_ bytes: [UInt8], to name: String) -> String? {
        let file = "\(path)/\(name)"
        guard let stream = unsafe fopen(file, "wb") else { return nil }
        let written = unsafe fwrite(bytes, 1, bytes.count, stream)
        return unsafe fclose(stream) == 0 && written == bytes.count ? file : nil
    }

    /// Removes it with all that is in it. Programs write nothing but files into it.
    func remove() {
        if let folder = unsafe opendir(path) {
            while let entry = unsafe readdir(folder) {
                let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name != ".", name != ".." { unsafe unlink("\(path)/\(name)") }
            }
            unsafe closedir(folder)
        }
        unsafe rmdir(path)
    }
}
