import Forms
import Models

/// The reports of one authority and scope by year, one for each year.
struct YearSeries: Sendable {
    let reports: [ComparedReport]
    /// The years on which the authority has a report that may be of this scope: of one of the two it is not known.
    var otherYears: Set<Int> = []

    /// Every report with that of the year before, where there is one.
    var pairs: [YearPair] {
        zip(reports, reports.dropFirst()).filter { $0.year + 1 == $1.year }.map(YearPair.init)
    }
}

/// A report and that of the year before.
struct YearPair: Sendable {
    let before: ComparedReport
    let this: ComparedReport

    /// A cell that the forms of both years have, in both.
    func figures(_ id: String) -> (before: ComparedFigure, this: ComparedFigure)? {
        guard let before = before.figure(id), let this = this.figure(id) else { return nil }
        return (before, this)
    }

    /// Whether both are on this form.
    func isOn(_ edition: Edition) -> Bool {
        before.form?.edition == edition && this.form?.edition == edition
    }
}

/// One rule over the years of an authority.
protocol YearCheck: Sendable {
    /// Its id in the catalogue.
    static var rule: String { get }
    func judge(_ series: YearSeries) -> ComparisonJudgement
}

/// The rules over the years, in the order in which they are judged.
enum YearChecks {
    static let all: [any YearCheck] = [
        RequestsCarriedOver(), ColumnsCarriedOver(), DocumentsInForce(), ItemsCarriedOver(), CasesPending(),
        SuddenChange(), TablesCopied(), ProseCopied(), MissingYear(), VersionChanged(), NameChanged(),
    ]
}
