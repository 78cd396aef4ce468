import FoundationEssentials

/// Reads the headers that ``JSONText`` wrote into a column of type `jsonb`.
enum HeaderText {
    /// The headers; nil if the text is not what was written.
    static func headers(in text: String) -> [String: QuarantinedMessage.Header]? {
        guard let values = try? JSONDecoder().decode([String: Value].self, from: Data(text.utf8)) else { return nil }
        return values.mapValues(\.header)
    }

    private struct Value: Decodable {
        struct Moment: Decodable {
            var timestamp: Int64
        }

        let header: QuarantinedMessage.Header

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let flag = try? container.decode(Bool.self) {
                header = .boolean(flag)
            } else if let number = try? container.decode(Int64.self) {
                header = .integer(number)
            } else if let text = try? container.decode(String.self) {
                header = .text(text)
            } else {
                header = .timestamp(try container.decode(Moment.self).timestamp)
            }
        }
    }
}
