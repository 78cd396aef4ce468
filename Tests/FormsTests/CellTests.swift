import Forms
import Models
import Testing

@Suite("Cells of the forms")
struct CellTests {
    @Test(arguments: [(Edition.form2019, 198, 22, 161), (.form2021, 200, 10, 175)])
    func `A form has as many cells as the printed form`(edition: Edition, all: Int, proactive: Int, requests: Int) {
        let form = Form.of(edition)
        #expect(form.cells.count == all)
        #expect(form.cells.count { $0.table == .proactive } == proactive)
        #expect(form.cells.count { $0.table == .requests } == requests)
        #expect(form.cells.count { $0.table == .remedies } == 15)
        #expect(form.edition == edition)
    }

    @Test(arguments: Edition.allCases)
    func `Cell ids are those of the data dictionary, in its order`(edition: Edition) {
        #expect(Form.of(edition).cells.map(\.id) == ExpectedCells.ids(of: edition))
    }

    @Test(arguments: Edition.allCases)
    func `Cell ids are unique and lead back to their cells`(edition: Edition) {
        let form = Form.of(edition)
        #expect(Set(form.cells.map(\.id)).count == form.cells.count)
        for (index, cell) in form.cells.enumerated() {
            #expect(cell.index == index)
            #expect(form.index(of: cell.id) == index)
        }
        #expect(form.index(of: "requests.granted.nobody") == nil)
    }

    @Test(arguments: Edition.allCases)
    func `A row's cells are those of its columns`(edition: Edition) {
        let form = Form.of(edition)
        for table in form.tables {
            for row in table.rows {
                let cells = form.cells(of: table.id, row: row.id).map { form.cells[$0] }
                #expect(cells.map(\.column) == row.columns.map(\.id))
            }
        }
    }

    @Test func `Money and changes are told from counts`() {
        func cells(_ edition: Edition, _ kind: FormColumn.Kind) -> [String] {
            Form.of(edition).cells.filter { $0.kind == kind }.map(\.name)
        }
        #expect(cells(.form2021, .money) == ["admin_fee_amount_wan"])
        #expect(cells(.form2021, .change).isEmpty)
        #expect(cells(.form2019, .money) == ["procurement_amount_wan"])
        #expect(
            cells(.form2019, .change) == [
                "license_items_change", "other_service_items_change", "penalty_items_change", "coercion_items_change",
                "admin_fee_items_change",
            ])
    }

    @Test func `Units are those of the form`() {
        func unit(_ id: String, _ edition: Edition) -> String? {
            let form = Form.of(edition)
            return form.index(of: id).map { form.cells[$0].unit }
        }
        #expect(unit("proactive.admin_fee_amount_wan", .form2021) == "万元")
        #expect(unit("proactive.license_decisions", .form2021) == "件")
        #expect(unit("proactive.license_items_prev", .form2019) == "项")
        #expect(unit("requests.granted.total", .form2021) == "件")
    }
}
