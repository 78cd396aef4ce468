import Forms
import Models

/// A parsed report beside its form, as the rules see it. A class, because some
/// seventy rules look at it and none of them needs a copy.
final class Reading: Sendable {
    /// The report.
    let report: ParsedReport
    /// Its form; nil when no table tells the edition.
    let form: Form?
    /// What the deployment sets.
    let settings: RuleSettings
    /// Whose report it is, as settings ask for it.
    let place: ReportPlace
    /// What each equation of the form comes to, by its index.
    let results: [RelationResult]
    /// Which cells are to blame for those that do not hold.
    let blame: Blame
    /// The figures of the prose that are of the report's year, by number or by
    /// denial, in the order of the document.
    let mentions: [Mention]
    /// The figures of the prose that are parts of others (其中), by number and of
    /// whatever time: 规划计划3条 is no plan, and in a list all are of the whole's.
    let parts: [Mention]
    /// The tables that are missing altogether.
    private let absentTables: [TableID]
    /// The cells that do not simply hold a count.
    private let oddCells: [TableID: [FormCell]]

    init(_ report: ParsedReport, settings: RuleSettings = .standard) {
        self.report = report
        self.settings = settings
        form = report.edition.map(Form.of)
        // What was read of the place is the read agency's, not that of another one that the sender names.
        let given = report.submission.agency
        let isRead = given == nil || given == report.identity.agency?.value
        place =
            isRead
            ? ReportPlace(
                level: report.identity.level, kind: report.identity.kind, region: report.identity.region?.code)
            : ReportPlace()
        let cells = report.cells
        let form = form
        results =
            form.map { form in
                form.relations.enumerated().map { index, relation in
                    RelationResult(relation, of: cells, isUsed: report.usedRelations.contains(index))
                }
            } ?? []
        absentTables = TableID.allCases.filter { table in
            report.observations.contains { $0.kind == .tableAbsent && $0.table == table }
                || (form?.cells(of: table) ?? []).allSatisfy { form in
                    !cells.indices.contains(form.index) || cells[form.index].basis == .absent
                }
        }
        oddCells = Dictionary(
            grouping: form?.cells.filter { !cells.indices.contains($0.index) || !cells[$0.index].isPlain } ?? [],
            by: \.table)
        let facts = report.narrative.facts
        mentions = facts.enumerated().compactMap { Mention($1, at: $0) }
        parts = facts.enumerated().compactMap { index, fact in
            guard let parent = fact.parent, facts.indices.contains(parent), fact.basis == .number,
                fact.period != .comparison
            else { return nil }
            return Mention(fact, at: index, ofAnyTime: true)
        }
        blame = Blame(results, of: report, form: form)
    }

    /// The authority (机关名称): what the sender says outranks what was read.
    var agency: String? { report.submission.agency ?? report.identity.agency?.value }

    /// The statistics year (统计年度).
    var year: Int? { report.submission.year ?? report.identity.year?.value }

    /// The day of publication (发布日期).
    var published: CalendarDate? { report.submission.publishedAt ?? report.identity.published?.value }

    /// What a rule's parameter is for this report.
    func number(_ name: String, of rule: Rule) -> Int {
        if case .number(let number) = parameter(name, of: rule) { return number }
        return 0
    }

    /// What a rule's day is for this report; nil if it has none of that name.
    func day(_ name: String, of rule: Rule) -> MonthDay? {
        if case .day(let day) = parameter(name, of: rule) { return day }
        return nil
    }

    private func parameter(_ name: String, of rule: Rule) -> ParameterValue? {
        settings.setting(of: rule.id, for: place).parameters[name]
            ?? rule.parameters.first { $0.name == name }?.standard
    }

    /// A cell by its index in the form.
    func cell(_ index: Int) -> Cell {
        report.cells.indices.contains(index) ? report.cells[index] : .absent
    }

    /// Whether a cell's figure is printed there beyond doubt.
    func isCertain(_ index: Int) -> Bool {
        report.cells.indices.contains(index) && report.cells[index].status == .reported
            && report.cells[index].basis.isByPlace
    }

    /// The ids of cells.
    func ids(_ cells: [Int]) -> [String] {
        guard let form else { return [] }
        return cells.map { form.cells[$0].id }
    }

    /// The cells of a table.
    func cells(of table: TableID) -> ArraySlice<FormCell> {
        form?.cells(of: table) ?? []
    }

    /// The cells of a table that do not simply hold a count: whoever looks for
    /// anything else in all of them looks at these.
    func oddCells(of table: TableID) -> [FormCell] {
        oddCells[table] ?? []
    }

    /// What was seen of a kind, in the order of the document.
    func observations(_ kind: Observation.Kind) -> [Observation] {
        report.observations.filter { $0.kind == kind }
    }

    /// Whether a table is missing altogether, with or without its heading. Its
    /// rows and columns are then not asked about one by one.
    func isAbsent(_ table: TableID) -> Bool {
        absentTables.contains(table)
    }
}

extension Cell {
    /// Whether it has a whole number that is printed as digits and nothing else.
    fileprivate var isPlain: Bool {
        guard status == .reported, let raw, raw.isPlainCount, let value else { return false }
        return value >= .zero && value.count != nil
    }
}
