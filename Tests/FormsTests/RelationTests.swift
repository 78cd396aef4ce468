import Forms
import Models
import Testing

@Suite("Equations of the forms")
struct RelationTests {
    @Test(arguments: [(Edition.form2019, 23), (.form2021, 25)])
    func `Each column, row and block has its equations`(edition: Edition, rows: Int) {
        let relations = Form.of(edition).relations
        #expect(relations.count { $0.rule == "T3-BALANCE" } == 7)
        #expect(relations.count { $0.rule == "T3-RESULTS" } == 7)
        #expect(relations.count { $0.rule == "T3-ROWSUM" } == rows)
        #expect(relations.count { $0.rule == "T4-SUM" } == 3)
        #expect(relations.count == 7 + 7 + rows + 3)
    }

    private func ids(_ edition: Edition, _ rule: String, _ instance: String) throws -> (left: [String], right: [String])
    {
        let form = Form.of(edition)
        let relation = try #require(form.relations.first { $0.rule == rule && $0.instance == instance })
        return (relation.left.map { form.cells[$0].id }, relation.right.map { form.cells[$0].id })
    }

    @Test func `The balance is the first two items against the last two`() throws {
        let balance = try ids(.form2021, "T3-BALANCE", "total")
        #expect(balance.left == ["requests.received_new.total", "requests.carried_in.total"])
        #expect(balance.right == ["requests.total_processed.total", "requests.carried_out.total"])
    }

    @Test func `A row is its six kinds of applicants`() throws {
        let row = try ids(.form2021, "T3-ROWSUM", "granted")
        #expect(row.left == ["requests.granted.total"])
        #expect(row.right == ExpectedCells.columns.dropLast().map { "requests.granted." + $0 })
    }

    @Test(arguments: [(Edition.form2019, 19), (.form2021, 21)])
    func `The total processed is every result row and no other`(edition: Edition, rows: Int) throws {
        let results = try ids(edition, "T3-RESULTS", "natural_person")
        #expect(results.left == ["requests.total_processed.natural_person"])
        #expect(results.right.count == rows)
        #expect(results.right.first == "requests.granted.natural_person")
        for row in ["received_new", "carried_in", "total_processed", "carried_out"] {
            #expect(!results.right.contains("requests.\(row).natural_person"))
        }
    }

    @Test func `A block is its four outcomes`() throws {
        let block = try ids(.form2019, "T4-SUM", "litigation_after_review")
        #expect(block.left == ["remedies.litigation_after_review_total"])
        #expect(
            block.right
                == ["upheld", "corrected", "other", "pending"].map { "remedies.litigation_after_review_" + $0 })
    }
}
