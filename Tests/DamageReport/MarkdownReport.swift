import DamageCorpus
import Foundation

/// The tables that `damage-report` prints.
struct MarkdownReport {
    private let examination: Examination

    init(_ examination: Examination) {
        self.examination = examination
    }

    var text: String {
        var lines = [head("extent of damage")] + extents + ["", head("layout and extent")] + layouts
        if !examination.damages.isEmpty { lines += ["", head("one damage only")] + damages }
        return lines.joined(separator: "\n")
    }

    private var extents: [String] {
        var lines: [String] = []
        for extent in Examination.Extent.allCases {
            for keepsSeparators in [true, false] {
                var tally = Tally()
                for layout in Layout.allCases where layout.keepsSeparators == keepsSeparators {
                    tally += examination.layouts[layout]?[extent] ?? Tally()
                }
                let name = extent.rawValue + (keepsSeparators ? "" : ", \(Layout.runTogether.rawValue)")
                if tally.copies > 0 { lines.append(row(name, tally)) }
            }
        }
        return lines + [row("**all**", examination.total)]
    }

    private var layouts: [String] {
        var lines: [String] = []
        for layout in Layout.allCases {
            for extent in Examination.Extent.allCases {
                guard let tally = examination.layouts[layout]?[extent] else { continue }
                lines.append(row("\(layout.rawValue), \(extent.rawValue)", tally))
            }
        }
        return lines
    }

    private var damages: [String] {
        Damage.all.compactMap { damage in examination.damages[damage.name].map { row(damage.name, $0) } }
    }

    private func head(_ subject: String) -> String {
        let names = [
            "copies", "figures", "read", "inferred", "abstained", "restored", "wrong", "invented", "silent",
            "misplaced",
        ]
        return "| \(subject) | " + names.joined(separator: " | ") + " |\n|---|"
            + String(repeating: "--:|", count: names.count)
    }

    private func row(_ name: String, _ tally: Tally) -> String {
        func share(_ cells: Int) -> String {
            tally.printed == 0 ? "" : String(format: "%.2f %%", 100 * Double(cells) / Double(tally.printed))
        }
        let cells = [
            String(tally.copies), String(tally.printed), share(tally.read), share(tally.inferred),
            share(tally.abstained), String(tally.restored), String(tally.wrong), String(tally.invented),
            String(tally.silent), String(tally.misplaced),
        ]
        return "| \(name) | " + cells.joined(separator: " | ") + " |"
    }
}
