import Forms
import Models
import Testing

@testable import ParseCore

@Suite("Words of the tables")
struct TableWordsTests {
    /// The labels of columns, and those of the blocks of 四; the labels of the
    /// other rows are looked for from the start.
    @Test("No label that is looked for from the end begins as it ends, so that the last place is the same either way")
    func noOverlap() {
        for edition in Edition.allCases {
            let form = Form.of(edition)
            let columns = form.tables.flatMap { TableWords.of(form, $0.id).columns }
            let blocks = TableWords.of(form, .remedies).rows.map(\.name)
            for wording in (columns + blocks).flatMap(\.wordings) {
                let overlaps = (1..<wording.count).filter { wording.starts(with: wording.suffix($0)) }
                #expect(overlaps.isEmpty, "\(String(decoding: wording, as: UTF8.self))")
            }
        }
    }
}
