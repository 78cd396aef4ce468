import Models

/// How a layout writes the parts of a report.
protocol LayoutWriter: Sendable {
    /// What stands before everything.
    func open(_ title: String, on page: inout Page)
    func heading(_ text: String, on page: inout Page)
    func paragraph(_ text: String, on page: inout Page)
    func table(_ grid: Grid, on page: inout Page)
    /// What stands behind everything.
    func close(_ page: inout Page)
}

extension LayoutWriter {
    func open(_ title: String, on page: inout Page) { page.line(title) }
    func heading(_ text: String, on page: inout Page) { page.line(text) }
    func paragraph(_ text: String, on page: inout Page) { page.line(text) }
    func close(_ page: inout Page) {}

    /// Cells with something between them, except where the report has nothing.
    func row(_ cells: some Sequence<GridCell>, by separator: String, on page: inout Page) {
        var isFirst = true
        for cell in cells {
            if !isFirst && !cell.isJoined { page.put(separator) }
            page.put(cell)
            isFirst = false
        }
    }

    /// Writes a whole report, and those that stand in the same document.
    func write(_ report: ReportModel, on page: inout Page) {
        open(report.title, on: &page)
        body(of: report, on: &page)
        page.isCompanion = true
        for other in report.companion {
            heading(other.title, on: &page)
            body(of: other, on: &page)
        }
        close(&page)
    }

    private func body(of report: ReportModel, on page: inout Page) {
        for text in report.preface { paragraph(text, on: &page) }
        for section in report.prose.indices {
            if section < report.headings.count, !report.headings[section].isEmpty {
                heading(report.headings[section], on: &page)
            }
            for text in report.prose[section].before { paragraph(text, on: &page) }
            switch section {
            case 1: tables([.proactive(report)], times: report.repeated.contains(.proactive) ? 2 : 1, on: &page)
            case 2: tables([.requests(report)], times: report.repeated.contains(.requests) ? 2 : 1, on: &page)
            case 3: tables(remedies(report), times: report.repeated.contains(.remedies) ? 2 : 1, on: &page)
            default: break
            }
            for text in report.prose[section].after { paragraph(text, on: &page) }
        }
        for text in report.closing { paragraph(text, on: &page) }
    }

    private func remedies(_ report: ReportModel) -> [Grid] {
        switch report.remedyStyle {
        case .oneRow: [.remedies(report)]
        case .perBlock: report.remedies.map { .remedies($0, isLabelled: false) }
        case .labelled: report.remedies.map { .remedies($0, isLabelled: true) }
        }
    }

    private func tables(_ grids: [Grid], times: Int, on page: inout Page) {
        for _ in 0..<times { for grid in grids where !grid.rows.isEmpty { table(grid, on: &page) } }
    }
}
