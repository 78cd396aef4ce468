/// The rules about the parts of a report: sections, tables, rows, labels, and
/// about its wording.
enum FormRules {
    static let checks: [any Check] = [
        OneReport(), SectionsPresent(), SectionNumbers(), ProblemsStated(), TablesPresent(), RowsPresent(),
        ColumnsPresent(), GroupsPresent(), LabelsOfTheForm(), ValueCounts(), ColumnsInPlace(), NoBlanks(),
        PlainNumbers(), CharactersKept(), CleanText(),
    ]
}
