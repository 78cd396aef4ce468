import Models
import Postgres
import StoreCore
import TestSupport
import Testing

/// Which authority a name stands for.
@Suite(.enabled(if: PostgresTestServer.isWanted))
struct AgencyTests {
    private static let fengquan = Region(code: "410704", name: "河南省新乡市凤泉区", basis: .unique)

    private static func sample(_ seed: UInt8, _ agency: String, year: Int, region: Region? = fengquan) throws
        -> StoreItem
    {
        var report = try Sample(seed: seed, agency: agency, year: year).report
        report.reading.identity.region = region
        report.reading.identity.level = .county
        report.reading.identity.kind = .department
        return .report(report)
    }

    private let names: StaticString = """
        SELECT concat_ws(' ', a.name, p.year) FROM report AS p JOIN agency AS a USING (agency_id) ORDER BY p.year, a.name
        """

    @Test("The same place and the same name without places are one authority, which goes by the longest")
    func merged() async throws {
        for order in [[0, 1], [1, 0]] {
            try await TestDatabase.migrated { database in
                let store = try await database.open()
                let items = [
                    try Self.sample(1, "凤泉区商务局", year: 2023), try Self.sample(2, "新乡市凤泉区商务局", year: 2024),
                ]
                for index in order { _ = try await store.store([items[index]]) }
                #expect(try await database.column(names) == ["新乡市凤泉区商务局 2023", "新乡市凤泉区商务局 2024"])
                #expect(
                    try await database.column(
                        "SELECT concat_ws(' ', agency, name, agency_key) FROM agency_name ORDER BY name")
                        == ["新乡市凤泉区商务局 凤泉区商务局 410704/商务局", "新乡市凤泉区商务局 新乡市凤泉区商务局 410704/商务局"])
                #expect(
                    try await database.column(
                        "SELECT concat_ws(' ', region_code, region_name, level, kind) FROM agency")
                        == ["410704 河南省新乡市凤泉区 county department"])
            }
        }
    }

    @Test("The same name in two places is two authorities; where the place is not known it is a third")
    func sameName() async throws {
        try await TestDatabase.migrated { database in
            let nanjing = Region(code: "320106", name: "江苏省南京市鼓楼区", basis: .document)
            let fuzhou = Region(code: "350102", name: "福建省福州市鼓楼区", basis: .document)
            _ = try await database.open().store([
                try Self.sample(1, "鼓楼区商务局", year: 2024, region: nanjing),
                try Self.sample(2, "鼓楼区商务局", year: 2024, region: fuzhou),
                try Self.sample(3, "鼓楼区商务局", year: 2024, region: nil),
            ])
            #expect(try await database.value("SELECT count(*) FROM report_current WHERE agency = '鼓楼区商务局'") == 3)
            #expect(
                try await database.column(
                    "SELECT concat_ws(' ', agency, evidence, other_agency) FROM agency_candidate ORDER BY 1")
                    == ["鼓楼区商务局 same name 鼓楼区商务局", "鼓楼区商务局 same name 鼓楼区商务局"])
        }
    }

    @Test("What a sender names is placed by its own name, as a document's would be")
    func given() async throws {
        try await TestDatabase.migrated { database in
            var sample = Sample(seed: 1, agency: "商务局", year: 2023)
            sample.submission.agency = "新乡市凤泉区商务局"
            _ = try await database.open().store([try sample.item, try Self.sample(2, "凤泉区商务局", year: 2024)])
            #expect(try await database.value("SELECT count(DISTINCT agency_id) FROM report") == 1)
        }
    }

    @Test("People can make two authorities one, whatever comes later, and take it back")
    func people() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            _ = try await store.store([
                try Self.sample(1, "凤泉区商务局", year: 2022), try Self.sample(2, "凤泉区市商务局", year: 2023, region: nil),
            ])
            let merge: StaticString = """
                SELECT merge_agencies(
                    (SELECT agency_id FROM agency WHERE name = '凤泉区市商务局'),
                    (SELECT agency_id FROM agency WHERE name = '凤泉区商务局'), '同一机关')
                """
            try await database.connection.run(Query(merge))
            _ = try await store.store([try Self.sample(3, "凤泉区市商务局", year: 2024, region: nil)])
            #expect(try await database.column(names) == ["凤泉区商务局 2022", "凤泉区商务局 2023", "凤泉区商务局 2024"])
            #expect(
                try await database.column("SELECT name FROM agency_name WHERE is_merged_by_people") == ["凤泉区市商务局"])
            #expect(
                try await database.column(
                    "SELECT concat_ws(' ', from_key, into_key, because) FROM agency_merge")
                    == ["-/凤泉区市商务局 410704/商务局 同一机关"])
            await #expect(throws: PostgresError.self) {
                try await database.connection.run(
                    script: """
                        SELECT merge_agencies(
                            (SELECT agency_id FROM agency WHERE name = '凤泉区商务局'),
                            (SELECT agency_id FROM agency WHERE name = '凤泉区市商务局'), '循环')
                        """)
            }
            let part: StaticString = """
                SELECT merge_agencies(agency_id, agency_id, '不是同一机关') FROM agency WHERE name = '凤泉区市商务局'
                """
            try await database.connection.run(Query(part))
            #expect(try await database.column(names) == ["凤泉区商务局 2022", "凤泉区市商务局 2023", "凤泉区市商务局 2024"])
        }
    }

    @Test("What was stored before there were keys gets its keys, and is one authority's")
    func filled() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            var given = Sample(seed: 2, agency: "商务局", year: 2024)
            given.submission.agency = "新乡市凤泉区商务局"
            _ = try await store.store([try Self.sample(1, "凤泉区商务局", year: 2023), try given.item])
            // As an older build left it: an authority for each name.
            try await database.connection.run(
                script: """
                    UPDATE reading SET agency_key = NULL;
                    UPDATE submission SET agency_key = NULL, region_code = NULL, region_name = NULL;
                    SELECT resolve_documents(array_agg(document_id)) FROM document;
                    """)
            #expect(try await database.value("SELECT count(DISTINCT agency_id) FROM report") == 2)
            try await database.migrate()
            #expect(try await database.column(names) == ["新乡市凤泉区商务局 2023", "新乡市凤泉区商务局 2024"])
            #expect(try await database.value("SELECT count(*) FROM reading WHERE agency_key IS NULL") == 0)
        }
    }

    @Test("The divisions are there with what they belong to")
    func regions() async throws {
        try await TestDatabase.migrated { database in
            let place = try await database.column(
                "SELECT concat_ws(' ', full_name, level, parent_code) FROM region WHERE region_code = '410704'")
            #expect(place == ["河南省新乡市凤泉区 county 410700"])
            let orphans = try await database.column(
                "SELECT name FROM region AS g WHERE parent_code NOT IN (SELECT region_code FROM region)")
            #expect(orphans == [])
        }
    }
}
