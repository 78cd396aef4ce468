import Foundation
import TestSupport
import Testing

extension EndToEnd {
    @Suite("Whole pipeline", .pipeline)
    struct DocumentTests {
        let pipeline: PipelineUnderTest

        init() throws {
            pipeline = try #require(PipelineUnderTest.shared)
        }

        /// Publishes the samples, with `headers` beside their file names.
        private func publishSamples(headers: [String: String] = [:]) async throws -> Int {
            let samples = try Repository.samples()
            for sample in samples {
                try await pipeline.broker.publish(
                    [UInt8](try Data(contentsOf: sample)),
                    headers: headers.merging(["filename": sample.lastPathComponent]) { $1 })
            }
            return samples.count
        }

        @Test("What amqp-publish pushes can be queried")
        func samples() async throws {
            let count = try await publishSamples()
            try await pipeline.untilComplete(documents: count)
            #expect(try await pipeline.database.number("SELECT count(*) FROM report") == Samples.reports.count)
            #expect(try await pipeline.database.number("SELECT count(*) FROM document") == count)
            #expect(try await pipeline.database.number("SELECT count(*) FROM quarantine") == 0)
        }

        @Test(
            "Every figure that a sample prints is in PostgreSQL, and none that it does not", arguments: Samples.reports)
        func figures(file: String) async throws {
            let count = try await publishSamples()
            try await pipeline.untilComplete(documents: count)
            let rows = try await pipeline.database.rows(
                """
                SELECT cell_id, value, status FROM cell
                WHERE reading_id = (SELECT reading_id FROM submission_status WHERE filename = '\(file)' LIMIT 1)
                """)
            let stored = Dictionary(
                uniqueKeysWithValues: rows.map { $0.split(separator: "|", omittingEmptySubsequences: false) }
                    .map { (String($0[0]), (value: Decimal(string: String($0[1])), status: $0[2])) })
            let expected = try Samples.expected(file)
            #expect(Set(stored.keys) == Set(expected.cells.keys))
            for (id, want) in expected.cells {
                let cell = try #require(stored[id])
                if expected.notPrinted.contains(id) {
                    #expect(cell.status != "reported", "\(id)")
                } else if !expected.undecided.contains(id) {
                    #expect(cell.value == want, "\(id)")
                }
            }
        }

        @Test("Every query of the README gives rows, and the Chinese one asks no other")
        func readme() async throws {
            let count = try await publishSamples()
            try await pipeline.untilComplete(documents: count)
            try await Command(
                program: "\(TestEnvironment.programs)/store", arguments: ["refresh"],
                environment: ["DATABASE_URL": pipeline.database.url]
            ).run()
            let queries = try queries(in: "README.md")
            #expect(queries.count == 18)
            for query in queries {
                #expect(try await !pipeline.database.rows(query).isEmpty, "\(query)")
            }
            let chinese = try self.queries(in: "README.zh.md")
            #expect(chinese.count >= 12)
            for query in chinese { #expect(queries.contains(query), "\(query)") }
        }

        private func queries(in file: String) throws -> [String] {
            try String(contentsOf: Samples.root.appending(path: file), encoding: .utf8)
                .components(separatedBy: "```sql\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
        }

        @Test("Every rule that a finding names is in the table of rules, with all that is known of it")
        func rules() async throws {
            let count = try await publishSamples()
            try await pipeline.untilComplete(documents: count)
            #expect(try await pipeline.database.number("SELECT count(DISTINCT rule_id) FROM finding") > 10)
            let unknown = "SELECT rule_id FROM finding EXCEPT SELECT rule_id FROM rule"
            #expect(try await pipeline.database.rows(unknown) == [])
            let blank = """
                SELECT rule_id FROM rule WHERE '' IN (title_zh, title_en, explanation_zh, explanation_en, formula, passes, fails)
                    OR basis IS NULL OR editions = '{}' OR scope NOT IN ('report', 'years', 'agencies')
                """
            #expect(try await pipeline.database.rows(blank) == [])
            #expect(try await pipeline.database.number("SELECT count(*) FROM rule WHERE scope <> 'report'") > 10)
        }

        @Test("Every figure stands where its span says, verbatim")
        func spans() async throws {
            let count = try await publishSamples()
            try await pipeline.untilComplete(documents: count)
            let cells = """
                FROM cell c JOIN reading USING (reading_id)
                JOIN document_text t USING (document_id, reader_version) WHERE c.start IS NOT NULL
                """
            #expect(try await pipeline.database.number("SELECT count(*) \(cells)") > 100)
            let wrong = try await pipeline.database.rows(
                "SELECT c.cell_id, c.raw \(cells) AND substr(t.text, c.start, c.length) IS DISTINCT FROM c.raw LIMIT 5")
            #expect(wrong == [])
            let facts = "FROM narrative_fact_source"
            #expect(try await pipeline.database.number("SELECT count(*) \(facts)") > 50)
            let wrongFacts = try await pipeline.database.rows(
                "SELECT fact_id, raw \(facts) WHERE printed IS DISTINCT FROM raw OR printed_quote IS DISTINCT FROM quote"
            )
            #expect(wrongFacts == [])
        }

        @Test("Pushing the same three more times adds not one row")
        func repetition() async throws {
            let count = try await publishSamples()
            try await pipeline.untilComplete(documents: count)
            _ = try await publishSamples(headers: ["source-id": "before"])
            try await untilSubmitted("before", count)
            let before = try await pipeline.database.tableSizes()
            for _ in 1...3 { _ = try await publishSamples() }
            // What is pushed last shows that what was pushed before it is through.
            _ = try await publishSamples(headers: ["source-id": "after"])
            try await untilSubmitted("after", count)
            try await pipeline.untilComplete(documents: count)

            func others(_ sizes: [String]) -> [String] { sizes.filter { !$0.hasPrefix("submission|") } }
            let after = try await pipeline.database.tableSizes()
            #expect(others(after) == others(before))
            let submissions = try await pipeline.database.number(
                "SELECT count(*) FROM submission WHERE source_id IS NULL")
            #expect(submissions == count)
        }

        private func untilSubmitted(_ source: String, _ count: Int) async throws {
            try await eventually("\(count) submissions “\(source)”") {
                try await pipeline.database.number(
                    "SELECT count(*) FROM submission WHERE source_id = '\(source)'") == count
            }
        }
    }
}
