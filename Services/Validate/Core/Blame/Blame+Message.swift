import Forms
import Models

extension Blame.Verdict {
    /// The most corrections that a message tells; the finding has more of them.
    private static let told = 5

    /// Adds the cells to blame to a finding, and says them in its message.
    func amend(_ finding: inout Finding, form: Form, reading: Reading) {
        finding.blame = corrections
        finding.arguments["corrections"] = String(count)
        guard let first = corrections.first else { return }
        let size = first.cells.count
        let texts = corrections.prefix(count > Self.told ? 0 : Self.told)
            .map { (zh: $0.zh(form, reading), en: $0.en(form, reading)) }
        switch (size, count) {
        case (1, 1):
            finding.message.zh += "只改一格就能使各等式都成立：\(texts[0].zh)。"
            finding.message.en += " One cell alone satisfies every equation: \(texts[0].en)."
        case (_, 1):
            finding.message.zh += "最少改 \(size) 格才能使各等式都成立，且只有一种改法：\(texts[0].zh)。"
            finding.message.en +=
                " At least \(size) cells must change to satisfy every equation, in one way only: "
                + "\(texts[0].en)."
        case _ where texts.isEmpty:
            finding.message.zh += "最少改 \(size) 格能使各等式都成立，但改法有 \(count) 种，仅凭等式无法确定是哪一格。"
            finding.message.en +=
                " \(size == 1 ? "One cell" : "\(size) cells") could satisfy every equation, but in "
                + "\(count) ways: the equations alone do not tell which."
        default:
            finding.message.zh += "最少改 \(size) 格能使各等式都成立，有 \(count) 种改法：\(texts.map(\.zh).joined(separator: "；或"))。"
            finding.message.en +=
                " \(size == 1 ? "One cell" : "\(size) cells") could satisfy every equation, in "
                + "\(count) ways: \(texts.map(\.en).joined(separator: "; or "))."
        }
    }
}

extension Correction {
    fileprivate func zh(_ form: Form, _ reading: Reading) -> String {
        changes(form, reading).map { "\(Listing.quoteZH($0.zh))由 \($0.printed) 改为 \($0.meant)" }.joined(separator: "、")
            + Self.bracketed([slip?.wordsZH, witness.map { _ in "正文也这样写" }], zh: true)
    }

    fileprivate func en(_ form: Form, _ reading: Reading) -> String {
        changes(form, reading).map { "“\($0.en)” from \($0.printed) to \($0.meant)" }.joined(separator: ", ")
            + Self.bracketed([slip?.wordsEN, witness.map { _ in "which the prose says too" }], zh: false)
    }

    private static func bracketed(_ notes: [String?], zh: Bool) -> String {
        let notes = notes.compactMap { $0 }
        guard !notes.isEmpty else { return "" }
        return zh ? "（\(notes.joined(separator: "，"))）" : " (\(notes.joined(separator: ", ")))"
    }

    private struct Words {
        let zh: String
        let en: String
        let printed: String
        let meant: String
    }

    private func changes(_ form: Form, _ reading: Reading) -> [Words] {
        cells.compactMap { change in
            guard let index = form.index(of: change.id) else { return nil }
            let cell = form.cells[index]
            return Words(
                zh: form.label(of: cell), en: cell.english, printed: reading.cell(index).value?.description ?? "",
                meant: change.value.description)
        }
    }
}
