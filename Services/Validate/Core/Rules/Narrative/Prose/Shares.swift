import Models

/// The shares (占32.1%) of figures of some kinds, worked out anew.
struct Shares {
    let kinds: Set<FactKind>
    /// Facts that were found wrong themselves, and their shares with them.
    var wrong: Set<Int> = []

    func judge(by check: some Check, _ judgement: inout Judgement, in reading: Reading) {
        for share in reading.mentions(of: .share) {
            guard let parent = share.fact.parent, !wrong.contains(parent),
                reading.report.narrative.facts.indices.contains(parent),
                let part = Mention(reading.report.narrative.facts[parent], at: parent), kinds.contains(part.fact.kind),
                part.fact.bound == .exact, share.fact.bound == .exact, isBeside(part, share),
                let digits = Self.digits(of: share.fact.raw)
            else { continue }
            let wholes = wholes(of: part, in: reading).filter { $0 > .zero && $0 >= part.value }
            guard let whole = wholes.first else { continue }
            if wholes.contains(where: { Self.fits(share.value, part.value, of: $0, digits: digits) }) {
                judgement.count(.pass)
                continue
            }
            judgement.count(.fail)
            let due = Self.share(part.value, of: whole, digits: digits)
            var finding = check.failure(
                .reading,
                Finding.Message(
                    zh: "第 \(share.line) 行“\(part.excerpt)”占“\(share.fact.raw)\(share.fact.unit ?? "")”不符："
                        + "\(part.value) 占 \(whole) 的 \(due)%。请核对后改正件数或百分比。",
                    en:
                        "Line \(share.line), “\(part.excerpt)”, is said to be \(share.fact.raw)\(share.fact.unit ?? ""), "
                        + "but \(part.value) is \(due)% of \(whole). Correct the number or the percentage."))
            finding.expected = due
            finding.actual = share.value
            finding.difference = share.value.subtracting(due)
            finding.span = share.fact.span
            finding.arguments = ["fact": share.fact.kind.rawValue, "raw": share.fact.raw, "of": part.fact.raw]
            judgement.report(finding, at: reading.place(of: share.fact.span))
        }
    }

    /// Whether nothing but 件，占总数的 stands between: then it is its share.
    private func isBeside(_ part: Mention, _ share: Mention) -> Bool {
        guard part.fact.quote.span == share.fact.quote.span, part.line == share.line else { return false }
        let words = part.words(before: share)
        guard words.unicodeScalars.count <= 16 else { return false }
        return words.contains("占") || words.hasSuffix("（") || words.hasSuffix("(")
    }

    /// What it may be a share of: what the prose names, or the tables have.
    private func wholes(of part: Mention, in reading: Reading) -> [CellValue] {
        var wholes: [CellValue] = []
        if let whole = reading.whole(of: part)?.value { wholes.append(whole) }
        guard [.result, .requestsByApplicant, .requestsByChannel].contains(part.fact.kind) else { return wholes }
        wholes += RequestFigures(kind: .requestsAnswered, in: reading).all.compactMap(\.value)
        for kind in [FactKind.requestsReceived, .requestsHandled, .requestsAnswered] {
            wholes += reading.mentions(of: kind).filter { $0.fact.bound == .exact }.map(\.value)
        }
        return wholes
    }

    /// How many decimals are printed; nil where it is not in digits.
    private static func digits(of raw: String) -> Int? {
        let parts = raw.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let digits = parts.count == 2 ? parts[1].utf8.count : 0
        return digits <= 6 ? digits : nil
    }

    /// Whether a share is right, rounded or cut off at its last digit.
    private static func fits(_ share: CellValue, _ part: CellValue, of whole: CellValue, digits: Int) -> Bool {
        let left = Int128(share.millionths) * Int128(whole.millionths)
        let right = Int128(part.millionths) * 100 * Int128(CellValue.scale)
        return abs(left - right) < Int128(unit(digits)) * Int128(whole.millionths)
    }

    /// The share in per cent, rounded to so many decimals.
    private static func share(_ part: CellValue, of whole: CellValue, digits: Int) -> CellValue {
        let unit = Int128(unit(digits))
        let divisor = Int128(whole.millionths) * unit
        let units = (Int128(part.millionths) * 100 * Int128(CellValue.scale) * 2 + divisor) / (2 * divisor)
        return CellValue(millionths: Int64(units * unit))
    }

    /// One of the last digit, in millionths.
    private static func unit(_ digits: Int) -> Int64 {
        (0..<digits).reduce(CellValue.scale) { unit, _ in unit / 10 }
    }
}
