import Models

/// A message whose head is written and read directly. Its JSON is that of its
/// `Head`, which stays the definition of the schema.
protocol DirectMessage: StageMessage {
    /// Writes the head. `base` is the head of the message that this one was made
    /// from, as it came: if that is in it unchanged, it is not written anew.
    func write(to json: inout JSONBuffer, base: ArraySlice<UInt8>?)

    /// Reads a message from its head and its attachments.
    init(_ tree: JSONTree, head: Int, attachments: [ArraySlice<UInt8>]) throws(JSONUnread)
}

extension Document: DirectMessage {
    func write(to json: inout JSONBuffer, base: ArraySlice<UInt8>?) {
        json.object { json in
            json.write("id", id)
            json.write("submission", submission)
            json.write("format", format)
            json.write("charset", charset)
            json.write("bytes", byteCount)
            if !tableLines.runs.isEmpty { json.write("tableLines", tableLines.runs) }
            if !notes.isEmpty { json.write("notes", notes) }
        }
    }

    init(_ tree: JSONTree, head: Int, attachments: [ArraySlice<UInt8>]) throws(JSONUnread) {
        guard attachments.count == 1, let text = String(utf8: attachments[0]) else {
            throw JSONUnread()
        }
        try self.init(try JSONMemberReader(tree, object: head), text: text)
    }

    /// What all heads say of their document.
    fileprivate init(
        _ members: JSONMemberReader, id: String = "id", text: String
    ) throws(JSONUnread) {
        self.init(
            id: try members.read(id), submission: try members.read("submission"),
            format: try members.read("format"), charset: try members.read("charset"),
            byteCount: try members.read("bytes"), text: text,
            tableLines: TableLines(runs: try members.readIfPresent("tableLines") ?? []),
            notes: try members.readIfPresent("notes") ?? [])
    }
}

extension ArchivedDocument: DirectMessage {
    func write(to json: inout JSONBuffer, base: ArraySlice<UInt8>?) {
        json.object { json in
            json.key("document")
            document.write(to: &json, base: nil)
            json.write("readerVersion", readerVersion)
            if !places.isEmpty { json.write("places", PlaceColumns(places)) }
        }
    }

    init(_ tree: JSONTree, head: Int, attachments: [ArraySlice<UInt8>]) throws(JSONUnread) {
        guard attachments.count == 2, let document = tree.member("document", of: head) else { throw JSONUnread() }
        let members = try JSONMemberReader(tree, object: head)
        let columns: PlaceColumns? = try members.readIfPresent("places")
        guard let places = columns.map({ $0.places() }) ?? [] else { throw JSONUnread() }
        self.init(
            document: try Document(tree, head: document, attachments: [attachments[0]]),
            content: Array(attachments[1].isEmpty ? attachments[0] : attachments[1]), places: places,
            readerVersion: try members.read("readerVersion"))
    }
}

extension ParsedReport: DirectMessage {
    func write(to json: inout JSONBuffer, base: ArraySlice<UInt8>?) {
        json.object { json in
            json.write("document", document)
            json.write("submission", submission)
            json.write("format", format)
            json.write("charset", charset)
            json.write("bytes", byteCount)
            if !notes.isEmpty { json.write("notes", notes) }
            json.write("reader", readerVersion)
            json.write("kind", kind)
            json.write("identity", identity)
            if let edition { json.write("edition", edition) }
            json.write("sections", sections)
            json.write("cells", CellColumns(cells))
            json.write("observations", observations)
            json.write("used", usedRelations)
            json.write("narrative", NarrativeColumns(narrative))
            if !remarks.isEmpty { json.write("remarks", remarks) }
            if !subtotals.isEmpty { json.write("subtotals", subtotals) }
            if let prose { json.write("prose", prose) }
        }
    }

    init(_ tree: JSONTree, head: Int, attachments: [ArraySlice<UInt8>]) throws(JSONUnread) {
        let members = try JSONMemberReader(tree, object: head)
        self.init(of: try Document(members, id: "document", text: ""), kind: try members.read("kind"))
        readerVersion = try members.read("reader")
        identity = try members.read("identity")
        edition = try members.readIfPresent("edition")
        sections = try members.read("sections")
        let columns: CellColumns = try members.read("cells")
        guard let cells = columns.cells() else { throw JSONUnread() }
        self.cells = cells
        observations = try members.read("observations")
        usedRelations = try members.read("used")
        if let columns: NarrativeColumns = try members.readIfPresent("narrative") {
            guard let narrative = columns.narrative() else { throw JSONUnread() }
            self.narrative = narrative
        }
        remarks = try members.readIfPresent("remarks") ?? []
        subtotals = try members.readIfPresent("subtotals") ?? []
        prose = try members.readIfPresent("prose")
    }
}

extension AssessedReport: DirectMessage {
    func write(to json: inout JSONBuffer, base: ArraySlice<UInt8>?) {
        json.object { json in
            if let base {
                json.write("reading", json: base)
            } else {
                json.key("reading")
                reading.write(to: &json, base: nil)
            }
            json.write("rules", ruleSetVersion)
            json.write("findings", findings)
            json.write("outcomes", outcomes)
        }
    }

    init(_ tree: JSONTree, head: Int, attachments: [ArraySlice<UInt8>]) throws(JSONUnread) {
        let members = try JSONMemberReader(tree, object: head)
        guard let reading = tree.member("reading", of: head) else { throw JSONUnread() }
        self.init(
            reading: try ParsedReport(tree, head: reading, attachments: []),
            ruleSetVersion: try members.read("rules"), findings: try members.read("findings"),
            outcomes: try members.read("outcomes"))
    }
}
