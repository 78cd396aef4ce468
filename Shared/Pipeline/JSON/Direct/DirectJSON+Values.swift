import Models

extension String: DirectJSON {
    func write(to json: inout JSONBuffer) { json.bytes.append(json: self) }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        guard tree.isString(node), let text = try? tree.string(at: node) else { throw JSONUnread() }
        self = text
    }
}

extension ColumnText: DirectJSON {
    func write(to json: inout JSONBuffer) { json.bytes.append(json: self) }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        guard tree.isString(node), let text = try? tree.columnText(at: node) else { throw JSONUnread() }
        self = text
    }
}

extension Bool: DirectJSON {
    func write(to json: inout JSONBuffer) { json.bytes.append(contentsOf: (self ? "true" : "false").utf8) }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        switch tree.kind(of: node) {
        case .yes: self = true
        case .no: self = false
        default: throw JSONUnread()
        }
    }
}

extension DirectJSON where Self: FixedWidthInteger {
    func write(to json: inout JSONBuffer) { json.bytes.append(json: self) }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        guard let number: Self = tree.integer(at: node) else { throw JSONUnread() }
        self = number
    }
}

extension Int: DirectJSON {}
extension Int64: DirectJSON {}

/// An enumeration is written as its word.
extension DirectJSON where Self: RawRepresentable<String> {
    func write(to json: inout JSONBuffer) { rawValue.write(to: &json) }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        guard let value = Self(rawValue: try String(tree, at: node)) else { throw JSONUnread() }
        self = value
    }
}

extension Array: DirectJSON where Element: DirectJSON {
    func write(to json: inout JSONBuffer) {
        json.bytes.append(UInt8(ascii: "["))
        for (index, element) in enumerated() {
            if index > 0 { json.bytes.append(UInt8(ascii: ",")) }
            element.write(to: &json)
        }
        json.bytes.append(UInt8(ascii: "]"))
    }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        guard tree.kind(of: node) == .array else { throw JSONUnread() }
        self = []
        var element = node + 1
        while element < tree.next(after: node) {
            append(try Element(tree, at: element))
            element = tree.next(after: element)
        }
    }
}

extension Dictionary: DirectJSON where Key == String, Value: DirectJSON {
    func write(to json: inout JSONBuffer) {
        json.bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for (name, value) in self {
            if !isFirst { json.bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            name.write(to: &json)
            json.bytes.append(UInt8(ascii: ":"))
            value.write(to: &json)
        }
        json.bytes.append(UInt8(ascii: "}"))
    }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        guard tree.kind(of: node) == .object else { throw JSONUnread() }
        self = [:]
        var name = node + 1
        while name < tree.next(after: node) {
            // Of several members of one name, Codable knows which counts.
            guard updateValue(try Value(tree, at: name + 1), forKey: try String(tree, at: name)) == nil else {
                throw JSONUnread()
            }
            name = tree.next(after: name + 1)
        }
    }
}

extension JSONTree {
    fileprivate func isString(_ node: Int) -> Bool {
        switch kind(of: node) {
        case .string, .escapedString: true
        default: false
        }
    }
}
