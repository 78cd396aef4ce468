import Pipeline
import StoreCore

/// Sends quarantined messages back to their stages: in batches, each message
/// marked after its publish is confirmed. A crash in between leaves a
/// duplicate, which is harmless.
struct Replayer {
    /// What became of the messages.
    struct Outcome: Hashable {
        var replayed = 0
        /// Messages that cannot be sent back.
        var impossible = 0
    }

    private static let page = 64

    let quarantine: any Quarantine
    let publisher: PatientPublisher
    /// Told of messages that are left alone: a line each.
    let say: (String) -> Void

    func replay(_ selection: QuarantineSelection) async throws(StoreUnavailable) -> Outcome {
        var outcome = Outcome()
        var last = 0
        while true {
            let entries = try await quarantine.quarantined(selection, after: last, limit: Self.page)
            guard let end = entries.last else { return outcome }
            last = end.id
            var window = PublishWindow()
            var waiting: [QuarantineEntry] = []
            for entry in entries {
                guard let message = try await message(entry, &outcome) else { continue }
                window.append("message \(entry.id)", message)
                waiting.append(entry)
                if window.isFull { try await publish(&window, &waiting, &outcome) }
            }
            try await publish(&window, &waiting, &outcome)
        }
    }

    private func message(
        _ entry: QuarantineEntry, _ outcome: inout Outcome
    ) async throws(StoreUnavailable) -> OutgoingMessage? {
        switch entry.state {
        case .open: break
        case .replayed:
            say("message \(entry.id): replayed before, and has not come again")
            return nil
        case .dropped:
            say("message \(entry.id): given up")
            return nil
        }
        do throws(ReplayMessage.Impossible) {
            _ = try ReplayMessage.queue(of: entry)
            guard let original = try? await quarantine.message(entry.id) else {
                throw ReplayMessage.Impossible(description: "its body or its headers cannot be read")
            }
            return try ReplayMessage.message(entry, original)
        } catch {
            outcome.impossible += 1
            say("message \(entry.id): cannot be replayed: \(error)")
            return nil
        }
    }

    private func publish(
        _ window: inout PublishWindow, _ waiting: inout [QuarantineEntry], _ outcome: inout Outcome
    ) async throws(StoreUnavailable) {
        let isConfirmed = await publisher.publish(window.take())
        for (entry, isConfirmed) in zip(waiting, isConfirmed) where isConfirmed {
            try await quarantine.markReplayed(entry, build: Build.description)
            outcome.replayed += 1
        }
        waiting = []
    }
}
