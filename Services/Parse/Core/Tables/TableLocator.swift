import Forms
import Models
import Text

/// Finds each table's rows: in its section where there is one, else, and when
/// the section does not hold them, in the whole document.
struct TableLocator {
    let form: Form
    let source: SourceText
    let folded: FoldedText
    /// The bytes of the source below each heading.
    let bodies: [SectionKind: Range<Int>]
    /// Where the report ends: at the end of the source, or where another begins.
    let end: Int

    /// A table's rows and the region that they were looked for in.
    struct Found {
        var rows: TableRows
        var region: Range<Int>
    }

    /// The rows of 二、主动公开政府信息情况, from its first caption on.
    func proactive(_ table: FormTable) -> Found {
        find(table, in: bodies[.proactive], from: Self.proactiveCaptions)
    }

    /// The rows of 三、收到和处理政府信息公开申请情况.
    func requests(_ table: FormTable) -> Found {
        find(table, in: bodies[.requests], from: [])
    }

    /// The region of 四、政府信息公开行政复议、行政诉讼情况: its section or, where
    /// there is none or it lacks the table, what stands behind the request table.
    func remedies(behind requests: Range<Int>?) -> Range<Int>? {
        func hasOutcomes(_ region: Range<Int>) -> Bool {
            let range = folded.folded(region.lowerBound)..<folded.folded(region.upperBound)
            return folded.indices(of: Self.firstOutcome, in: range).count > 1
        }
        let own = bodies[.remedies]
        if let own, hasOutcomes(own) { return own }
        guard let requests, requests.upperBound < end, hasOutcomes(requests.upperBound..<end) else { return own }
        return requests.upperBound..<end
    }

    private static let firstOutcome = FoldedText.fold("结果维持")

    private func find(_ table: FormTable, in body: Range<Int>?, from captions: [[UInt8]]) -> Found {
        let labels = LabelSet.of(form, table.id)
        func rows(in region: Range<Int>) -> Found {
            let region = start(of: captions, in: region)
            return Found(rows: TableRows(of: labels, in: region, of: folded, source: source), region: region)
        }
        let whole = 0..<end
        let own = rows(in: body ?? whole)
        guard body != nil, own.rows.rows.count * 2 < table.rows.count else { return own }
        let other = rows(in: whole)
        return other.rows.rows.count * 2 >= table.rows.count ? other : own
    }

    /// Whether the document holds a table a second time with other figures: then
    /// it is of another report, and nobody can tell which one is meant.
    func hasOther(_ table: FormTable, besides rows: TableRows) -> Bool {
        let own = rows.range ?? end..<end
        let labels = LabelSet.of(form, table.id)
        return [0..<own.lowerBound, own.upperBound..<source.bytes.count].contains { region in
            // A table only the report behind this one has is not this one's.
            guard rows.range != nil || region.lowerBound == end else { return false }
            // With fewer rows it is none: most regions have hardly a label, and no values to be read.
            let other = TableRows(
                of: labels, in: region, of: folded, source: source, fewest: (table.rows.count + 1) / 2)
            if rows.range == nil { return other.rows.count * 2 >= table.rows.count }
            let pairs = other.rows.compactMap { row in
                rows.rows.first { $0.index == row.index }.map { (figures(row), figures($0)) }
            }
            let printed = pairs.filter { !$0.0.isEmpty && !$0.1.isEmpty }
            return pairs.count * 2 >= table.rows.count && printed.count >= 3 && printed.contains { $0.0 != $0.1 }
        }
    }

    private func figures(_ row: TableRows.Row) -> [CellValue?] { row.stretch.tokens.map(\.value) }

    /// The region from the first caption on; the whole region without one.
    private func start(of captions: [[UInt8]], in region: Range<Int>) -> Range<Int> {
        let range = folded.folded(region.lowerBound)..<folded.folded(region.upperBound)
        for caption in captions {
            if let place = folded.firstIndex(of: caption, in: range) {
                return folded.source(place)..<region.upperBound
            }
        }
        return region
    }

    private static let proactiveCaptions = ["第二十条第(一)项", "信息内容"].map(FoldedText.fold)
}
