/// The rules about the parts of a report: sections, tables, rows, labels.
enum FormRules {
    static let checks: [any Check] = [
        OneReport(), SectionsPresent(), TablesPresent(), RowsPresent(), ColumnsPresent(), GroupsPresent(),
        ValueCounts(), ColumnsInPlace(),
    ]
}
