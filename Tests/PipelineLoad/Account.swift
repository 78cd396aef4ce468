import Foundation
import Models

/// What was attempted and what was confirmed: a line for each document,
/// `digest|destination|attempts|confirmed`, as `COPY` of PostgreSQL reads it.
struct Account {
    private struct Entry {
        var attempts = 0
        var isConfirmed = false
    }

    private let documents: [LoadDocument]
    private var entries: [Entry]

    init(_ documents: [LoadDocument]) {
        self.documents = documents
        entries = Array(repeating: Entry(), count: documents.count)
    }

    mutating func attempted(_ number: Int) { entries[number].attempts += 1 }

    mutating func confirmed(_ number: Int) { entries[number].isConfirmed = true }

    var confirmedCount: Int { entries.count { $0.isConfirmed } }

    func write(to path: String) throws {
        let lines = zip(documents, entries).map { document, entry in
            "\(document.id.hex)|\(document.destination.rawValue)|\(entry.attempts)|\(entry.isConfirmed)\n"
        }
        try Data(lines.joined().utf8).write(to: URL(filePath: path))
    }
}
