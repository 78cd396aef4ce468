import Models

/// Writes the little JSON that goes into columns of type `jsonb`.
enum JSONText {
    static func object(_ fields: [String: String]) -> String {
        object(fields.mapValues { Value.text($0) })
    }

    static func object(_ headers: [String: QuarantinedMessage.Header]) -> String {
        object(
            headers.mapValues { header in
                switch header {
                case .text(let text): Value.text(text)
                case .integer(let number): Value.bare(String(number))
                case .boolean(let flag): Value.bare(String(flag))
                case .timestamp(let seconds): Value.bare("{\"timestamp\": \(seconds)}")
                }
            })
    }

    /// What would have to change, as `[{"cells": [{"id": …, "value": …}], "slip": …}]`.
    static func corrections(_ corrections: [Correction]) -> String {
        let items = corrections.map { correction in
            let cells = correction.cells.map { object(["id": .text($0.id), "value": .bare($0.value.description)]) }
            return object([
                "cells": .bare("[\(cells.joined(separator: ", "))]"),
                "slip": correction.slip.map { .text($0.rawValue) } ?? .bare("null"),
            ])
        }
        return "[\(items.joined(separator: ", "))]"
    }

    /// The places of a text, column by column.
    static func places(_ places: [TextPlace]) -> String {
        let columns = PlaceColumns(places)
        let numbers = [
            "starts": columns.starts, "lengths": columns.lengths, "pages": columns.pages, "boxes": columns.boxes,
            "cells": columns.cells,
        ]
        return object(
            numbers.compactMapValues { $0 }.mapValues { .bare("[\($0.map(String.init).joined(separator: ","))]") })
    }

    private enum Value {
        case text(String)
        case bare(String)
    }

    private static func object(_ fields: [String: Value]) -> String {
        let members = fields.sorted { $0.key < $1.key }.map { name, value in
            switch value {
            case .text(let text): "\(quoted(name)): \(quoted(text))"
            case .bare(let text): "\(quoted(name)): \(text)"
            }
        }
        return "{\(members.joined(separator: ", "))}"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{1}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            case "\u{0}": break  // jsonb cannot hold it.
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
