public import Models

/// One table of a form.
public final class FormTable: Sendable {
    /// Which table.
    public let id: TableID
    /// The rows, in the order of the form.
    public let rows: [FormRow]
    /// The labels that gather rows and carry no value themselves, in order.
    public let groups: [FormGroup]

    init(id: TableID, rows: [FormRow], groups: [FormGroup]) {
        self.id = id
        self.rows = rows
        self.groups = groups
    }

    /// What joins row and column in the id of a cell.
    var separator: String { id == .requests ? "." : "_" }
}

/// A row of a table.
public final class FormRow: Sendable {
    /// The id, as `received_new`.
    public let id: String
    /// The number printed before the label, as `一、` or `1.`; empty if none.
    public let number: String
    /// The label (行标), without its number.
    public let label: String
    /// The label in English.
    public let english: String
    /// Other wordings that are seen for it, without their number.
    public let aliases: [String]
    /// The id of the group that it belongs to.
    public let group: String?
    /// The columns in which it has cells.
    public let columns: [FormColumn]

    /// Number and label as the form prints them.
    public let printed: String

    init(
        id: String, number: String, label: String, english: String, aliases: [String], group: String?,
        columns: [FormColumn]
    ) {
        self.id = id
        self.number = number
        self.label = label
        self.english = english
        self.aliases = aliases
        self.group = group
        self.columns = columns
        printed = number + label
    }
}

/// A column of a table.
public final class FormColumn: Sendable {
    /// What a column's figures are.
    public enum Kind: String, Sendable, CaseIterable {
        /// A whole number, zero or more.
        case count
        /// A whole number with a sign (本年增/减).
        case change
        /// An amount of money in 万元.
        case money
    }

    /// The id, as `natural_person`.
    public let id: String
    /// The label (列标).
    public let label: String
    /// The label in English.
    public let english: String
    /// Other wordings that are seen for it.
    public let aliases: [String]
    /// What its figures are.
    public let kind: Kind
    /// Their unit: 件, 项 or 万元.
    public let unit: String

    init(
        _ id: String, _ label: String, _ english: String, aliases: [String] = [], kind: Kind = .count,
        unit: String = "件"
    ) {
        self.id = id
        self.label = label
        self.english = english
        self.aliases = aliases
        self.kind = kind
        self.unit = unit
    }
}

/// A label that gathers rows, as （三）不予公开.
public final class FormGroup: Sendable {
    /// The id, as `refused`.
    public let id: String
    /// The number printed before the label.
    public let number: String
    /// The label, without its number.
    public let label: String
    /// The label in English.
    public let english: String
    /// The id of the first row below it.
    public let firstRow: String

    init(_ id: String, _ number: String, _ label: String, _ english: String, before firstRow: String) {
        self.id = id
        self.number = number
        self.label = label
        self.english = english
        self.firstRow = firstRow
    }
}
