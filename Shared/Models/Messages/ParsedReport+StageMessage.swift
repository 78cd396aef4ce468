extension ParsedReport: StageMessage {
    /// A reading with its cells column by column.
    public struct Head: Codable, Sendable {
        var document: DocumentID
        var submission: Submission
        var format: DocumentFormat
        var charset: String
        var bytes: Int
        /// What ingest noted; none in older messages, or if there is nothing.
        var notes: [DocumentNote]?
        var reader: String
        var kind: Kind
        var identity: ReportIdentity
        var edition: Edition?
        var sections: [Section]
        var cells: CellColumns
        var observations: [Observation]
        var used: [Int]
        /// None in messages of readers that did not read the prose.
        var narrative: NarrativeColumns?
        /// None in messages of readers that did not look at the wording.
        var remarks: [Remark]?
        /// None in messages of readers that did not read subtotals, or if there are none.
        var subtotals: [Subtotal]?
        /// None in messages of readers that did not sign the prose, or if there is too little.
        var prose: ProseSignature?
    }

    /// The name in the AMQP type.
    public static var schema: String { "parsed" }
    /// The version in the AMQP type.
    public static var version: Int { 1 }

    /// What travels as JSON.
    public var head: Head {
        Head(
            document: document, submission: submission, format: format, charset: charset, bytes: byteCount,
            notes: notes.isEmpty ? nil : notes,
            reader: readerVersion, kind: kind, identity: identity, edition: edition, sections: sections,
            cells: CellColumns(cells), observations: observations, used: usedRelations,
            narrative: NarrativeColumns(narrative), remarks: remarks.isEmpty ? nil : remarks,
            subtotals: subtotals.isEmpty ? nil : subtotals, prose: prose)
    }

    /// What follows the JSON, byte for byte.
    public var attachments: [[UInt8]] { [] }

    /// Puts the message together again.
    ///
    /// - Throws: ``StageMessageError`` if head and attachments do not fit.
    public init(head: Head, attachments: [[UInt8]]) throws(StageMessageError) {
        guard let cells = head.cells.cells() else {
            throw StageMessageError("the cells of document \(head.document) do not fit each other")
        }
        guard let narrative = head.narrative.map({ $0.narrative() }) ?? Narrative() else {
            throw StageMessageError("the facts of document \(head.document) do not fit each other")
        }
        document = head.document
        submission = head.submission
        format = head.format
        charset = head.charset
        byteCount = head.bytes
        notes = head.notes ?? []
        readerVersion = head.reader
        kind = head.kind
        identity = head.identity
        edition = head.edition
        sections = head.sections
        self.cells = cells
        observations = head.observations
        usedRelations = head.used
        self.narrative = narrative
        remarks = head.remarks ?? []
        subtotals = head.subtotals ?? []
        prose = head.prose
    }
}
