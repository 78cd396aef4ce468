import Gazetteer
import Models
import Text

/// Finds the names that a document gives its authority: in its title, in the
/// line above it, in its signature, behind a label.
struct AgencyReader {
    /// The name that counts, and the others that differ from it.
    struct Names {
        var agency: Sourced<String>?
        var others: [Sourced<String>] = []
    }

    let source: SourceText
    let folded: FoldedText

    /// The names, given the title, where the first section begins, and the
    /// line of the signature's date.
    func names(title: TitleReader.Title?, body: Int, signed: Int?) -> Names {
        let own = title?.agency.map { sourced($0, .title) }
        let masthead = title.flatMap { self.masthead(above: $0.range.lowerBound) }
        let signature = signed.flatMap(signature)
        let label = label(before: body)
        var names = Names()
        names.agency = choice(title: own, masthead: masthead, signature: signature, label: label)
        for name in [own, masthead, signature, label].compactMap({ $0 }) {
            if name.value != names.agency?.value, !names.others.contains(where: { $0.value == name.value }) {
                names.others.append(name)
            }
        }
        return names
    }

    private func choice(
        title: Sourced<String>?, masthead: Sourced<String>?, signature: Sourced<String>?, label: Sourced<String>?
    ) -> Sourced<String>? {
        if let title {
            // 自治区市场监督管理局 below 新疆维吾尔自治区市场监督管理局: elsewhere the name may stand in full.
            guard AgencyName.isWithoutPlace(title.value) else { return title }
            return [masthead, signature, label].compactMap { $0 }
                .first { $0.value != title.value && isShort(title.value, for: $0.value) } ?? title
        }
        // A line above a title without a name may be the site's: the signature knows better.
        guard let signature else { return choice(masthead: masthead, label: label) }
        guard let masthead else { return signature }
        let isSame = masthead.value.hasSuffix(signature.value) || signature.value.hasSuffix(masthead.value)
        return isSame ? masthead : signature
    }

    /// Without a name in title and signature: what a label says. A government
    /// above the title is the site's, whose departments' reports stand there too.
    private func choice(masthead: Sourced<String>?, label: Sourced<String>?) -> Sourced<String>? {
        guard let label else { return masthead.flatMap { isSite($0.value) ? nil : $0 } }
        guard let masthead, masthead.value.hasSuffix(label.value) else { return label }
        return masthead
    }

    private func isSite(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return Self.governments.contains(where: bytes.hasSuffix)
            && AgencyName(name, year: nil).kind != .townshipStreet
    }

    /// Whether a name may be another for short: 市场监管局 is 凤泉区市场监督管理局
    /// with characters left out.
    private func isShort(_ short: String, for name: String) -> Bool {
        var rest = short.unicodeScalars[...]
        for scalar in name.unicodeScalars where scalar == rest.first { rest.removeFirst() }
        return rest.isEmpty && short.unicodeScalars.last == name.unicodeScalars.last
    }

    /// The nearest of the five lines above the title that is a name. Three of
    /// them are a list of a site's authorities.
    private func masthead(above offset: Int) -> Sourced<String>? {
        var seen = 0
        var names: [Range<Int>] = []
        for line in source.lines[..<source.line(at: offset)].reversed() where !source.trimmed(line).isEmpty {
            if let range = AuthorityWords.name(in: line, of: source) { names.append(range) }
            seen += 1
            if seen == 5 { break }
        }
        return names.count < 3 ? names.first.map { sourced($0, .masthead) } : nil
    }

    /// The name before the signature's date, or right above or below it; a name
    /// anywhere else near the end may be that of the site.
    private func signature(date line: Int) -> Sourced<String>? {
        let dates = DateReader(source: source, folded: folded)
        if let date = dates.date(endingLine: line),
            let range = AuthorityWords.name(in: dates.beginning(of: line, before: date), of: source)
        {
            return sourced(range, .signature)
        }
        let above = source.lines[..<line].last { !source.trimmed($0).isEmpty }
        let below = source.lines[(line + 1)...].first { !source.trimmed($0).isEmpty }
        for line in [above, below].compactMap({ $0 }) {
            if let range = AuthorityWords.name(in: line, of: source) { return sourced(range, .signature) }
        }
        return nil
    }

    /// The name behind 发布机构 or the like above the first section.
    private func label(before body: Int) -> Sourced<String>? {
        for match in Self.labels.placesByPhrase(in: folded, range: 0..<folded.folded(body)) {
            let colon = Self.labels.end(of: match)
            guard folded.hasLabel([UInt8(ascii: ":")], at: colon) else { continue }
            var start = folded.source(colon..<colon + 1).upperBound
            while start < source.bytes.count, [0x20, 0x09].contains(source.bytes[start]) { start += 1 }
            var end = start
            while end < source.bytes.count, end - start < 240 {
                let (scalar, length) = Scalars.decode(source.bytes, at: end)
                guard Scalars.isHan(scalar) else { break }
                end += length
            }
            // 甲、乙: of two none is the one.
            if end < source.bytes.count, Scalars.decode(source.bytes, at: end).scalar == 0x3001 { continue }
            if let range = AuthorityWords.name(in: start..<end, of: source) { return sourced(range, .label) }
        }
        return nil
    }

    private func sourced(_ range: Range<Int>, _ origin: Origin) -> Sourced<String> {
        let plain = AuthorityWords.plain(range, of: source)
        return Sourced(String(decoding: plain, as: UTF8.self), from: origin, at: source.span(range))
    }

    private static let governments = ["人民政府", "政府"].map { Array($0.utf8) }
    private static let labels = PhraseFinder([
        "发布机构", "发布单位", "发文机关", "发文单位", "发文机构", "公开主体", "公开机构", "公开单位", "责任单位",
    ])
}
