import Forms
public import Models
import Text

/// Document → report: the whole reading on one screen.
///
/// Labels anchor, tokens are counted between labels, arithmetic decides,
/// unknown stays unknown. Never fails: what it cannot read it says so.
public struct ReportParser: Sendable {
    /// Creates a parser.
    public init() {}

    /// Reads a document.
    public func parse(_ document: Document) -> ParsedReport {
        let source = SourceText(document.text)
        let folded = FoldedText(source)
        let locator = SectionLocator(source: source, folded: folded)
        let outline = locator.outline()
        let sections = outline.sections
        let body = sections.first?.heading.lowerBound ?? source.bytes.count
        let title = TitleReader(source: source, folded: folded).title(before: body)

        var report = ParsedReport(of: document, kind: .report)
        report.identity = IdentityReader(source: source, folded: folded).identity(title: title, body: body)
        report.edition = EditionDetector.edition(of: folded, in: sections, year: title?.year)
        report.sections = sections.map(locator.section)
        var remarks = RemarkList(of: source)
        if let edition = report.edition {
            readTables(
                of: Form.of(edition), tableLines: document.tableLines, under: outline, source: source, folded: folded,
                into: &report, remarks: &remarks)
        }
        if !isReport(report, title: title) {
            var other = ParsedReport(of: document, kind: .other)
            other.identity.title = report.identity.title
            return other
        }
        // Of several reports in one document nobody could say whose figures they are.
        guard !report.observations.contains(where: { $0.kind == .severalReports }) else { return report }
        let year = document.submission.year ?? report.identity.year?.value
        var signer = ProseSigner(names: OwnNames(of: report.identity, submission: document.submission))
        report.narrative = NarrativeReader(source: source, sections: sections, year: year).read(signing: &signer)
        report.prose = signer.signature
        if let title { WordsBeforeTitle(source: source).read(title.range, into: &remarks) }
        WordingReader(source: source, folded: folded, sections: sections, year: year).read(into: &remarks)
        report.remarks = remarks.inOrder
        return report
    }

    /// An annual report has its title or its tables, and its outline; a news
    /// page that quotes the title has neither. What its title calls a quarter's
    /// report, an interpretation or a draft is none with both.
    private func isReport(_ report: ParsedReport, title: TitleReader.Title?) -> Bool {
        if title?.isOther == true { return false }
        let hasTable =
            report.cells.contains { $0.value != nil || $0.raw != nil }
            || report.observations.contains { $0.kind == .severalReports }
        let isLegacy = (title?.isOwnLine ?? false) && (title?.year ?? 9999) < 2019
        return (title != nil && hasTable) || (title?.year != nil && report.sections.count >= 3) || isLegacy
            || (hasTable && report.sections.count >= 2)
    }

    private func readTables(
        of form: Form, tableLines: TableLines, under outline: SectionLocator.Outline, source: SourceText,
        folded: FoldedText, into report: inout ParsedReport, remarks: inout RemarkList
    ) {
        let labels = OtherLabels(form: form, source: source, folded: folded)
        let bodies = Dictionary(uniqueKeysWithValues: outline.sections.map { ($0.kind, $0.body) })
        let locator = TableLocator(form: form, source: source, folded: folded, bodies: bodies, end: outline.end)
        report.cells = Array(repeating: .absent, count: form.cells.count)
        let requests = form.table(.requests).map(locator.requests)
        var layout =
            requests.map { found in
                TableLayout(
                    isGrid: found.rows.stand(on: tableLines, of: source), rows: found.rows,
                    columns: TableWords.of(form, .requests).rows.first?.columns ?? [],
                    before: folded.folded(
                        found.region.lowerBound)..<folded.folded(
                            found.rows.range?.lowerBound ?? found.region.lowerBound),
                    source: source, folded: folded)
            } ?? TableLayout()
        layout.mayTearLabels = report.format == .pdf && !layout.isGrid
        var hasOther = false
        for table in form.tables {
            let result: TableReading
            switch table.id {
            case .proactive:
                let found = locator.proactive(table)
                hasOther = hasOther || locator.hasOther(table, besides: found.rows)
                let layout = layout.other(isGrid: found.rows.stand(on: tableLines, of: source))
                result = ProactiveTableReader(form: form, source: source, folded: folded, layout: layout)
                    .read(found.rows, of: table, in: found.region)
                labels.read(found.rows, of: table, into: &remarks)
                if let rows = found.rows.range {
                    labels.readColumns(of: table, in: found.region.lowerBound..<rows.upperBound, into: &remarks)
                }
            case .requests:
                guard let found = requests else { continue }
                hasOther = hasOther || locator.hasOther(table, besides: found.rows)
                result = RequestTableReader(form: form, source: source, folded: folded, layout: layout)
                    .read(found.rows, of: table, in: found.region)
                labels.read(found.rows, of: table, into: &remarks)
                if let first = found.rows.range?.lowerBound {
                    let header = found.region.lowerBound..<first
                    labels.readColumns(of: table, in: header, into: &remarks)
                    ShiftedLabels(form: form, source: source, folded: folded)
                        .read(found.rows, of: table, below: header, into: &remarks)
                }
                report.subtotals = subtotals(
                    found, of: table, result,
                    SubtotalReader(
                        form: form, source: source, folded: folded, layout: layout))
            case .remedies:
                let region = locator.remedies(behind: requests?.rows.range)
                result =
                    region.map {
                        RemedyTableReader(
                            form: form, source: source, folded: folded, layout: layout, tableLines: tableLines
                        ).read(table, in: $0)
                    } ?? TableReading()
                if let region, !result.cells.isEmpty { labels.readColumns(of: table, in: region, into: &remarks) }
            }
            if result.cells.isEmpty {
                report.observations.append(Observation(.tableAbsent, in: table.id, subject: table.id.rawValue))
                continue
            }
            result.cells.forEach { report.cells[$0] = $1 }
            report.observations += result.observations
            report.usedRelations += result.usedRelations
        }
        if hasOther || SeveralReports.isHeld(under: outline.numbered, in: source, folded: folded) { refuse(&report) }
    }

    /// The subtotals of the request table, beside the cells that were read of it.
    private func subtotals(
        _ found: TableLocator.Found, of table: FormTable, _ result: TableReading, _ reader: SubtotalReader
    ) -> [Subtotal] {
        guard let first = found.rows.range?.lowerBound else { return [] }
        let header = found.region.lowerBound..<first
        return reader.read(found.rows, of: table)
            + reader.readColumn(found.rows, of: table, header: header, cells: result.cells)
    }

    /// Of a document that holds several reports none is read: which one is meant,
    /// its sender has to say by sending them one by one.
    private func refuse(_ report: inout ParsedReport) {
        report.cells = Array(repeating: .absent, count: report.cells.count)
        report.usedRelations = []
        report.subtotals = []
        report.observations = [Observation(.severalReports, in: .requests, subject: TableID.requests.rawValue)]
        var identity = ReportIdentity()
        identity.title = report.identity.title
        report.identity = identity
    }
}
