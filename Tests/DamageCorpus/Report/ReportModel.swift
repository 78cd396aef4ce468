import Forms
import Models

/// A report before it has a layout: words, tables and the cell that every value
/// belongs to. Damage changes it, then a layout writes it.
struct ReportModel {
    /// The words before and after a table, or of a section without one.
    struct Prose {
        var before: [String] = []
        var after: [String] = []
    }

    /// How the header of the request table stands.
    enum HeaderStyle: CaseIterable {
        /// 总计 in the first line, the organisations in the second.
        case twoLines
        /// All columns in one line.
        case oneLine
    }

    /// How the remedies stand.
    enum RemedyStyle {
        /// Fifteen values in one row.
        case oneRow
        /// One small table for each block.
        case perBlock
        /// One row for each block, which begins with its label.
        case labelled
    }

    /// A block of the remedies.
    struct RemedyBlock {
        var label: String
        var outcomes: [String]
        var values: [PrintedValue]
    }

    let form: Form
    /// The figures that were meant, before any misprint.
    let figures: Figures
    var year: Int
    var title: String
    var preface: [String] = []
    /// The headings of the six sections; empty where one is lost.
    var headings: [String] = []
    /// The words of the six sections.
    var prose = [Prose](repeating: Prose(), count: 6)
    var closing: [String] = []
    /// The rows of table 2.
    var proactive: [TableRow] = []
    var corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    /// The labels of the request table's columns.
    var columns: [String] = []
    /// The form's column that each place of a row stands for.
    var columnOrder = Array(0..<7)
    var headerStyle = HeaderStyle.twoLines
    /// The rows of table 3.
    var requests: [TableRow] = []
    /// The blocks of table 4.
    var remedies: [RemedyBlock] = []
    var remedyStyle = RemedyStyle.oneRow
    /// The tables that are printed a second time.
    var repeated: Set<TableID> = []
    /// The figures of cells that may as well be read from another place of the
    /// row, by index in the form.
    var alternatives: [Int: CellValue] = [:]
    /// A whole other report in the same document.
    var companion: [ReportModel] = []

    var edition: Edition { form.edition }
}
