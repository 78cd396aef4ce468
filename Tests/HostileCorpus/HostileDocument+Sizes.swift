import DamageCorpus
import Documents

extension HostileDocument {
    /// A report without any fault, in every format.
    private enum Sound: String, CaseIterable {
        case text, markdown, page, word, pdf

        var bytes: [UInt8] {
            let report = ConsistentReports(seed: 61, isBusy: true).report(1)
            return switch self {
            case .text: report.bytes(in: .tabs)
            case .markdown: report.bytes(in: .markdown)
            case .page: report.bytes(in: .html)
            case .word: report.bytes(in: .docx)
            case .pdf: report.printed
            }
        }

        /// The report with so many bytes, by what its format lets stand anywhere.
        func bytes(_ count: Int) -> [UInt8] {
            switch self {
            case .text, .markdown: bytes + filling(count - bytes.count, "本行仅为凑足篇幅而写。\n")
            case .page: bytes + filling(count - bytes.count, "<!-- 本行仅为凑足篇幅而写。 -->\n")
            case .word: word(count)
            case .pdf: pdf(count)
            }
        }

        private func filling(_ count: Int, _ line: String) -> [UInt8] {
            let lines = HostileDocument.repeated(line, to: count)
            return lines + [UInt8](repeating: 0x20, count: count - lines.count)
        }

        /// A picture that nobody opens, of no sense.
        private func word(_ count: Int) -> [UInt8] {
            func file(_ size: Int) -> [UInt8] {
                var archive = WordFile("<w:p><w:r><w:t>共收到15件。</w:t></w:r></w:p>").archive
                archive.entries.append(.init("word/media/image1.jpeg", [UInt8](repeating: 0x55, count: size)))
                return archive.bytes
            }
            return file(count - file(0).count)
        }

        /// Comments behind the first line, where readers look for the marks of the file.
        private func pdf(_ count: Int) -> [UInt8] {
            let end = Array("%%EOF\n".utf8)
            return bytes + filling(count - bytes.count - end.count, "% 0123456789012345678901234567890123456789\n")
                + end
        }
    }

    /// As large as may be, and larger.
    static let sizes: [HostileDocument] =
        Sound.allCases.map { format in
            HostileDocument(
                "file: 15 MB, \(format)",
                .refused(
                    Refusal(.tooLarge, "the document has 15000000 bytes; at most \(limits.bytes) are taken"))
            ) { format.bytes(15_000_000) }
        }
        + Sound.allCases.map { format in
            HostileDocument(
                "file: one byte too many, \(format)",
                .refused(
                    Refusal(.tooLarge, "the document has \(limits.bytes + 1) bytes; at most \(limits.bytes) are taken"))
            ) { format.bytes(limits.bytes + 1) }
        }
        + Sound.allCases.map { format in
            HostileDocument("file: as large as may be, \(format)", .read) { format.bytes(limits.bytes) }
        }

    /// Cut off while it was sent.
    static let truncated: [HostileDocument] = Sound.allCases.flatMap { format in
        [1, 4, 7].map { eighths in
            HostileDocument("cut: \(eighths)/8 of it, \(format)", cutOff(format)) {
                let bytes = format.bytes
                return Array(bytes.prefix(bytes.count * eighths / 8))
            }
        } + [
            HostileDocument("cut: all but a few bytes, \(format)", cutOff(format)) { format.bytes.dropLast(9) }
        ]
    }

    private static func cutOff(_ format: Sound) -> Outcome {
        switch format {
        case .word: .refused(Refusal(.unreadable, "the document is a ZIP file that is damaged or cut off"))
        case .pdf: .refused(Refusal(.unreadable, "the PDF is cut off: its end is missing"))
        default: .read
        }
    }
}
