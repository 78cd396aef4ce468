/// A table or view that can be exported.
public struct ExportTable: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What it is, in Chinese and in English.
    public let comment: ExportComment
    /// Whether its rows are of statistics years.
    public let hasYear: Bool
    /// Whether its rows are of places.
    public let hasRegion: Bool

    /// Creates a table from its parts.
    public init(name: String, comment: ExportComment, hasYear: Bool, hasRegion: Bool) {
        self.name = name
        self.comment = comment
        self.hasYear = hasYear
        self.hasRegion = hasRegion
    }

    /// The columns of a filter that it lacks.
    public func missing(for filter: ExportFilter) -> [String] {
        (filter.years.isEmpty || hasYear ? [] : ["year"])
            + (filter.region == nil || hasRegion ? [] : ["region_code"])
    }
}

/// A comment of the database, `中文 | English`.
public struct ExportComment: Hashable, Sendable {
    /// The Chinese part.
    public let zh: String
    /// The English part; empty where there is none.
    public let en: String

    /// Parts a comment.
    public init(_ text: String) {
        let separator = " | "
        guard let place = text.firstRange(of: separator) else {
            (zh, en) = (text, "")
            return
        }
        zh = String(text[..<place.lowerBound])
        en = String(text[place.upperBound...])
    }
}

/// A line of the data dictionary: a table, or a column of it.
public struct ExportTerm: Hashable, Sendable {
    /// The table or view.
    public let table: String
    /// The column; nil for the table itself.
    public let column: String?
    /// The column's type.
    public let type: String?
    /// What it is.
    public let comment: ExportComment
    /// The labels of an enumeration; empty for other types.
    public let labels: [String]

    /// Creates a term from its parts.
    public init(table: String, column: String?, type: String?, comment: ExportComment, labels: [String]) {
        self.table = table
        self.column = column
        self.type = type
        self.comment = comment
        self.labels = labels
    }
}
