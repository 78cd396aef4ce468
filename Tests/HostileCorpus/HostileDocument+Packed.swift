import DamageCorpus
import Documents

extension HostileDocument {
    private static let paragraph = "<w:p><w:r><w:t>共收到15件。</w:t></w:r></w:p>"

    /// Word files and what looks like them.
    static let packed: [HostileDocument] = [
        word(
            "a bomb by its ratio",
            .refused(
                tooLarge(
                    "the part “word/document.xml” of the document becomes more than 13019800 bytes when it is unpacked, from 65099"
                ))
        ) {
            ZipWriter.Entry("word/document.xml", packed: Deflate.spaces(64 << 20), size: 64 << 20)
        },
        word(
            "a bomb by its size",
            .refused(
                tooLarge(
                    "the part “word/document.xml” of the document becomes more than 67108205 bytes when it is unpacked, from 660473"
                ))
        ) {
            ZipWriter.Entry("word/document.xml", repeating: [0x20], count: 100 << 20)
        },
        HostileDocument(
            "word: a bomb of several parts",
            .refused(
                tooLarge(
                    "the part “word/numbering.xml” of the document becomes more than 25164649 bytes when it is unpacked, from 264608"
                ))
        ) {
            var archive = WordFile("|", numbering: "|", styles: "|").archive
            for (index, entry) in archive.entries.enumerated() where entry.stored.contains(mark) {
                archive.entries[index] = inflated(entry, by: " ", to: 40 << 20)
            }
            return archive.bytes
        },
        word(
            "a size that is a lie",
            .refused(
                tooLarge(
                    "the part “word/document.xml” of the document becomes more than 67108205 bytes when it is unpacked, from 660473"
                ))
        ) {
            var entry = ZipWriter.Entry("word/document.xml", repeating: [0x20], count: 100 << 20)
            entry.size = 10
            return entry
        },
        HostileDocument(
            "word: 60,000 parts", .refused(tooLarge("the document has 60003 parts; at most 5000 are taken"))
        ) {
            var archive = WordFile(paragraph).archive
            archive.entries += (0..<59_999).map { .init("word/media/\($0)", []) }
            return archive.bytes
        },
        HostileDocument(
            "zip: packed in one another",
            .refused(
                Refusal(
                    .unsupportedFormat,
                    "the document is a ZIP archive; unpack it and send each document in it by itself"))
        ) {
            (0..<20).reduce([0x41]) { bytes, number in ZipWriter([.init("\(number).zip", bytes)]).bytes }
        },
        word(
            "packed in another way",
            .refused(
                Refusal(
                    .unreadable,
                    "the part “word/document.xml” of the document is packed in a way that Word does not know"))
        ) {
            var entry = ZipWriter.Entry("word/document.xml", [0x42, 0x5A, 0x68])
            entry.method = 12
            return entry
        },
        HostileDocument("word: 10,000 tables in one another", .refused(tooDeep)) {
            let open = String(repeating: "<w:tbl><w:tr><w:tc>", count: 10_000)
            return WordFile(open + paragraph + String(repeating: "</w:tc></w:tr></w:tbl>", count: 10_000)).bytes
        },
        HostileDocument("word: 10,000 elements without end", .refused(tooDeep)) {
            WordFile(String(repeating: "<w:p><w:r>", count: 10_000)).bytes
        },
        word("entities that laugh", .refused(entities)) {
            .init("word/document.xml", Array("\(laughs)<d><p><r><t>&a9;</t></r></p></d>".utf8))
        },
        word("an entity that is a file", .refused(entities)) {
            .init("word/document.xml", Array("\(fileEntity)<d><p><r><t>&a;</t></r></p></d>".utf8))
        },
        word("XML that is damaged", .refused(Refusal(.unreadable, "the document is a Word file whose XML is damaged")))
        {
            .init("word/document.xml", Array("<d><p><r><t>1</r></p></d>".utf8))
        },
        HostileDocument("word: macros", .read) {
            var file = WordFile(paragraph)
            file.type = "application/vnd.ms-word.document.macroEnabled.main+xml"
            var archive = file.archive
            archive.entries.append(.init("word/vbaProject.bin", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return archive.bytes
        },
        HostileDocument("word: names that lead out of the file", .read) {
            var archive = WordFile(paragraph).archive
            archive.entries.insert(.init("../../../../../../tmp/gongkai-escaped", [0x41]), at: 0)
            return archive.bytes
        },
        word(
            "locked with a password",
            .refused(Refusal(.unreadable, "the document is locked with a password; send it without"))
        ) {
            var entry = ZipWriter.Entry("word/document.xml", [UInt8](repeating: 0x41, count: 100))
            entry.flags = 1
            return entry
        },
    ]

    /// What is small when it is sent: 60 MiB of some marks in the main part.
    static let inflated: [HostileDocument] =
        ["<w:p/>", "<w:t>1</w:t>", "<a/>"].map { inflated($0, .refused(tooLarge(tooMany))) }
        + [
            "<w:p><w:r><w:t>字</w:t></w:r></w:p>", "<w:tr><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr>",
            "<w:tc>1</w:tc>", "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", "<w:noBreakHyphen/>", "<!---->", "&#x41;", "字",
            "<w:tc><w:tcPr><w:gridSpan w:val=\"63\"/><w:vMerge/></w:tcPr></w:tc>",
            "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr></w:p>", "<a b=\"1\" c=\"2\" d=\"3\" e=\"4\" f=\"5\"/>",
            "<w:txbxContent><w:p><w:r><w:t>5</w:t></w:r></w:p></w:txbxContent>",
        ].map { inflated($0) }

    private static let tooMany = "the document has more elements than a report of hundreds of pages"

    private static func inflated(_ text: String, _ outcome: Outcome? = nil) -> HostileDocument {
        HostileDocument("word: 60 MiB of \(text)", outcome) {
            let file = WordFile("<w:tbl><w:tr><w:tc><w:p><w:r>|</w:r></w:p></w:tc></w:tr></w:tbl>")
            return file.archive(of: inflated(file.archive.entries[2], by: text, to: 60 << 20)).bytes
        }
    }

    /// What stands for the place of what is repeated.
    private static let mark = UInt8(ascii: "|")

    /// An entry in which some text stands for its mark, so often that it has so many bytes.
    private static func inflated(_ entry: ZipWriter.Entry, by text: String, to size: Int) -> ZipWriter.Entry {
        let parts = entry.stored.split(separator: mark, maxSplits: 1).map { Array($0) }
        guard parts.count == 2 else { return entry }
        let (head, tail) = (parts[0], parts[1])
        let pattern = Array(text.utf8)
        let count = (size - head.count - tail.count) / pattern.count
        let whole = head + repeated(text, count: count) + tail
        return ZipWriter.Entry(
            entry.name, packed: Deflate.repeating(pattern, count: count, after: head, before: tail), size: whole.count,
            checksum: CRC32.of(whole))
    }

    private static func word(
        _ name: String, _ outcome: Outcome, _ document: @escaping @Sendable () -> ZipWriter.Entry
    ) -> HostileDocument {
        HostileDocument("word: \(name)", outcome) { WordFile().archive(of: document()).bytes }
    }

    private static func tooLarge(_ reason: String) -> Refusal { Refusal(.tooLarge, reason) }

    private static let tooDeep = Refusal(.tooLarge, "the elements of the document are nested more than 256 deep")
    private static let entities = Refusal(
        .unreadable, "the document is a Word file whose XML declares entities, as none that Word writes does")
}
