extension AssessedReport: StageMessage {
    /// A reading with what the rules found.
    public struct Head: Codable, Sendable {
        var reading: ParsedReport.Head
        var rules: String
        var findings: [Finding]
        var outcomes: OutcomeCounts
    }

    /// The name in the AMQP type.
    public static var schema: String { "assessed" }
    /// The version in the AMQP type.
    public static var version: Int { 1 }

    /// What travels as JSON.
    public var head: Head {
        Head(reading: reading.head, rules: ruleSetVersion, findings: findings, outcomes: outcomes)
    }

    /// What follows the JSON, byte for byte.
    public var attachments: [[UInt8]] { [] }

    /// Puts the message together again.
    ///
    /// - Throws: ``StageMessageError`` if head and attachments do not fit.
    public init(head: Head, attachments: [[UInt8]]) throws(StageMessageError) {
        self.init(
            reading: try ParsedReport(head: head.reading, attachments: []), ruleSetVersion: head.rules,
            findings: head.findings, outcomes: head.outcomes)
    }
}
