import Logging
import Postgres
import StoreCore
import TestSupport
import Testing

/// Ten questions of a researcher who knows nothing of the database but its
/// comments: each is found by the words that are searched for, and its answer
/// is known from the figures of ``ResearchSample``.
@Suite(.enabled(if: PostgresTestServer.isWanted))
struct ResearchTests {
    struct Question {
        let asked: String
        /// The words that are searched for in the comments, and where they lead.
        let words: String
        let found: String
        let sql: StaticString
        let answer: [String]
    }

    static let questions = [
        Question(
            asked: "How many new requests were there in each year?",
            words: "各年度申请办理结果合计", found: "request_by_year",
            sql: "SELECT concat_ws(' ', year, received_new) FROM request_by_year WHERE scope = 'own' ORDER BY year",
            answer: ["2021 180", "2022 340", "2023 380", "2024 460"]),
        Question(
            asked: "How much was disclosed on request in 2024, by region? Not where there are too few cases.",
            words: "各地区各年度申请办理结果合计", found: "request_by_region",
            sql: """
                SELECT concat_ws(' ', region_name, coalesce(disclosed_rate::text, 'too few')) FROM request_by_region
                WHERE year = 2024 AND scope = 'own' ORDER BY disclosed_rate DESC NULLS LAST
                """,
            answer: ["河南省新乡市凤泉区 0.7500", "福建省福州市鼓楼区 0.6000", "江苏省南京市鼓楼区 too few"]),
        Question(
            asked: "Who has not published for 2023?",
            words: "公布情况和期限", found: "coverage",
            sql: "SELECT agency FROM coverage WHERE year = 2023 AND state = 'missing'",
            answer: ["南京市鼓楼区商务局"]),
        Question(
            asked: "Who carries over most to the next year?",
            words: "每份现行报告的申请办理结果", found: "request_outcome",
            sql: """
                SELECT concat_ws(' ', agency, carried_out) FROM request_outcome
                WHERE year = 2024 AND scope = 'own' ORDER BY carried_out DESC LIMIT 1
                """,
            answer: ["福州市鼓楼区人民政府 62"]),
        Question(
            asked: "How often are authorities corrected by reviews, together and each?",
            words: "行政复议纠正率", found: "remedy_by_year",
            sql: """
                SELECT concat_ws(' ', 'all', review_decided, review_corrected_rate) FROM remedy_by_year
                WHERE year = 2024 AND scope = 'own'
                UNION ALL
                SELECT concat_ws(' ', agency, review_decided, review_corrected_rate) FROM remedy_outcome
                WHERE year = 2024 AND scope = 'own' AND review_decided > 0
                ORDER BY 1
                """,
            answer: ["all 45 0.2667", "新乡市凤泉区商务局 5", "福州市鼓楼区人民政府 40 0.2500"]),
        Question(
            asked: "How do new requests grow from year to year?",
            words: "与上一年度比较", found: "year_on_year",
            sql: """
                SELECT concat_ws(' ', agency, received_new_before, received_new, received_new_growth) FROM year_on_year
                WHERE year = 2024 ORDER BY agency
                """,
            answer: ["新乡市凤泉区商务局 120 150 0.2500", "福州市鼓楼区人民政府 260 300 0.1538"]),
        Question(
            asked: "Which rule do reports break most?",
            words: "各规则各年度的问题数", found: "finding_by_rule",
            sql: """
                SELECT concat_ws(' ', rule_id, sum(findings), sum(reports)) FROM finding_by_rule
                WHERE outcome = 'fail' GROUP BY rule_id ORDER BY sum(findings) DESC, rule_id
                """,
            answer: ["T3-BALANCE 2 1", "ID-VERSION 1 1", "X-CARRY 1 1", "X-GAP 1 1"]),
        Question(
            asked: "Where does a figure come from?",
            words: "所在的原文行", found: "cell_line",
            sql: """
                SELECT source_text(c.reading_id, c.start, c.length) || ' in ' || cell_line(r.report_id, c.cell_id)
                FROM report_current AS r JOIN cell AS c USING (reading_id)
                WHERE r.agency = '新乡市凤泉区商务局' AND r.year = 2024 AND c.cell_id = 'requests.granted.total'
                """,
            answer: ["100件 in （一）予以公开／总计\t100件"]),
        Question(
            asked: "What has a corrected report changed?",
            words: "前后两个版本之间不同的数值", found: "version_difference",
            sql: "SELECT concat_ws(' ', agency, year, cell_id, before, after) FROM version_difference",
            answer: ["福州市鼓楼区人民政府 2024 requests.granted.total 140 150"]),
        Question(
            asked: "How sure are the figures?",
            words: "读取的把握程度", found: "data_quality",
            sql: """
                SELECT concat_ws(' ', agency, year, cells_reported, cells_blank, reported_share) FROM data_quality
                WHERE reported_share < 1
                """,
            answer: ["南京市鼓楼区商务局 2024 199 1 0.9950"]),
    ]

    @Test("Ten questions of a researcher are answered from the comments alone, by known figures")
    func questions() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            for sample in ResearchSample.all { _ = try await store.store(try sample.items) }
            try await database.comparison().drain()
            try await KeptViews.refresh(configuration: database.configuration, logger: TestDatabase.logger)

            let reader = try await PostgresConnection.connect(
                database.role("gongkai_reader"), logger: TestDatabase.logger)
            for question in Self.questions {
                let rows = try await reader.run(Query(question.sql)).rows
                #expect(rows.compactMap { $0.values[0] } == question.answer, "\(question.asked)")
                let named = try await reader.run(
                    Query(
                        """
                        SELECT coalesce(c.relname, p.proname) AS name
                        FROM pg_description AS d
                        LEFT JOIN pg_class AS c ON d.classoid = 'pg_class'::regclass AND c.oid = d.objoid
                        LEFT JOIN pg_proc AS p ON d.classoid = 'pg_proc'::regclass AND p.oid = d.objoid
                        WHERE position($1 IN d.description) > 0
                        """, [.text(question.words)])
                ).rows.compactMap { $0.values[0] }
                #expect(named.contains(question.found), "\(question.words)")
            }
        }
    }
}
