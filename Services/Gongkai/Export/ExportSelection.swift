import StoreCore

/// What is to be exported: tables that are there, and which of their rows.
struct ExportSelection: Hashable {
    /// Names or filters that do not fit the database.
    struct Wrong: Error, Hashable, CustomStringConvertible {
        let description: String
    }

    /// What most people want, from the whole to the parts.
    static let usual = [
        "report_current", "cell_current", "finding_current", "request_outcome", "remedy_outcome", "coverage", "agency",
        "submission_status",
    ]

    let tables: [ExportTable]
    let filter: ExportFilter

    /// Chooses by name; without names, what most people want.
    ///
    /// - Throws: ``Wrong`` if there is no such table, or if it lacks what it is
    ///   to be narrowed by: an unfiltered table must not pass for a filtered one.
    init(of names: [String], from known: [ExportTable], filter: ExportFilter) throws(Wrong) {
        self.filter = filter
        var tables: [ExportTable] = []
        for name in names.isEmpty ? Self.usual : names {
            guard let table = known.first(where: { $0.name == name }) else {
                throw Wrong(description: "there is no table or view “\(name)”; --list shows those there are")
            }
            if !names.isEmpty, let column = table.missing(for: filter).first {
                throw Wrong(description: "\(name) has no column \(column) to be narrowed by")
            }
            if !tables.contains(table) { tables.append(table) }
        }
        self.tables = tables
    }

    /// The part of the filter that a table can be narrowed by.
    func filter(for table: ExportTable) -> ExportFilter {
        var part = filter
        if !table.hasYear { part.years = [] }
        if !table.hasRegion { part.region = nil }
        return part
    }

    /// What is said of a table that lacks a column of the filter.
    func remark(on table: ExportTable) -> String {
        switch table.missing(for: filter) {
        case []: ""
        case let columns: ", not narrowed: it has no column \(columns.joined(separator: ", "))"
        }
    }

    /// The tables that there are, for people.
    static func list(_ tables: [ExportTable]) -> String {
        let width = tables.map(\.name.count).max() ?? 0
        return tables.map { table in
            let padding = String(repeating: " ", count: width - table.name.count)
            return "\(table.name)\(padding)  \(table.comment.zh)\n"
        }.joined()
    }
}
