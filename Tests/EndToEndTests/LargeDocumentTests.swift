import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// Documents as large as they may be do not make a service as large as all
    /// of them together.
    @Suite("Large documents")
    struct LargeDocumentTests {
        /// The programs and the C library take this much before a message comes.
        private static let base = 64 << 20
        /// What may be in flight, as ingest and store are told here.
        private static let inFlight = 16 << 20

        /// Together ten times what may be in flight, and what a build without
        /// optimisation reads in half a minute.
        private static let count = 25

        @Test("Documents of 5 to 7 MB leave ingest and store within their memory, however many")
        func memory() async throws {
            try await Crew.with { crew in
                let limit = ["GONGKAI_INFLIGHT_BYTES": String(Self.inFlight)]
                // Those that hold the bytes. Reading what is in them is parse's, and takes it long.
                for name in ["ingest", "store"] { try crew.start(name, limit) }
                var documents = Documents()
                let bodies = try documents.next(Self.count).enumerated().map { index, body in
                    body + Self.filling(bytes: 5_000_000 + index * 80_000)
                }
                try await crew.broker.submit(bodies)
                try await eventually("all are in the archive") {
                    try await crew.database.number("SELECT count(*) FROM document_incomplete") == Self.count
                }
                for name in ["ingest", "store"] {
                    let peak = try crew.service(name).peakMemory()
                    let bound = Self.base + 4 * Self.inFlight
                    #expect(peak < bound, "\(name) took \(peak >> 20) MiB")
                }
            }
        }

        /// Lines that no reader makes anything of.
        private static func filling(bytes: Int) -> [UInt8] {
            let line = Array("本行仅为凑足篇幅而写，别无他意。\n".utf8)
            return (0..<bytes / line.count).flatMap { _ in line }
        }
    }
}
