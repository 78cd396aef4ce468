import Forms
import Models
import ValidateCore

/// One report as a sheet shows it: what several parts of the sheet need is
/// worked out once.
struct SheetReport: Sendable {
    /// Its place among the files, from 1.
    let number: Int
    let path: String
    let assessed: AssessedReport
    let form: Form?
    let facts: ReportFacts
    let marks: [String: CellMark]
    let source: SourceLines

    init(_ assessed: AssessedReport, path: String, text: String, places: [TextPlace] = [], number: Int) {
        self.number = number
        self.path = path
        self.assessed = assessed
        form = assessed.reading.kind == .report ? assessed.reading.edition.map(Form.of) : nil
        facts = ReportFacts(assessed.reading)
        marks = CellMark.marks(of: assessed.findings)
        source = SourceLines(text, places: places)
    }

    var reading: ParsedReport { assessed.reading }

    /// The authority, or what stands for it.
    var name: String { facts.agency ?? (reading.kind == .report ? "机关不明" : path) }

    /// The anchor of the whole report.
    static func anchor(_ number: Int) -> String { "r\(number)" }

    /// The anchor of something on the sheet.
    func anchor(_ name: String) -> String { "\(Self.anchor(number))-\(name)" }

    /// The anchor of a finding.
    func anchor(finding: Int) -> String { anchor("f\(finding)") }

    /// The anchor of a figure of the prose, by its index.
    func anchor(fact: Int) -> String { anchor("q\(fact + 1)") }

    /// A cell by its index in the form.
    func cell(_ index: Int) -> Cell {
        reading.cells.indices.contains(index) ? reading.cells[index] : .absent
    }

    /// A cell's label; the id itself where the form does not have it.
    func label(_ id: String) -> String {
        form?.label(ofCell: id) ?? id
    }

    /// Links to findings, as they stand beside what they are about; the last
    /// one stands for all that follow.
    func references(_ findings: [Int]) -> [HTML] {
        let limit = 4
        return findings.prefix(limit).enumerated().map { offset, number in
            let isLast = offset == limit - 1 && findings.count > limit
            return HTML.link(to: anchor(finding: number), class: "ref", "\(number)", isLast ? "…" : "")
        }
    }

    /// The classes by which a finding and what it is about light up together.
    static func classes(_ findings: [Int]) -> [String] {
        findings.filter { $0 <= SheetStyle.lights }.map { "n\($0)" }
    }
}
