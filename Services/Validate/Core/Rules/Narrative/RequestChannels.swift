import Models

/// N-REQ-CHANNEL: the applications by each way are those received.
struct RequestChannels: Check {
    let rule = Rule(
        "N-REQ-CHANNEL",
        zh: (
            title: "正文各渠道申请件数",
            explanation: "正文按网络、信函、当面等渠道写的申请件数，之和应当等于正文的总件数，或者表中的本年新收。"
        ),
        en: (
            title: "Requests by channel in the text",
            explanation: "The requests that the text gives by each way, as web and letter, add up to its total, or to "
                + "those received in the table."
        ),
        formula: "received_new = sum of n by channel", basis: Basis.quality, severity: .warning,
        example: (passes: "网页 13 件、来信 2 件；本年新收 15", fails: "网页 13 件、来信 3 件；本年新收 15"),
        parameters: [PartSum.coverage])

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let figures = RequestFigures(kind: .requestsReceived, in: reading).all
        for list in PartList.all(of: reading, parts: [.requestsByChannel])
        where RequestFigures.kinds.contains(list.whole.fact.kind) {
            // What is the table's is right, whatever the total beside it says.
            if let sum = Self.sum(list.parts), Self.isOne(of: figures, sum) {
                judgement.count(sum == .zero ? .vacuous : .pass)
            } else {
                list.judge(by: self, &judgement, in: reading)
            }
        }
        for parts in looseParts(reading) { judge(parts, figures, &judgement, in: reading) }
        return judgement
    }

    /// 网页收到13件，来信收到2件: of a sentence that gives no total.
    private func looseParts(_ reading: Reading) -> [[Mention]] {
        var sentences: [[Mention]] = []
        for mention in reading.mentions(of: .requestsByChannel) where mention.fact.parent == nil {
            if sentences.last?.last?.fact.quote.span == mention.fact.quote.span {
                sentences[sentences.count - 1].append(mention)
            } else {
                sentences.append([mention])
            }
        }
        return sentences
    }

    private func judge(
        _ parts: [Mention], _ figures: [TableFigure], _ judgement: inout Judgement, in reading: Reading
    ) {
        guard let form = reading.form, let first = parts.first, let due = figures.first, let sum = Self.sum(parts)
        else { return }
        if Self.isOne(of: figures, sum) {
            let isInferred = figures.contains { $0.value == sum && $0.isInferred }
            return judgement.count(isInferred ? .passByInference : sum == .zero ? .vacuous : .pass)
        }
        guard let expected = due.value, let most = figures.compactMap(\.value).max() else {
            return judgement.count(.notAssessable)
        }
        // One way alone, or beside a total, need not be all of them; several that
        // are more than were received are too many.
        let isOnly = reading.mentions(of: .requestsReceived).isEmpty && reading.mentions(of: .requestsHandled).isEmpty
        guard sum > most || (parts.count > 1 && (isOnly || sum > expected)),
            !parts.contains(where: { $0.says(Self.narrower) || Narrowing.isOfOtherBody($0, in: reading) })
        else {
            return
        }
        judgement.count(.fail)
        let label = due.label(form)
        let names = parts.map { "\($0.fact.subject ?? "") \($0.printed)" }
        let distance = ComparisonMessage.distance(sum, expected)
        let message = Finding.Message(
            zh:
                "第 \(first.line) 行写明\(Listing.zh(names))，之和为 \(sum)，而表中\(label.zh)为 \(expected)，相差 \(distance)。请核对后改正正文或表格。",
            en: "Line \(first.line) gives \(Listing.en(names)), which add up to \(sum), but the table has "
                + "\(expected) for \(label.en); the difference is \(distance). Correct whichever is wrong.")
        var finding = failure(due.isCertain ? .report : .reading, message.advised(unless: due.isCertain))
        finding.cells = reading.ids(due.cells)
        finding.expected = expected
        finding.actual = sum
        finding.difference = sum.subtracting(expected)
        finding.span = first.fact.span
        finding.arguments = [
            "fact": first.fact.kind.rawValue, "raw": first.fact.raw,
            "parts": parts.map(\.fact.raw).joined(separator: " + "),
        ]
        judgement.report(finding, at: reading.place(of: first.fact.span))
    }

    private static func isOne(of figures: [TableFigure], _ sum: CellValue) -> Bool {
        figures.contains { $0.value == sum }
    }

    /// Nil where one of them is not exact.
    private static func sum(_ parts: [Mention]) -> CellValue? {
        guard parts.allSatisfy({ $0.fact.bound == .exact }) else { return nil }
        return parts.reduce(CellValue?.some(.zero)) { $0?.adding($1.value) }
    }

    private static let narrower = ["咨询", "涉及", "关于", "延期", "补正"]
}
