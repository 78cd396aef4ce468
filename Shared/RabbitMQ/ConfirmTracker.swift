import Pipeline

/// The messages published on one channel whose confirm has not come yet.
///
/// The broker counts publishes from 1 and confirms in any order, one by one or
/// all up to a number. What it could not route it sends back before it confirms
/// it, so a confirm of a returned message is bad news.
struct ConfirmTracker<Ticket: Sendable>: Sendable {
    private struct Entry: Sendable {
        var ticket: Ticket
        var isReturned = false
        var isSettled = false
    }

    private var entries: [Entry] = []
    /// The number of the first entry.
    private var first: UInt64 = 1
    /// How many messages wait for their confirm.
    private(set) var pending = 0

    /// The number that the broker will give to the next publish.
    var next: UInt64 { first + UInt64(entries.count) }

    /// What was published first of all that still waits.
    var oldest: Ticket? { entries.first?.ticket }

    /// Notes a publish, which got the number ``next``.
    mutating func published(_ ticket: Ticket) {
        entries.append(Entry(ticket: ticket))
        pending += 1
    }

    /// Notes that the broker sent a message back.
    mutating func returned(_ number: UInt64) {
        guard let index = index(of: number) else { return }
        entries[index].isReturned = true
    }

    /// Notes a `basic.ack` or `basic.nack`: what became of which messages. A
    /// number that is settled already, or unknown, changes nothing.
    mutating func settle(_ number: UInt64, multiple: Bool, isRefused: Bool) -> [(Ticket, PublishResult)] {
        // An ack of 0 with `multiple` means everything, by the protocol.
        let everything = multiple && number == 0 ? entries.indices.last : nil
        guard let last = everything ?? index(of: number) else { return [] }
        var settled: [(Ticket, PublishResult)] = []
        for index in (multiple ? 0 : last)...last where !entries[index].isSettled {
            entries[index].isSettled = true
            let result: PublishResult =
                isRefused ? .refused : entries[index].isReturned ? .unroutable : .confirmed
            settled.append((entries[index].ticket, result))
        }
        pending -= settled.count
        let done = entries.firstIndex { !$0.isSettled } ?? entries.count
        entries.removeFirst(done)
        first += UInt64(done)
        return settled
    }

    /// Forgets everything: the channel is gone. Returns what was waiting.
    mutating func abandon() -> [Ticket] {
        let waiting = entries.filter { !$0.isSettled }.map(\.ticket)
        self = Self()
        return waiting
    }

    private func index(of number: UInt64) -> Int? {
        guard number >= first, number - first < UInt64(entries.count) else { return nil }
        return Int(number - first)
    }
}
