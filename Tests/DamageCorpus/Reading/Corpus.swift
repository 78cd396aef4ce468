import Forms
import Models

/// A corpus of any size, made from a seed: each copy can be made anew by its
/// number.
public struct Corpus: Sendable {
    /// How many kinds of damage a copy has.
    public enum Severity: Sendable {
        /// This many.
        case exactly(Int)
        /// Of eight copies one has none, five have one, two have two to four.
        case mixed
    }

    /// One copy in ten prints a total that does not add up, as real reports do.
    private static let misprintedPercent = 10

    private let seed: UInt64
    private let severity: Severity
    private let layouts: [Layout]
    private let damages: [Damage]

    /// Creates a corpus of some layouts and kinds of damage.
    public init(
        seed: UInt64, severity: Severity = .mixed, layouts: [Layout] = Layout.texts, damages: [Damage] = Damage.all
    ) {
        self.seed = seed
        self.severity = severity
        self.layouts = layouts
        self.damages = damages
    }

    /// Makes a copy. Copies that follow one another have one layout after the
    /// other, and then one damage after the other.
    public func copy(_ index: Int) -> DamagedCopy {
        copy(index, drawn: nil)
    }

    /// Makes a copy as a file that is drawn and not written, or as text if none
    /// is given. Only damages of the report itself, not of its text, can be had.
    func copy(_ index: Int, drawn: PDFStyle?) -> DamagedCopy {
        var random = SplitMix(seed: seed &+ UInt64(truncatingIfNeeded: index) &* 0xD134_2543_DE82_EF95)
        let layout = layouts[index % layouts.count]
        // Where cells run together a zero before a figure is a cell of its own: nothing there could know better.
        let chosen = choose(index / layouts.count, &random).filter {
            (layout.keepsSeparators || $0.name != "leading-zeros") && (layout.isText || !$0.isOfText)
        }
        let edition = chosen.lazy.compactMap(\.edition).first ?? (random.below(3) == 0 ? .form2019 : .form2021)
        let size = random.pick([Figures.Size.zeros, .zeros, .medium, .medium, .medium, .large], else: .medium)
        let figures = Figures(of: edition, size: size, &random)
        var report = ReportModel(figures, &random)
        if random.happens(percent: Self.misprintedPercent) { report.misprintTotal(&random) }
        let original = report.shown

        for damage in chosen { if case .report(let change) = damage.change { change(&report, &random) } }
        report.settle(in: layout)
        var page = Page()
        let writer = drawn.map { PDFLayout(style: $0) } ?? layout.writer
        writer.write(report, on: &page)
        for damage in chosen { if case .text(let change) = damage.change { change(&page, &random) } }
        for damage in chosen { if case .characters(let change) = damage.change { page.rewrite(change) } }

        var printed = [CellValue?](repeating: nil, count: figures.form.cells.count)
        var empty = [Bool](repeating: false, count: printed.count)
        // Of a document that was cut off nothing may be left of the other report's tables.
        let hasCompanion = page.marks.contains(where: \.isOfCompanion)
        if !hasCompanion {
            for mark in page.marks {
                printed[mark.cell] = mark.figure
                empty[mark.cell] = mark.figure == nil
            }
        }
        return DamagedCopy(
            index: index, layout: layout, edition: edition, damages: chosen.map(\.name),
            bytes: layout.document(of: page),
            printed: printed, empty: empty, alternatives: report.alternatives, original: original,
            meant: figures.values,
            hasCompanion: hasCompanion)
    }

    private func choose(_ turn: Int, _ random: inout SplitMix) -> [Damage] {
        let count: Int
        let round: Int
        switch severity {
        case .exactly(let number): (count, round) = (number, turn)
        case .mixed:
            // The place among the copies of this kind, so that each kind of damage has its turn.
            let place = turn % 8
            (count, round) =
                place == 0 ? (0, 0) : place < 6 ? (1, turn / 8 * 5 + place - 1) : (random.within(2...4), turn)
        }
        guard count > 0, !damages.isEmpty else { return [] }
        var chosen = [damages[round % damages.count]]
        for index in random.distinct(3 * count, below: damages.count) where chosen.count < count {
            let next = damages[index]
            let isTaken = chosen.contains { $0.name == next.name }
            let isOfOtherForm = chosen.contains {
                $0.edition != nil && next.edition != nil && $0.edition != next.edition
            }
            if !isTaken, !isOfOtherForm { chosen.append(next) }
        }
        return chosen
    }
}

extension ReportModel {
    /// For each cell of the form the figure printed.
    fileprivate var shown: [CellValue] {
        var shown = figures.values
        let all = proactive.map(\.values) + requests.map(\.values) + remedies.map(\.values)
        for value in all.joined() { if let cell = value.cell, let figure = value.figure { shown[cell] = figure } }
        return shown
    }
}
