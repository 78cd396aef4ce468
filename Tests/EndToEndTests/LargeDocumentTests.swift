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
        private static let inFlight = 32 << 20

        @Test("200 documents of 5 to 7 MB leave ingest and store within their memory")
        func memory() async throws {
            try await Crew.with { crew in
                let limit = ["GONGKAI_INFLIGHT_BYTES": String(Self.inFlight)]
                for name in Crew.names { try crew.start(name, limit) }
                var documents = Documents()
                for _ in 0..<8 {
                    let bodies = try documents.next(25).enumerated().map { index, body in
                        body + Self.filling(bytes: 5_000_000 + index * 80_000)
                    }
                    try await crew.broker.submit(bodies)
                }
                try await crew.expectEverything(documents: 200)
                for name in ["ingest", "store"] {
                    let peak = try crew.service(name).peakMemory()
                    let bound = Self.base + 6 * Self.inFlight
                    print("\(name): peak \(peak >> 20) MiB")
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
