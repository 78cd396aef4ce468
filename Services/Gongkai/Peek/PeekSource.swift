import Foundation
import Models
import Pipeline

/// What `gongkai peek` is to show.
enum PeekSource: Hashable {
    case queue(Topology.Queue)
    /// A file with the body of a message; `-` is standard input.
    case file(String)
    case quarantine(Int)
    case document(DocumentID)

    /// Why it cannot be told what is meant.
    struct Unclear: Error, CustomStringConvertible {
        let description: String
    }

    /// What a command's arguments mean: exactly one of the three is given.
    init(name: String?, quarantine: Int?, document: String?) throws(Unclear) {
        switch (name, quarantine, document) {
        case (let name?, nil, nil):
            if let queue = Topology.Queue(rawValue: name) ?? Topology.Queue(rawValue: "gongkai.\(name)") {
                self = .queue(queue)
            } else {
                self = .file(name)
            }
        case (nil, let id?, nil):
            self = .quarantine(id)
        case (nil, nil, let hex?):
            guard let id = DocumentID(hex: hex) else {
                throw Unclear(description: "--document must be 64 hexadecimal digits, the SHA-256 of the document")
            }
            self = .document(id)
        default:
            throw Unclear(description: "name one queue or file, or --quarantine, or --document")
        }
    }
}
