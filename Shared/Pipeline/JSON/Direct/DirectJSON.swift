/// A value that is written and read without `Codable`'s containers, each of
/// which is an allocation, and each member of one several look-ups of types: for
/// what every message is made of. The JSON is the one that `Codable` gives.
protocol DirectJSON {
    /// Writes the value.
    func write(to json: inout JSONBuffer)

    /// Reads the value from a node.
    init(_ tree: JSONTree, at node: Int) throws(JSONUnread)
}

/// A value is not written as expected. What is wrong with it is not said here:
/// `Codable`'s way is tried next, and says it.
struct JSONUnread: Error {}

/// A value that is written as an object, by one list of its members.
protocol DirectJSONObject: DirectJSON {
    /// A value to be filled in.
    static var blank: Self { get }

    /// Hands its members over, each with its name, in the order of the JSON.
    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure)
}

/// What goes through the members of an object: it writes them, or fills them in.
protocol JSONMembers {
    /// Why a member is not read; nothing when they are written.
    associatedtype Failure: Error

    /// A member that is always there.
    mutating func member<Value: DirectJSON>(_ name: String, _ value: inout Value) throws(Failure)
    /// A member that is left out where it is nil.
    mutating func member<Value: DirectJSON>(_ name: String, _ value: inout Value?) throws(Failure)
}

extension DirectJSONObject {
    func write(to json: inout JSONBuffer) {
        var value = self
        json.object { value.members(&$0) }
    }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        var reader = try JSONMemberReader(tree, object: node)
        self = Self.blank
        try members(&reader)
    }
}
