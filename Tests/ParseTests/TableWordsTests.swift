import Forms
import Models
import Testing

@testable import ParseCore

@Suite("Words of the tables")
struct TableWordsTests {
    @Test("No wording of a form begins as it ends, so that the last place is the same from either end")
    func noOverlap() {
        for edition in [Form.of(.form2019), Form.of(.form2021)] {
            for table in edition.tables {
                let rows = TableWords.of(edition, table.id).rows
                for wording in rows.flatMap({ $0.name.wordings + $0.columns.flatMap(\.wordings) }) {
                    let overlaps = (1..<wording.count).filter { wording.starts(with: wording.suffix($0)) }
                    #expect(overlaps.isEmpty, "\(String(decoding: wording, as: UTF8.self))")
                }
            }
        }
    }
}
