import ArgumentParser
import Foundation
import Postgres
import ServiceRuntime
import StoreCore

/// `gongkai export`: tables and views as CSV.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write tables and views of the database as CSV.",
        discussion: """
            Each goes to a file of its name in FOLDER, and dictionary.csv beside them says what every column means, \
            in Chinese and English. One alone goes to standard output if no folder is said. Without names, those that \
            most people want: \(ExportSelection.usual.joined(separator: ", ")).

            CSV by RFC 4180 in UTF-8, numbers as the database has them. An empty field is NULL, "" an empty text; \
            arrays are joined by semicolons, truth is true or false, bytes are hexadecimal digits, times are those of \
            China with their offset. All files of one export show the database at one moment. A file gets its name \
            when it is whole.

            It is told by the environment where the database is: DATABASE_URL or PGHOST, PGPORT, PGDATABASE, PGUSER \
            and PGPASSWORD; a role that may only read is enough.

            Exit codes: 0 everything was written; 1 the database cannot be reached, or a file not be written; 64 \
            wrong usage, as the name of a view that is not there.
            """)

    @Argument(help: ArgumentHelp("Tables and views.", valueName: "view"))
    var views: [String] = []

    @Option(help: ArgumentHelp("Where the files go; it is made if need be.", valueName: "folder"))
    var into: String?

    @Option(
        name: .customLong("year"),
        help: "Only this statistics year (统计年度); may be given several times.")
    var years: [Int] = []

    @Option(help: "Only authorities of this place: the first 2, 4 or 6 digits of its code (GB/T 2260).")
    var region: String?

    @Flag(help: "For Excel and WPS: a byte order mark, and an apostrophe before text that they took for a formula.")
    var bom = false

    @Flag(help: "Say what tables and views there are, and write nothing.")
    var list = false

    func validate() throws {
        if let region, ![2, 4, 6].contains(region.utf8.count) || !region.allSatisfy({ ("0"..."9").contains($0) }) {
            throw ValidationError("--region must be 2, 4 or 6 digits, not “\(region)”")
        }
        for year in years where !(1949...9999).contains(year) {
            throw ValidationError("--year must be a statistics year, not \(year)")
        }
        guard !list else {
            guard views.isEmpty, into == nil else { throw ValidationError("--list takes no view and no --into") }
            return
        }
        guard into != nil || views.count == 1 else {
            throw ValidationError("say where the files go, --into FOLDER, or name one view")
        }
    }

    /// Which rows are wanted.
    var filter: ExportFilter {
        var filter = ExportFilter()
        filter.years = years
        filter.region = region
        return filter
    }

    func run() async throws {
        do {
            let database = try await OperatorDatabase.open(try configuration(), logger: OperatorSettings.logger)
            try database.requireSchema()
            try await database.beginExport()
            let tables = try await database.exportTables()
            if list { return Terminal.write(ExportSelection.list(tables)) }
            let selection = try ExportSelection(of: views, from: tables, filter: filter)
            try await Exporter(database: database, selection: selection, forSpreadsheets: bom).export(into: into)
        } catch let problem as ExportSelection.Wrong {
            Terminal.complain("gongkai export: \(problem)")
            throw ExitCode.validationFailure
        } catch let problem as StoreUnavailable {
            Terminal.complain("gongkai export: \(problem)")
            throw ExitCode.failure
        } catch let problem as ExportFile.Unwritable {
            Terminal.complain("gongkai export: \(problem)")
            throw ExitCode.failure
        }
    }

    /// A standby is good enough, and millions of rows take their time.
    private func configuration() throws -> PostgresConfiguration {
        do {
            let environment = try SecretFiles.resolve(ProcessInfo.processInfo.environment)
            let parameters = try PostgresConfiguration(environment: environment, applicationName: "gongkai.export")
                .parameters
            return PostgresConfiguration(
                parameters: parameters.merging(["target_session_attrs": "any"]) { $1 },
                applicationName: "gongkai.export", statementTimeout: 24 * 3600)
        } catch let problem as InvalidSetting {
            Terminal.complain("gongkai export: \(problem)")
        } catch let problem as PostgresError {
            Terminal.complain("gongkai export: DATABASE_URL: \(problem.message)")
        }
        throw ExitCode.validationFailure
    }
}
