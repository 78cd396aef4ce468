import Foundation
import StoreCore

/// Writes what is selected.
struct Exporter {
    let database: OperatorDatabase
    let selection: ExportSelection
    let forSpreadsheets: Bool

    /// The file that says what the columns of the others mean.
    static let dictionary = "dictionary"

    /// Writes each table to a file of the folder; to standard output if there
    /// is none.
    func export(into path: String?) async throws {
        guard let path else {
            for table in selection.tables {
                let output = ExportFile(FileHandle.standardOutput, name: "standard output", hasMark: forSpreadsheets)
                try await export(table, to: output)
                try output.finish()
            }
            return
        }
        let folder = try ExportFolder(path: path)
        let width = selection.tables.map(\.name.count).max() ?? 0
        for table in selection.tables {
            let rows = try await folder.write(table.name, hasMark: forSpreadsheets) { file in
                try await export(table, to: file)
            }
            let padding = String(repeating: " ", count: width - table.name.count)
            Terminal.complain("\(table.name).csv\(padding)  \(rows - 1) rows\(selection.remark(on: table))")
        }
        let terms = try await database.dictionary(of: selection.tables)
        _ = try await folder.write(Self.dictionary, hasMark: forSpreadsheets) { file in
            for line in ExportDictionary.lines(terms) { try file.write(line) }
        }
    }

    private func export(_ table: ExportTable, to file: ExportFile) async throws {
        try await database.export(table, where: selection.filter(for: table), forSpreadsheets: forSpreadsheets) { row in
            try file.write(row: row)
        }
    }
}
