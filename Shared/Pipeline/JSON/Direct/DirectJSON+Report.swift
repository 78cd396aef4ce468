import Models

extension ParsedReport.Kind: DirectJSON {}
extension Edition: DirectJSON {}
extension ReportScope: DirectJSON {}
extension SectionKind: DirectJSON {}
extension TableID: DirectJSON {}
extension Origin: DirectJSON {}
extension AgencyLevel: DirectJSON {}
extension AgencyKind: DirectJSON {}
extension Region.Basis: DirectJSON {}
extension Observation.Kind: DirectJSON {}
extension Remark.Kind: DirectJSON {}

extension CellValue: DirectJSON {
    func write(to json: inout JSONBuffer) { millionths.write(to: &json) }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        self.init(millionths: try Int64(tree, at: node))
    }
}

extension Sourced: DirectJSON where Value: DirectJSON {
    func write(to json: inout JSONBuffer) {
        json.object { json in
            json.write("value", value)
            json.write("origin", origin)
            if let span { json.write("span", span) }
        }
    }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        let members = try JSONMemberReader(tree, object: node)
        self.init(
            try members.read("value"), from: try members.read("origin"), at: try members.readIfPresent("span"))
    }
}

extension ReportIdentity: DirectJSONObject {
    static var blank: ReportIdentity { ReportIdentity() }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("title", &title)
        try json.member("agency", &agency)
        try json.member("year", &year)
        try json.member("scope", &scope)
        try json.member("periodStart", &periodStart)
        try json.member("periodEnd", &periodEnd)
        try json.member("published", &published)
        try json.member("signed", &signed)
        try json.member("otherAgencies", &otherAgencies)
        try json.member("region", &region)
        try json.member("regionCandidates", &regionCandidates)
        try json.member("level", &level)
        try json.member("kind", &kind)
        try json.member("documentNumber", &documentNumber)
        try json.member("indexNumber", &indexNumber)
        try json.member("isPeriodMended", &isPeriodMended)
    }
}

extension Region: DirectJSONObject {
    static var blank: Region { Region(code: "", name: "", basis: .chain) }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("code", &code)
        try json.member("name", &name)
        try json.member("basis", &basis)
    }
}

extension Section: DirectJSONObject {
    static var blank: Section { Section(kind: .other, heading: "", headingSpan: .blank, bodySpan: nil) }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("kind", &kind)
        try json.member("heading", &heading)
        try json.member("headingSpan", &headingSpan)
        try json.member("bodySpan", &bodySpan)
        try json.member("brief", &brief)
    }
}

extension Observation: DirectJSONObject {
    static var blank: Observation { Observation(.tableAbsent, in: .requests, subject: "") }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("kind", &kind)
        try json.member("table", &table)
        try json.member("subject", &subject)
        try json.member("expected", &expected)
        try json.member("found", &found)
        try json.member("span", &span)
    }
}

extension Remark: DirectJSONObject {
    static var blank: Remark { Remark(.otherLabel, "", at: .blank) }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("kind", &kind)
        try json.member("raw", &raw)
        try json.member("span", &span)
        try json.member("table", &table)
        try json.member("subject", &subject)
    }
}

extension Subtotal: DirectJSONObject {
    static var blank: Subtotal { Subtotal(id: "", value: .zero, raw: "", span: .blank) }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("id", &id)
        try json.member("value", &value)
        try json.member("raw", &raw)
        try json.member("span", &span)
    }
}

extension ProseSignature.Columns: DirectJSONObject {
    static var blank: ProseSignature.Columns { ProseSignature.Columns() }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("minima", &minima)
        try json.member("length", &length)
    }
}

extension ProseSignature: DirectJSON {
    func write(to json: inout JSONBuffer) { Columns(self).write(to: &json) }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        guard let signature = try Columns(tree, at: node).signature else { throw JSONUnread() }
        self = signature
    }
}
