import ArgumentParser
import Foundation
import StoreCore
import Testing

@testable import Gongkai

@Suite("gongkai export")
struct ExportTests {
    private static func table(_ name: String, year: Bool = true, region: Bool = true) -> ExportTable {
        ExportTable(name: name, comment: ExportComment("甲 | A"), hasYear: year, hasRegion: region)
    }

    private static let tables =
        ExportSelection.usual.map { table($0, year: $0 != "agency", region: $0 != "submission_status") } + [
            table("cell")
        ]

    private static func filter(_ years: [Int] = [], region: String? = nil) -> ExportFilter {
        var filter = ExportFilter()
        filter.years = years
        filter.region = region
        return filter
    }

    @Test("Without names it is what most people want, narrowed where it can be, and the rest says so")
    func usual() throws {
        let filter = Self.filter([2024], region: "4107")
        let selection = try ExportSelection(of: [], from: Self.tables, filter: filter)
        #expect(selection.tables.map(\.name) == ExportSelection.usual)
        #expect(selection.filter(for: Self.tables[0]) == filter)
        #expect(selection.remark(on: Self.tables[0]) == "")
        let agency = try #require(selection.tables.first { $0.name == "agency" })
        #expect(selection.filter(for: agency) == Self.filter(region: "4107"))
        #expect(selection.remark(on: agency) == ", not narrowed: it has no column year")
    }

    @Test("What is named has to be there, and to have what it is narrowed by; twice is once")
    func named() throws {
        let twice = try ExportSelection(of: ["cell", "cell"], from: Self.tables, filter: Self.filter([2024]))
        #expect(twice.tables.map(\.name) == ["cell"])
        let problems = [
            ("no", Self.filter(), "there is no table or view “no”; --list shows those there are"),
            ("agency", Self.filter([2024]), "agency has no column year to be narrowed by"),
            (
                "submission_status", Self.filter(region: "11"),
                "submission_status has no column region_code to be narrowed by"
            ),
        ]
        for (name, filter, words) in problems {
            let problem = #expect(throws: ExportSelection.Wrong.self) {
                try ExportSelection(of: [name], from: Self.tables, filter: filter)
            }
            #expect(problem?.description == words)
        }
    }

    @Test(
        "Wrong usage is told before anything is reached",
        arguments: [
            ([], "say where the files go, --into FOLDER, or name one view"),
            (["cell", "agency"], "say where the files go, --into FOLDER, or name one view"),
            (["cell", "--year", "24"], "--year must be a statistics year, not 24"),
            (["cell", "--region", "410"], "--region must be 2, 4 or 6 digits, not “410”"),
            (["cell", "--region", "４１"], "--region must be 2, 4 or 6 digits, not “４１”"),
            (["cell", "--region", "4_"], "--region must be 2, 4 or 6 digits, not “4_”"),
            (["cell", "--list"], "--list takes no view and no --into"),
        ])
    func usage(arguments: [String], words: String) {
        let error = #expect(throws: (any Error).self) { try ExportCommand.parse(arguments) }
        #expect(error.map { ExportCommand.message(for: $0) } == words)
    }

    @Test("Several years may be given")
    func options() throws {
        let command = try ExportCommand.parse(
            ["cell", "agency", "--into", "x", "--year", "2023", "--year", "2024", "--region", "41", "--bom"])
        #expect(command.filter == Self.filter([2023, 2024], region: "41"))
        #expect(command.views == ["cell", "agency"])
        #expect(command.bom)
    }

    /// Runs `body` with an empty folder.
    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    @Test("Rows end as RFC 4180 says, and a line feed in a field stays what it is", arguments: [false, true])
    func file(hasMark: Bool) async throws {
        try await withFolder { url in
            let folder = try ExportFolder(path: url.path)
            for _ in 0..<2 {
                let rows = try await folder.write("甲", hasMark: hasMark) { file in
                    try file.write(row: Array("a,b\n".utf8))
                    for _ in 0..<50_000 { try file.write(row: Array("\"政\n府\",\n".utf8)) }
                }
                #expect(rows == 50_001)
            }
            let written = try Data(contentsOf: url.appending(path: "甲.csv"))
            let mark: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
            let text = "a,b\r\n" + String(repeating: "\"政\n府\",\r\n", count: 50_000)
            #expect(Array(written) == mark + Array(text.utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: url.path) == ["甲.csv"])
        }
    }

    @Test("A file that is not whole leaves nothing behind but what was there")
    func broken() async throws {
        struct Away: Error {}
        try await withFolder { url in
            let folder = try ExportFolder(path: url.path)
            _ = try await folder.write("a", hasMark: false) { try $0.write("whole\r\n") }
            await #expect(throws: Away.self) {
                try await folder.write("a", hasMark: false) { file in
                    try file.write("half")
                    throw Away()
                }
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: url.path) == ["a.csv"])
            #expect(try String(contentsOf: url.appending(path: "a.csv"), encoding: .utf8) == "whole\r\n")
        }
    }

    @Test("What cannot be written says so")
    func unwritable() throws {
        #expect(throws: ExportFile.Unwritable.self) { try ExportFolder(path: "/dev/null/x") }
        let full = ExportFile(try #require(FileHandle(forWritingAtPath: "/dev/full")), name: "full", hasMark: true)
        #expect(throws: ExportFile.Unwritable.self) { try full.finish() }
    }

    @Test("The dictionary has both languages in columns of their own")
    func dictionary() {
        let terms = [
            ExportTerm(table: "t", column: nil, type: nil, comment: ExportComment("甲，乙 | A, \"B\""), labels: []),
            ExportTerm(
                table: "t", column: "s", type: "scope", comment: ExportComment("口径 | Scope | or so"),
                labels: ["own", "x"]),
            ExportTerm(table: "t", column: "u", type: "text", comment: ExportComment("无"), labels: []),
        ]
        #expect(
            ExportDictionary.lines(terms).joined() == """
                table,column,type,中文,English,values\r
                t,,,甲，乙,"A, ""B""\",\r
                t,s,scope,口径,Scope | or so,own;x\r
                t,u,text,无,,\r

                """)
    }

    @Test("The list shows every table with what it is")
    func list() {
        #expect(ExportSelection.list([Self.table("a"), Self.table("bcd")]) == "a    甲\nbcd  甲\n")
    }
}
