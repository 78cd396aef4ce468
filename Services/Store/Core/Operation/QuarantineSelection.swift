import Postgres

/// Which messages in quarantine are meant. All that is given must hold.
public struct QuarantineSelection: Hashable, Sendable {
    /// Numbers, `quarantine_id`; nil for any.
    public var ids: [Int]?
    /// A stage; nil for any.
    public var stage: String?
    /// A code; nil for any.
    public var code: String?

    /// Creates a selection of everything, unless it is narrowed.
    public init(ids: [Int]? = nil, stage: String? = nil, code: String? = nil) {
        self.ids = ids
        self.stage = stage
        self.code = code
    }

    /// The parameters $1, $2, $3 and $4 of a query.
    var parameters: [PostgresValue] {
        [.boolean(ids != nil), .texts((ids ?? []).map(String.init)), .text(stage), .text(code)]
    }
}
