import Models

extension Severity: DirectJSON {}
extension Outcome: DirectJSON {}
extension Verdict: DirectJSON {}
extension Correction.Slip: DirectJSON {}

extension Finding: DirectJSONObject {
    static var blank: Finding {
        Finding(rule: "", severity: .information, outcome: .fail, verdict: nil, message: .blank)
    }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("rule", &rule)
        try json.member("severity", &severity)
        try json.member("outcome", &outcome)
        try json.member("verdict", &verdict)
        try json.member("cells", &cells)
        try json.member("expected", &expected)
        try json.member("actual", &actual)
        try json.member("difference", &difference)
        try json.member("arguments", &arguments)
        try json.member("span", &span)
        try json.member("message", &message)
        try json.member("blame", &blame)
        try json.member("related", &related)
    }
}

extension Finding.Message: DirectJSONObject {
    static var blank: Finding.Message { Finding.Message(zh: "", en: "") }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("zh", &zh)
        try json.member("en", &en)
    }
}

extension Correction: DirectJSONObject {
    static var blank: Correction { Correction(cells: []) }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("cells", &cells)
        try json.member("slip", &slip)
        try json.member("witness", &witness)
    }
}

extension Correction.Change: DirectJSONObject {
    static var blank: Correction.Change { Correction.Change(id: "", value: .zero) }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("id", &id)
        try json.member("value", &value)
    }
}

extension OutcomeCounts: DirectJSON {
    func write(to json: inout JSONBuffer) {
        json.object { json in
            var counts: [String: Int] = [:]
            for outcome in Outcome.allCases where self[outcome] != 0 { counts[outcome.rawValue] = self[outcome] }
            json.write("counts", counts)
        }
    }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        let counts: [String: Int] = try JSONMemberReader(tree, object: node).read("counts")
        self.init()
        for outcome in Outcome.allCases { self[outcome] = counts[outcome.rawValue] ?? 0 }
    }
}
