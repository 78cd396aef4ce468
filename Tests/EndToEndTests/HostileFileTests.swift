import Documents
import Foundation
import HostileCorpus
import TestSupport
import Testing

extension EndToEnd {
    /// What senders send by mistake or to do harm, all of it at once, to one ingest.
    @Suite("Hostile files")
    struct HostileFileTests {
        /// Half again of what they take: ingest itself, 32 MiB in flight, and what the largest file becomes.
        private static let memoryBound = 320 << 20

        @Test("Each is stored or in quarantine with its reason, ingest goes on, and nothing is left on disk")
        func all() async throws {
            let folder = try Scratch.folder()
            defer { try? FileManager.default.removeItem(at: folder) }
            try await Crew.with { crew in
                let limits = HostileDocument.limits
                let settings = [
                    "TMPDIR": folder.path, "GONGKAI_MAX_SECONDS": String(limits.seconds),
                    "GONGKAI_INFLIGHT_BYTES": String(32 << 20),
                ]
                let ingest = try crew.start("ingest", settings)
                try crew.startAll()
                for document in HostileDocument.files {
                    try await crew.broker.publish(
                        document.bytes(), contentType: nil, headers: ["source-id": document.name])
                }
                var reports = Documents()
                try await crew.broker.submit(try reports.next(1))

                try await eventually("all are in their places", within: .seconds(300)) {
                    let ends = try await Self.ends(crew.database)
                    let missing = HostileDocument.files.map(\.name).filter { ends[$0] == nil }
                    let halves = try await crew.database.number("SELECT count(*) FROM document_incomplete")
                    let sound = try await crew.database.number(Self.sound)
                    guard missing.isEmpty, halves == 0, sound == 1 else {
                        throw Command.Failed(description: "\(missing), \(halves) incomplete, \(sound) sound")
                    }
                    return true
                }
                try await crew.broker.untilEmpty()

                let ends = try await Self.ends(crew.database)
                for document in HostileDocument.files {
                    let end = try #require(ends[document.name])
                    switch document.outcome {
                    case .read?: #expect(end == "taken", "\(document.name)")
                    case .refused(let refusal)?:
                        #expect(end == "ingest|\(refusal.code.rawValue)|\(refusal.reason)", "\(document.name)")
                    case nil: Issue.record("what must become of \(document.name) is not known")
                    }
                }

                #expect(try crew.service("ingest") === ingest)
                #expect(ingest.isRunning)
                let peak = try ingest.peakMemory()
                #expect(peak < Self.memoryBound, "ingest took \(peak >> 20) MiB")
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
            }
        }

        /// Whether the sound report behind them is stored.
        private static let sound = """
            SELECT count(*) FROM submission_status WHERE filename = 'document-1000000.txt' AND status = 'stored'
            """

        /// What became of everything, by what was sent: taken, or stage, code and reason of its quarantine.
        private static func ends(_ database: Database) async throws -> [String: String] {
            let rows = try await database.rows(
                """
                SELECT source_id || '|' || CASE WHEN status = 'quarantined'
                    THEN quarantine_stage || '|' || quarantine_code || '|' || quarantine_reason ELSE 'taken' END
                FROM submission_status WHERE source_id ~ ': ' AND status <> 'in_progress'
                """)
            return Dictionary(
                rows.compactMap { row in
                    row.firstIndex(of: "|").map { (String(row[..<$0]), String(row[row.index(after: $0)...])) }
                }, uniquingKeysWith: { first, _ in first })
        }
    }
}
