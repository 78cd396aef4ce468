import Models
import Text

/// Finds the authority that a report is about: in its title, in the line above
/// it, or in its signature.
struct AgencyReader {
    let source: SourceText
    let folded: FoldedText

    /// The authority, given the title and where the first section begins.
    func agency(title: TitleReader.Title?, body: Int) -> Sourced<String>? {
        let masthead = title.flatMap { self.masthead(above: $0.range.lowerBound) }
        if let range = title?.agency {
            let name = plain(range)
            // 自治区市场监督管理局 below 新疆维吾尔自治区市场监督管理局: the line above has the name in full.
            if let masthead, masthead.value.hasSuffix(name), masthead.value != name { return masthead }
            return Sourced(name, from: .title, at: source.span(range))
        }
        // A line above a title without a name may be the site's: the signature knows better.
        guard let signature = signature(after: body) else { return masthead }
        guard let masthead else { return signature }
        let isSame = masthead.value.hasSuffix(signature.value) || signature.value.hasSuffix(masthead.value)
        return isSame ? masthead : signature
    }

    /// The nearest of the five lines above the title that is a name.
    private func masthead(above offset: Int) -> Sourced<String>? {
        var seen = 0
        for line in source.lines[..<source.line(at: offset)].reversed() {
            let range = name(in: line)
            if source.trimmed(line).isEmpty { continue }
            if let range { return Sourced(plain(range), from: .masthead, at: source.span(range)) }
            seen += 1
            if seen == 5 { break }
        }
        return nil
    }

    /// The name right above or below the last line that is nothing but a date;
    /// a name anywhere else near the end may be that of the site.
    private func signature(after offset: Int) -> Sourced<String>? {
        let first = source.line(at: offset)
        guard let date = DateReader(source: source, folded: folded).signed()?.span.map({ $0.line - 1 }), date > first
        else { return nil }
        let above = (first..<date).last { !source.trimmed(source.lines[$0]).isEmpty }
        let below = (date + 1..<source.lines.count).first { !source.trimmed(source.lines[$0]).isEmpty }
        for line in [above, below].compactMap({ $0 }) {
            guard let range = name(in: source.lines[line]) else { continue }
            return Sourced(plain(range), from: .signature, at: source.span(range))
        }
        return nil
    }

    /// The bytes of a line that is nothing but an authority's name.
    private func name(in line: Range<Int>) -> Range<Int>? {
        var range = source.trimmed(line)
        while let first = source.bytes[range].first, first == UInt8(ascii: "#") || first == UInt8(ascii: "*") {
            range = source.trimmed(range.lowerBound + 1..<range.upperBound)
        }
        guard range.count <= 240 else { return nil }
        let text = plain(range)
        let scalars = text.unicodeScalars
        guard (3...40).contains(scalars.count), scalars.allSatisfy({ Scalars.isHan($0.value) }),
            Self.endings.contains(where: text.hasSuffix)
        else { return nil }
        return range
    }

    /// The text of a range without blanks.
    private func plain(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(source.string(range).unicodeScalars.filter { !Scalars.isBlank($0.value) }))
    }

    private static let endings = [
        "局", "委员会", "委", "办公室", "厅", "政府", "院", "处", "中心", "所", "队", "街道", "镇", "乡", "管委会", "部", "署", "会", "站",
        "区", "办",
    ]
}
