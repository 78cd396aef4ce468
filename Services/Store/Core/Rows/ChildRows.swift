import Models
import Postgres

/// What belongs to readings, for COPY: all readings of a batch, table by table.
struct ChildRows: Sendable {
    private(set) var sections = CopyRows()
    private(set) var proactive = CopyRows()
    private(set) var requests = CopyRows()
    private(set) var remedies = CopyRows()
    private(set) var findings = CopyRows()
    private(set) var facts = CopyRows()
    private(set) var statements = CopyRows()
    private let types: CellTypes

    init(types: CellTypes) {
        self.types = types
    }

    mutating func append(_ report: AssessedReport, reading id: Int) {
        for (ordinal, section) in report.reading.sections.enumerated() {
            sections.append(section, ordinal: ordinal + 1, reading: id)
        }
        for (ordinal, finding) in report.findings.enumerated() {
            findings.append(finding, ordinal: ordinal + 1, reading: id)
        }
        for (ordinal, fact) in report.reading.narrative.facts.enumerated() {
            facts.append(fact, ordinal: ordinal + 1, reading: id)
        }
        for (ordinal, statement) in report.reading.narrative.statements.enumerated() {
            statements.append(statement, ordinal: ordinal + 1, reading: id)
        }
        guard let edition = report.reading.edition, !report.reading.cells.isEmpty else { return }
        append(report.reading.cells, in: .of(edition), reading: id)
    }

    private mutating func append(_ cells: [Cell], in layout: RowLayout, reading id: Int) {
        proactive.row(1 + layout.proactiveColumns.count + 6)
        proactive.bigint(id)
        for (name, cell) in zip(RowLayout.proactiveNames, layout.proactiveColumns) {
            let value = cell.flatMap { cells[$0].value }
            if name.hasSuffix("_wan") {
                proactive.numeric(millionths: value?.millionths)
            } else {
                proactive.bigint(value?.count)
            }
        }
        proactive.arrays(cells[layout.proactive], types)

        for row in layout.requests {
            requests.row(3 + row.cells.count + 6)
            requests.bigint(id)
            requests.text(row.id)
            requests.integer(row.ordinal)
            for cell in cells[row.cells] { requests.bigint(cell.value?.count) }
            requests.arrays(cells[row.cells], types)
        }

        remedies.row(1 + layout.remedies.count + 6)
        remedies.bigint(id)
        for cell in cells[layout.remedies] { remedies.bigint(cell.value?.count) }
        remedies.arrays(cells[layout.remedies], types)
    }
}

extension CopyRows {
    /// What is known of each cell beside its value.
    fileprivate mutating func arrays(_ cells: ArraySlice<Cell>, _ types: CellTypes) {
        // By place: an array made for each of these would cost more than writing it.
        let first = cells.startIndex
        labels(cells.count, type: types.status) { cells[first + $0].status.rawValue }
        labels(cells.count, type: types.basis) { cells[first + $0].basis.rawValue }
        texts(cells.count) { cells[first + $0].raw }
        integers(cells.count) { cells[first + $0].span?.line }
        integers(cells.count) { cells[first + $0].span?.start }
        integers(cells.count) { cells[first + $0].span?.length }
    }

    fileprivate mutating func append(_ section: Section, ordinal: Int, reading: Int) {
        row(10)
        bigint(reading)
        integer(ordinal)
        text(section.kind.rawValue)
        text(section.heading)
        place(section.headingSpan)
        place(section.bodySpan)
    }

    /// A finding, with the group of reports that it comes from; nil if one report told it.
    mutating func append(_ finding: Finding, ordinal: Int, reading: Int, group: Int? = nil) {
        row(19)
        bigint(reading)
        integer(ordinal)
        text(finding.rule)
        text(finding.severity.rawValue)
        text(finding.outcome.rawValue)
        text(finding.verdict?.rawValue)
        texts(finding.cells.count) { finding.cells[$0] }
        numeric(millionths: finding.expected?.millionths)
        numeric(millionths: finding.actual?.millionths)
        numeric(millionths: finding.difference?.millionths)
        json(JSONText.object(finding.arguments))
        place(finding.span)
        text(finding.message.zh)
        text(finding.message.en)
        json(JSONText.corrections(finding.blame ?? []))
        let related = finding.related ?? []
        integers(related.count) { related[$0] }
        bigint(group)
    }

    mutating func place(_ span: Span?) {
        integer(span?.line)
        integer(span?.start)
        integer(span?.length)
    }
}
