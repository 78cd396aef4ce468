/// Fills the members of an object in.
struct JSONMemberReader: JSONMembers {
    private let tree: JSONTree
    private let object: Int

    init(_ tree: JSONTree, object: Int) throws(JSONUnread) {
        guard tree.kind(of: object) == .object else { throw JSONUnread() }
        self.tree = tree
        self.object = object
    }

    /// Fills a member in.
    mutating func member<Value: DirectJSON>(_ name: String, _ value: inout Value) throws(JSONUnread) {
        value = try read(name)
    }

    /// Fills a member in, if it is there.
    mutating func member<Value: DirectJSON>(_ name: String, _ value: inout Value?) throws(JSONUnread) {
        value = try readIfPresent(name)
    }

    /// The value of a member.
    func read<Value: DirectJSON>(_ name: String) throws(JSONUnread) -> Value {
        guard let node = tree.member(name, of: object) else { throw JSONUnread() }
        return try Value(tree, at: node)
    }

    /// The value of a member; nil if it is not there, or null.
    func readIfPresent<Value: DirectJSON>(_ name: String) throws(JSONUnread) -> Value? {
        guard let node = tree.member(name, of: object), tree.kind(of: node) != .null else { return nil }
        return try Value(tree, at: node)
    }
}
