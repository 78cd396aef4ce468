import Models
import Text

/// Finds the six sections by the meaning of their headings, whatever their
/// numbers: `三，主动公开政府信息情况` is the second one.
struct SectionLocator {
    /// A heading with what stands below it, in bytes of the source.
    struct Found {
        var kind: SectionKind
        var heading: Range<Int>
        var body: Range<Int>
    }

    let source: SourceText
    let folded: FoldedText

    /// The sections in the order of the document; of several headings of one
    /// kind the first counts that is not a line of a table of contents.
    func sections() -> [Found] { outline().sections }

    /// What the headings of a document say.
    struct Outline {
        var sections: [Found]
        /// Where a second outline begins, as of another report behind this one;
        /// the end of the source where there is none.
        var end: Int
        /// Every heading with its number, those of a table of contents too.
        var numbered: [Heading]
    }

    /// The sections, where they end, and the headings that they were told by.
    func outline() -> Outline {
        let finder = HeadingFinder(source: source, folded: folded)
        let numbered = finder.numbered()
        let headings = headings(numbered, finder)
        let second = secondOutline(in: headings).map { folded.source($0) } ?? source.bytes.count
        let own = headings.filter { folded.source($0.range.lowerBound) < second }
        return Outline(sections: sections(under: own, end: second), end: second, numbered: numbered)
    }

    /// Where 一、总体情况 comes again, with most of the others behind it.
    private func secondOutline(in headings: [Heading]) -> Int? {
        guard let first = headings.firstIndex(where: { $0.kind == .overview }) else { return nil }
        // How many kinds stand behind each heading, itself included; then those before it, once through.
        var behind = Array(repeating: 0, count: headings.count)
        var kinds: Set<SectionKind> = []
        for index in headings.indices.reversed() {
            kinds.insert(headings[index].kind)
            behind[index] = kinds.count
        }
        var before: Set<SectionKind> = []
        for index in headings.indices.dropFirst(first) {
            if headings[index].kind == .overview, before.count >= 3, behind[index] >= 3 {
                return headings[index].range.lowerBound
            }
            before.insert(headings[index].kind)
        }
        return nil
    }

    private func headings(_ numbered: [Heading], _ finder: HeadingFinder) -> [Heading] {
        let kinds = Set(numbered.map(\.kind))
        var headings = numbered
        if kinds.count < SectionKind.allCases.count {
            // Where no heading has its number, any sign before it counts; where some have, only a bare line does.
            headings += finder.bare(withSigns: kinds.count < 2).filter { !kinds.contains($0.kind) }
            headings.sort { $0.range.lowerBound < $1.range.lowerBound }
        }
        return withoutContents(headings)
    }

    /// A found section as it travels.
    func section(_ found: Found) -> Section {
        let body = source.trimmed(found.body)
        var section = Section(
            kind: found.kind, heading: source.string(found.heading), headingSpan: source.span(found.heading),
            bodySpan: body.isEmpty ? nil : source.span(body))
        section.brief = brief(body)
        return section
    }

    /// A text without its blanks; nil if it is long.
    private func brief(_ body: Range<Int>) -> String? {
        var text: [UInt8] = []
        text.reserveCapacity(Section.briefLimit * 3)
        var count = 0
        var offset = body.lowerBound
        while offset < body.upperBound {
            let (scalar, length) = Scalars.decode(source.bytes, at: offset)
            defer { offset += length }
            guard !Scalars.isBlank(scalar) else { continue }
            count += 1
            guard count <= Section.briefLimit else { return nil }
            for byte in offset..<offset + length { text.append(source.bytes[byte]) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func sections(under headings: [Heading], end: Int) -> [Found] {
        var kept: [Found] = []
        for heading in headings where !kept.contains(where: { $0.kind == heading.kind }) {
            let range = folded.source(heading.range)
            if let last = kept.last, range.lowerBound < last.heading.upperBound { continue }
            kept.append(Found(kind: heading.kind, heading: range, body: range.upperBound..<range.upperBound))
        }
        for index in kept.indices {
            let bodyEnd =
                index + 1 < kept.count ? kept[index + 1].heading.lowerBound : max(end, kept[index].heading.upperBound)
            kept[index].body = kept[index].heading.upperBound..<bodyEnd
        }
        return kept
    }

    /// The headings without those of a table of contents, or of a sentence that
    /// lists the parts: nothing stands between them and the next, or the next
    /// begins anew, and the heading comes again.
    private func withoutContents(_ headings: [Heading]) -> [Heading] {
        var last: [SectionKind: Int] = [:]
        for (index, heading) in headings.enumerated() { last[heading.kind] = index }
        return headings.indices.filter { index in
            guard let final = last[headings[index].kind], final > index, index + 1 < headings.count else { return true }
            let next = headings[index + 1]
            if next.kind == headings[index].kind { return true }
            let startsAnew = next.kind == .overview && last[next.kind] == index + 1
            return !startsAnew && hasText(headings[index].range.upperBound..<next.range.lowerBound)
        }
        .map { headings[$0] }
    }

    /// Whether more than a page number, dots and a few words stand in a folded
    /// range.
    private func hasText(_ range: Range<Int>) -> Bool {
        var count = 0
        for offset in range {
            let byte = folded.bytes[offset]
            let isPaging = (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            if byte >= 0xE3 && byte < 0xF0 { count += 1 } else if byte < 0x80 && !isPaging { count += 1 }
            if count > Self.fewWords { return true }
        }
        return false
    }

    /// The characters that may stand between two lines of a table of contents.
    private static let fewWords = 8
}
