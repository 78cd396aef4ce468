extension JSONTree {
    /// The keys and places that lead to a node. Only errors ask for it.
    func path(to node: Int) -> [any CodingKey] {
        var path: [any CodingKey] = []
        var container = 0
        while container < node {
            switch kind(of: container) {
            case .object:
                var key = container + 1
                while next(after: key + 1) <= node { key = next(after: key + 1) }
                path.append(JSONKey(stringValue: (try? string(at: key)) ?? "?"))
                container = key + 1
            case .array:
                var element = container + 1
                var place = 0
                while next(after: element) <= node {
                    element = next(after: element)
                    place += 1
                }
                path.append(JSONKey(intValue: place))
                container = element
            default: return path
            }
        }
        return path
    }
}

/// A step of a path.
struct JSONKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = "Index \(intValue)"
        self.intValue = intValue
    }
}
