/// A value of JSON, as far as pages are looked for in it.
enum JSONNode: Decodable {
    case text(String)
    case list([JSONNode])
    case object([String: JSONNode])
    /// A number, true, false, null.
    case other

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Key.self) {
            var members: [String: JSONNode] = [:]
            for key in container.allKeys { members[key.stringValue] = try container.decode(JSONNode.self, forKey: key) }
            self = .object(members)
        } else if var container = try? decoder.unkeyedContainer() {
            var nodes: [JSONNode] = []
            while !container.isAtEnd { nodes.append(try container.decode(JSONNode.self)) }
            self = .list(nodes)
        } else if let text = try? decoder.singleValueContainer().decode(String.self) {
            self = .text(text)
        } else {
            self = .other
        }
    }

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }
}
