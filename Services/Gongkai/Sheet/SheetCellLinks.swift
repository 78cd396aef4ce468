import Forms
import Models
import ValidateCore

/// The cells of a finding as links, with what they have in common said once.
struct SheetCellLinks {
    let report: SheetReport
    let ids: [String]

    /// How many cells are shown before they are folded away.
    private static let limit = 8

    var html: HTML {
        guard !ids.isEmpty else { return .nothing }
        if ids.count <= Self.limit { return .tag("p", ["class": "cells"], "单元格：", .group(lines)) }
        return .tag(
            "details", ["class": "cells"], .tag("summary", [:], "单元格 \(ids.count) 个"),
            .tag("p", [:], lines))
    }

    private var lines: [HTML] {
        guard let form = report.form else { return Self.joined(ids.map { .text($0) }) }
        let cells = ids.compactMap { id in form.index(of: id).map { form.cells[$0] } }
        guard cells.count == ids.count else { return Self.joined(ids.map { link($0, report.label($0)) }) }
        if let column = commonColumn(of: cells, in: form) {
            return ["\(column)：", .group(Self.joined(cells.map { link($0.id, row(of: $0, in: form)) }))]
        }
        return Self.joined(Self.rows(cells).map { row($0, form) }, by: "；")
    }

    /// The column that all cells stand in, each in a row of its own.
    private func commonColumn(of cells: [FormCell], in form: Form) -> String? {
        guard cells.count > 1, let first = cells.first,
            cells.allSatisfy({ $0.table == first.table && $0.column == first.column })
        else { return nil }
        return column(of: first, in: form)
    }

    /// Cells that follow each other in one row.
    private static func rows(_ cells: [FormCell]) -> [[FormCell]] {
        cells.reduce(into: []) { rows, cell in
            if let last = rows.last?.last, last.table == cell.table, last.row == cell.row {
                rows[rows.count - 1].append(cell)
            } else {
                rows.append([cell])
            }
        }
    }

    private func row(_ cells: [FormCell], _ form: Form) -> HTML {
        if cells.count == 1, let cell = cells.first { return link(cell.id, form.label(of: cell)) }
        let label = cells.first.map { row(of: $0, in: form) } ?? ""
        return .group(["\(label)：", .group(Self.joined(cells.map { link($0.id, column(of: $0, in: form)) }))])
    }

    private func row(of cell: FormCell, in form: Form) -> String {
        guard let table = form.table(cell.table) else { return cell.row }
        return form.label(of: table.rows[cell.rowIndex], in: cell.table)
    }

    private func column(of cell: FormCell, in form: Form) -> String {
        form.table(cell.table)?.rows[cell.rowIndex].columns[cell.columnIndex].label ?? cell.column
    }

    private func link(_ id: String, _ label: String) -> HTML {
        report.form?.index(of: id) == nil ? .text(label) : .link(to: report.anchor(id), .text(label))
    }

    /// Parts with a sign between them.
    static func joined(_ parts: [HTML], by sign: String = "、") -> [HTML] {
        parts.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [.text(sign), $0.element] }
    }
}
