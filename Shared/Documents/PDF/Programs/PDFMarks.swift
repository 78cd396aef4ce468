/// What bytes show without being read.
enum PDFMarks {
    /// Whether a PDF is encrypted: its trailer says so in the clear.
    static func isEncrypted(_ bytes: [UInt8]) -> Bool {
        let mark = Array("/Encrypt".utf8)
        var rest = bytes[...]
        while let place = rest.firstIndex(of: UInt8(ascii: "/")) {
            if bytes[place...].starts(with: mark) { return true }
            rest = rest[(place + 1)...]
        }
        return false
    }

    /// Whether a PDF has its end: what was cut off while it was sent has none, and
    /// pdftotext would read what is left as if it were all.
    static func hasEnd(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%%EOF".utf8)
        let tail = bytes.suffix(4096)
        return tail.indices.contains { bytes[$0...].starts(with: mark) }
    }

    /// Whether a grey picture (PGM) has the colour of paper everywhere.
    static func isBlank(_ picture: [UInt8]) -> Bool {
        // Its head has four words: the kind, width, height and the value of white.
        var offset = 0
        for _ in 0..<4 {
            while offset < picture.count, picture[offset] > 0x20 { offset += 1 }
            offset += 1
        }
        return offset < picture.count && picture[offset...].allSatisfy { $0 > 250 }
    }
}
