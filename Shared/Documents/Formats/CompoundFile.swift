/// The directory of an OLE2 file (MS-CFB), in which programs of before 2007 keep
/// their documents as streams of known names.
enum CompoundFile {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// What the file is by the names of its streams.
    ///
    /// The entries of the directory stand 128 bytes apart in sectors of 512 or more: they are found
    /// without the chains that lead to them, and so in a file that is damaged as well.
    static func format(of bytes: [UInt8]) -> ForeignFormat {
        var found: ForeignFormat?
        var offset = 512
        while offset + 128 <= bytes.count {
            defer { offset += 128 }
            // Two bytes a letter, zeros at the end, and their number.
            let length = Int(bytes[offset + 64]) | Int(bytes[offset + 65]) << 8
            guard (4...64).contains(length), length % 2 == 0, let name = name(bytes[offset..<offset + length - 2])
            else { continue }
            // A lock holds whatever was locked, a document may hold others: the first is its own.
            if name == "EncryptedPackage" { return .locked }
            found = found ?? formats[name]
        }
        return found ?? .otherOLE
    }

    private static let formats: [String: ForeignFormat] = [
        "WordDocument": .oldWord, "Workbook": .oldSheet, "Book": .oldSheet, "PowerPoint Document": .oldSlides,
    ]

    /// A name of ASCII letters; nil for any other.
    private static func name(_ bytes: ArraySlice<UInt8>) -> String? {
        var name = ""
        for index in stride(from: bytes.startIndex, to: bytes.endIndex, by: 2) {
            guard (0x20..<0x7F).contains(bytes[index]), bytes[index + 1] == 0 else { return nil }
            name.unicodeScalars.append(Unicode.Scalar(bytes[index]))
        }
        return name
    }
}
