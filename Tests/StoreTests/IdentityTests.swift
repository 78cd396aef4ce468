import Forms
import Models
import Postgres
import StoreCore
import TestSupport
import Testing

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct IdentityTests {
    @Test("What a sender says outranks what was read")
    func external() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            var sample = Sample()
            _ = try await store.store([try sample.item])
            #expect(try await current(in: database) == ["凤泉区市场监督管理局 2024"])

            sample.submission.agency = "新乡市凤泉区市场监督管理局"
            sample.submission.year = 2023
            _ = try await store.store([try sample.item])
            #expect(try await database.value("SELECT count(*) FROM submission") == 2)
            #expect(try await database.value("SELECT count(*) FROM reading") == 1)
            #expect(try await current(in: database) == ["新乡市凤泉区市场监督管理局 2023"])
            #expect(try await database.value("SELECT count(*) FROM report") == 1)
        }
    }

    @Test(
        "Where the authority is and what it is stands beside its report; of another that a sender names, what its name tells"
    )
    func place() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            var report = try Sample().report
            report.reading.identity.region = Region(code: "410704", name: "河南省新乡市凤泉区", basis: .unique)
            report.reading.identity.level = .county
            report.reading.identity.kind = .department
            report.reading.identity.documentNumber = Sourced("凤市监〔2025〕3号", from: .label)
            report.reading.identity.indexNumber = Sourced("00001/2025-3", from: .label)
            report.reading.identity.otherAgencies = [Sourced("新乡市凤泉区市场监督管理局", from: .signature)]
            report.reading.identity.isPeriodMended = true
            _ = try await store.store([.report(report)])
            let place: StaticString = """
                SELECT concat_ws(' ', region_code, region_name, level, agency_kind, document_number, index_number)
                FROM report_current
                """
            #expect(
                try await database.column(place) == [
                    "410704 河南省新乡市凤泉区 county department 凤市监〔2025〕3号 00001/2025-3"
                ])
            let names: StaticString = """
                SELECT concat_ws(' ', other_agencies[1], other_agency_origins[1], region_basis, period_mended)
                FROM reading
                """
            #expect(try await database.column(names) == ["新乡市凤泉区市场监督管理局 signature unique t"])

            report.reading.submission.agency = "红旗区商务局"
            _ = try await store.store([.report(report)])
            #expect(
                try await database.column(place) == ["410702 河南省新乡市红旗区 county department 凤市监〔2025〕3号 00001/2025-3"])
        }
    }

    @Test("Where several places are called so there is no region, but the codes of all")
    func candidates() async throws {
        try await TestDatabase.migrated { database in
            var report = try Sample().report
            report.reading.identity.regionCandidates = ["320106", "350102"]
            _ = try await database.open().store([.report(report)])
            let codes: StaticString =
                "SELECT concat_ws(' ', region_code, region_candidates[1], region_candidates[2]) FROM reading"
            #expect(try await database.column(codes) == ["320106 350102"])
        }
    }

    @Test("Of several senders the last to speak counts, by its own clock")
    func lastSender() async throws {
        try await TestDatabase.migrated { database in
            var late = Sample()
            late.submission.agency = "晚"
            late.submission.timestamp = 2_000
            var early = Sample()
            early.submission.agency = "早"
            early.submission.timestamp = 1_000
            var silent = Sample()
            silent.submission.agency = "无"
            let store = try await database.open()
            for sample in [late, early, silent] { _ = try await store.store([try sample.item]) }
            #expect(try await current(in: database) == ["晚 2024"])
        }
    }

    @Test("Without an authority or a year a report is stored and never current", arguments: [true, false])
    func unknown(agencyIsUnknown: Bool) async throws {
        try await TestDatabase.migrated { database in
            let sample = agencyIsUnknown ? Sample(agency: nil) : Sample(year: nil)
            _ = try await database.open().store([try sample.item])
            #expect(try await database.value("SELECT count(*) FROM request_row") == 25)
            #expect(try await database.value("SELECT count(*) FROM report") == 0)
            #expect(try await current(in: database).isEmpty)
        }
    }

    @Test("The same figures in two documents are one version; other figures are another")
    func versions() async throws {
        try await TestDatabase.migrated { database in
            let html = Sample(seed: 1, published: "2025-01-20")
            let correction = Sample(seed: 2, published: "2025-01-22") { _ in 1 }
            let pdf = Sample(seed: 3, published: "2025-01-25")
            _ = try await database.open().store(try [html, correction, pdf].map { try $0.item })
            let versions = try await database.column(
                "SELECT concat_ws(' ', get_byte(document_id, 0), version, is_current) FROM report_version ORDER BY 1")
            #expect(versions == ["1 2 f", "2 1 f", "3 2 t"])
        }
    }

    @Test("Current is the day given, else the day read, else the sender's clock, else the greatest document")
    func currentByRule() async throws {
        try await TestDatabase.migrated { database in
            var given = Sample(seed: 1, published: "2020-01-01") { _ in 1 }
            given.submission.publishedAt = CalendarDate(iso: "2025-03-01")
            let read = Sample(seed: 2, published: "2025-02-01") { _ in 2 }
            var sent = Sample(seed: 3) { _ in 3 }
            sent.submission.timestamp = 1_800_000_000
            let bare = Sample(seed: 4) { _ in 4 }
            let greater = Sample(seed: 5) { _ in 5 }
            let store = try await database.open()
            var found: [String] = []
            for sample in [bare, greater, sent, read, given] {
                _ = try await store.store([try sample.item])
                found += try await database.column("SELECT get_byte(document_id, 0) FROM report_current")
            }
            #expect(found == ["4", "5", "3", "2", "1"])

            let first = PostgresValue.bytes(try given.id.bytes)
            try await database.connection.run(Query("SELECT withdraw_document($1, '撤回')", [first]))
            #expect(try await database.column("SELECT get_byte(document_id, 0) FROM report_current") == ["2"])
            try await database.connection.run(Query("SELECT restore_document($1, '恢复')", [first]))
            #expect(try await database.column("SELECT get_byte(document_id, 0) FROM report_current") == ["1"])
            #expect(
                try await database.column("SELECT decision || because FROM document_action ORDER BY action_id")
                    == ["withdrawn撤回", "restored恢复"])
        }
    }

    @Test("A later reading of the same document stands in the place of the earlier, 10 after 9")
    func reread() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            for version in ["10", "9"] {
                _ = try await store.store([try Sample(agency: version, readerVersion: version).item])
            }
            #expect(try await current(in: database) == ["10 2024"])
            #expect(try await database.column("SELECT reader_version FROM reading WHERE superseded") == ["9"])
        }
    }

    @Test("The figure of a cell can be asked for by report and id")
    func cellValue() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([try Sample { $0.index * 2 }.item])
            let values = try await database.column(
                """
                SELECT cell_value(report_id, 'requests.received_new.total')
                    || ' ' || cell_value(report_id, 'remedies.review_upheld')
                    || ' ' || cell_value(report_id, 'proactive.penalty_decisions')
                FROM report
                """)
            #expect(values == ["32 370 14"])
        }
    }

    private func current(in database: TestDatabase) async throws -> [String] {
        try await database.column("SELECT agency || ' ' || year FROM report_current ORDER BY 1")
    }
}
