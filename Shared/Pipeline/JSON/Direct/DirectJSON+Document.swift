import Models

extension DocumentFormat: DirectJSON {}

extension DocumentID: DirectJSON {
    func write(to json: inout JSONBuffer) { hex.write(to: &json) }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        guard let id = DocumentID(hex: try String(tree, at: node)) else { throw JSONUnread() }
        self = id
    }
}

extension CalendarDate: DirectJSON {
    func write(to json: inout JSONBuffer) { description.write(to: &json) }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        guard let date = CalendarDate(iso: try String(tree, at: node)) else { throw JSONUnread() }
        self = date
    }
}

extension Span: DirectJSON {
    func write(to json: inout JSONBuffer) {
        json.object { json in
            json.write("line", line)
            json.write("start", start)
            json.write("length", length)
        }
    }

    init(_ tree: JSONTree, at node: Int) throws(JSONUnread) {
        let members = try JSONMemberReader(tree, object: node)
        self.init(line: try members.read("line"), start: try members.read("start"), length: try members.read("length"))
    }

    /// To be filled in.
    static let blank = Span(line: 0, start: 0, length: 0)
}

extension DocumentNote.Kind: DirectJSON {}

extension DocumentNote: DirectJSONObject {
    static var blank: DocumentNote { DocumentNote(.picturePages, 0, of: 0) }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("kind", &kind)
        try json.member("count", &count)
        try json.member("total", &total)
    }
}

extension PlaceColumns: DirectJSONObject {
    static var blank: PlaceColumns { PlaceColumns([]) }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("starts", &starts)
        try json.member("lengths", &lengths)
        try json.member("pages", &pages)
        try json.member("boxes", &boxes)
        try json.member("cells", &cells)
    }
}

extension Submission: DirectJSONObject {
    static var blank: Submission { Submission() }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("sourceID", &sourceID)
        try json.member("sourceURL", &sourceURL)
        try json.member("filename", &filename)
        try json.member("agency", &agency)
        try json.member("year", &year)
        try json.member("publishedAt", &publishedAt)
        try json.member("contentType", &contentType)
        try json.member("messageID", &messageID)
        try json.member("timestamp", &timestamp)
        try json.member("traceparent", &traceparent)
        try json.member("ignored", &ignored)
    }
}
