import Models
import Pipeline
import StoreCore

/// Puts stored originals through the pipeline again, a window at a time: few in
/// memory, and few before the stages, so that fresh documents need not wait
/// behind a whole archive.
struct Rereader {
    /// What became of the documents.
    struct Outcome: Hashable {
        var published = 0
        /// Documents whose bytes have not arrived.
        var withoutBytes = 0
        var last: DocumentID?
    }

    private static let page = 256

    let archive: any Archive
    let publisher: PatientPublisher
    /// Messages that may wait before the stages.
    let mostWaiting: Int
    /// How many wait now.
    let waiting: () async throws -> Int
    var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

    func reread(_ selection: DocumentSelection) async throws -> Outcome {
        var outcome = Outcome()
        while true {
            let documents = try await archive.documents(selection, after: outcome.last, limit: Self.page)
            guard !documents.isEmpty else { return outcome }
            var window = PublishWindow()
            for document in documents {
                outcome.last = document.id
                guard document.isComplete, let original = try await archive.original(document.id) else {
                    outcome.withoutBytes += 1
                    continue
                }
                window.append(document.id.hex, RereadMessage.message(original))
                if window.isFull { try await publish(&window, &outcome) }
            }
            try await publish(&window, &outcome)
        }
    }

    private func publish(_ window: inout PublishWindow, _ outcome: inout Outcome) async throws {
        let items = window.take()
        guard !items.isEmpty else { return }
        while true {
            let count = try await waiting()
            guard count >= mostWaiting else { break }
            publisher.progress.wait(because: "the stages have \(mostWaiting) messages or more to do")
            try await pause(.milliseconds(200))
        }
        outcome.published += await publisher.publish(items).count { $0 }
    }
}
