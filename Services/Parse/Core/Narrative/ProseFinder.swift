import Models
import Text

/// Finds the prose of a report: what stands outside of the headings and of the
/// tables.
struct ProseFinder {
    /// A line of prose, or what is prose of it.
    struct Line {
        var range: Range<Int>
        /// The section that it stands in; nil above the first.
        var section: SectionKind?
    }

    let source: SourceText
    let sections: [SectionLocator.Found]

    /// Hands out the lines of prose, in the order of the document: a document
    /// may have more of them than one would keep.
    func forEachLine(_ read: (Line) -> Void) {
        let first = sections.first?.heading.lowerBound ?? source.bytes.count
        forEachLine(of: 0..<first, in: nil, isTable: sections.isEmpty, read)
        for section in sections {
            let isTable = [.proactive, .requests, .remedies].contains(section.kind)
            forEachLine(of: section.body, in: section.kind, isTable: isTable, read)
        }
    }

    private func forEachLine(
        of region: Range<Int>, in section: SectionKind?, isTable: Bool, _ read: (Line) -> Void
    ) {
        guard !region.isEmpty else { return }
        for line in source.lines[source.line(at: region.lowerBound)...] {
            guard line.lowerBound < region.upperBound else { return }
            let line = max(line.lowerBound, region.lowerBound)..<min(line.upperBound, region.upperBound)
            if isTable {
                forEachSentence(of: line, section, read)
            } else if isProse(line) {
                read(Line(range: line, section: section))
            }
        }
    }

    /// Whether a line is no row of a table and no bare number: it has a Chinese
    /// character, and a full stop if it has the rules of cells.
    private func isProse(_ line: Range<Int>) -> Bool {
        var firstHan = line.lowerBound
        while firstHan < line.upperBound, !(0xE4...0xE9).contains(source.bytes[firstHan]) { firstHan += 1 }
        guard firstHan < line.upperBound else { return false }
        // A tab before the first word indents.
        let hasRule =
            source.separators(in: firstHan..<line.upperBound) > 0
            || source.bytes[line.lowerBound..<firstHan].contains(Self.pipe)
        return !hasRule || fullStop(in: line) != nil
    }

    /// In the section of a table only what ends in a full stop is prose, from
    /// the last cell before it on.
    private func forEachSentence(of line: Range<Int>, _ section: SectionKind?, _ read: (Line) -> Void) {
        // Nearly all lines of a table have none.
        guard fullStop(in: line) != nil else { return }
        var start = line.lowerBound
        while start < line.upperBound {
            var end = start
            while end < line.upperBound, source.bytes[end] != Self.tab, source.bytes[end] != Self.pipe { end += 1 }
            if let stop = fullStop(in: start..<end) {
                read(Line(range: afterCells(start..<stop), section: section))
            }
            start = end + 1
        }
    }

    /// The end of the last full stop.
    private func fullStop(in range: Range<Int>) -> Int? {
        var offset = range.upperBound - 1
        while offset >= range.lowerBound + 2 {
            if source.bytes[offset] == 0x82, source.bytes[offset - 1] == 0x80, source.bytes[offset - 2] == 0xE3 {
                return offset + 1
            }
            offset -= 1
        }
        return nil
    }

    /// The range without cells at its start, when a table in one line runs into
    /// prose: from behind the last two bare numbers side by side on.
    private func afterCells(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var bareNumbers = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let wordStart = offset
            var isNumber = true
            while offset < range.upperBound, !Self.isBlank(source.bytes[offset]) {
                if !(0x30...0x39).contains(source.bytes[offset]), source.bytes[offset] != UInt8(ascii: ".") {
                    isNumber = false
                }
                offset += 1
            }
            if offset > wordStart {
                bareNumbers = isNumber ? bareNumbers + 1 : 0
                if bareNumbers >= 2 { start = offset }
            }
            while offset < range.upperBound, Self.isBlank(source.bytes[offset]) { offset += 1 }
        }
        return start..<range.upperBound
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D }

    private static let tab = UInt8(ascii: "\t")
    private static let pipe = UInt8(ascii: "|")
}
