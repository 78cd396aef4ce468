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
    /// kind the first counts.
    func sections() -> [Found] {
        var kept: [Found] = []
        for (kind, heading) in headings() where !kept.contains(where: { $0.kind == kind }) {
            if let last = kept.last, heading.lowerBound < last.heading.upperBound { continue }
            kept.append(Found(kind: kind, heading: heading, body: heading.upperBound..<heading.upperBound))
        }
        for index in kept.indices {
            let end = index + 1 < kept.count ? kept[index + 1].heading.lowerBound : source.bytes.count
            kept[index].body = kept[index].heading.upperBound..<end
        }
        return kept
    }

    /// A found section as it travels.
    func section(_ found: Found) -> Section {
        let body = source.trimmed(found.body)
        return Section(
            kind: found.kind, heading: source.string(found.heading), headingSpan: source.span(found.heading),
            bodySpan: body.isEmpty ? nil : source.span(body))
    }

    private func headings() -> [(SectionKind, Range<Int>)] {
        var found: [(SectionKind, Range<Int>)] = []
        for (kind, wordings) in Self.wordings {
            for wording in wordings {
                for place in folded.indices(of: wording, in: 0..<folded.bytes.count) {
                    guard let start = headingStart(before: place) else { continue }
                    found.append((kind, folded.source(start..<headingEnd(from: place + wording.count))))
                }
            }
        }
        return found.sorted { $0.1.lowerBound < $1.1.lowerBound }
    }

    /// The place of the Chinese numeral that numbers the heading: not more
    /// than sixteen characters before its wording, with a comma or a stop
    /// behind it in the source and nothing but Chinese characters between.
    private func headingStart(before place: Int) -> Int? {
        var offset = place
        for _ in 0..<17 {
            guard offset >= 3 else { return nil }
            let (scalar, length) = Scalars.decode(folded.bytes, at: offset - 3)
            if length == 1 || !Scalars.isHan(scalar) {
                // A stop after the numeral is kept when folding: `三.主动公开…`.
                guard folded.bytes[offset - 1] == UInt8(ascii: "."), offset >= 4 else { return nil }
                return isNumeral(at: offset - 4) ? offset - 4 : nil
            }
            offset -= 3
            if isNumeral(at: offset), isFollowedByComma(offset) { return offset }
        }
        return nil
    }

    private func isNumeral(at offset: Int) -> Bool {
        guard Self.numerals.contains(Scalars.decode(folded.bytes, at: offset).scalar) else { return false }
        guard offset > 0 else { return true }
        // （一） numbers a sub-heading, 第一、 an item.
        return folded.bytes[offset - 1] != UInt8(ascii: "(") && !folded.hasLabel(Self.ordinal, endingAt: offset)
    }

    private func isFollowedByComma(_ offset: Int) -> Bool {
        let between = folded.source(offset..<offset + 3).upperBound..<folded.source(offset + 3)
        var position = between.lowerBound
        while position < between.upperBound {
            let (scalar, length) = Scalars.decode(source.bytes, at: position)
            if [0x3001, 0xFF0C, 0x2C].contains(scalar) { return true }
            position += length
        }
        return false
    }

    private func headingEnd(from end: Int) -> Int {
        var end = end
        for suffix in Self.suffixes where folded.bytes.dropFirst(end).starts(with: suffix) { end += suffix.count }
        return end
    }

    private static let ordinal = FoldedText.fold("第")
    private static let numerals: [UInt32] = "一二三四五六七八九十".unicodeScalars.map(\.value)
    private static let suffixes = ["的", "工作", "申请", "情况", "统计表", "措施"].map(FoldedText.fold)

    private static let wordings: [(SectionKind, [[UInt8]])] = [
        (.overview, ["总体情况", "总体工作情况", "概述"]),
        (.proactive, ["主动公开政府信息", "主动公开政务信息"]),
        (.requests, ["收到和处理政府信息公开"]),
        (.remedies, ["行政复议行政诉讼", "行政复议提起行政诉讼", "行政复议和行政诉讼"]),
        (.problems, ["问题及改进", "问题和改进", "问题与改进"]),
        (.other, ["其他需要报告的事项", "其他需要报告事项"]),
    ].map { ($0, $1.map(FoldedText.fold)) }
}
