import Foundation
import TestSupport
import Testing

extension EndToEnd {
    @Suite("Export", .pipeline)
    struct ExportTests {
        let pipeline: PipelineUnderTest

        init() throws {
            pipeline = try #require(PipelineUnderTest.shared)
        }

        /// Runs `gongkai export` as one who may only read and knows no broker.
        private func export(_ arguments: String...) async throws -> Operator.Answer {
            let output = try await Command(
                program: "sh",
                arguments: [
                    "-c", #""$0" export "$@" 2>&1; echo "exit $?""#, "\(TestEnvironment.programs)/gongkai",
                ] + arguments,
                environment: ["DATABASE_URL": "\(pipeline.database.url)?options=-c%20role%3Dgongkai_reader"]
            ).run()
            let end = try #require(output.range(of: "exit ", options: .backwards))
            let code = output[end.upperBound...].prefix { $0.isNumber }
            return Operator.Answer(text: String(output[..<end.lowerBound]), exitCode: try #require(Int(code)))
        }

        private func rows(_ file: URL) throws -> [[String: String]] {
            try CSVReader.rows([UInt8](try Data(contentsOf: file)))
        }

        @Test("What is stored comes out as tables that any program reads, with a dictionary")
        func files() async throws {
            let samples = try Repository.samples()
            for sample in samples {
                try await pipeline.broker.publish(
                    [UInt8](try Data(contentsOf: sample)), headers: ["filename": sample.lastPathComponent])
            }
            try await pipeline.untilComplete(documents: samples.count)
            let folder = try Scratch.folder()
            defer { try? FileManager.default.removeItem(at: folder) }

            let answer = try await export("--into", folder.path)
            #expect(answer.exitCode == 0)
            let names = [
                "agency", "cell_current", "coverage", "dictionary", "finding_current", "remedy_outcome",
                "report_current",
                "request_outcome", "submission_status",
            ]
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names.map { "\($0).csv" })

            var described: [String: Set<String>] = [:]
            for term in try rows(folder.appending(path: "dictionary.csv")) {
                #expect(term["中文"] != "" && term["English"] != "", "\(term)")
                described[term["table"] ?? "", default: []].insert(term["column"] ?? "")
            }
            for name in names where name != "dictionary" {
                let table = try rows(folder.appending(path: "\(name).csv"))
                let count = try await pipeline.database.number("SELECT count(*) FROM \(name)")
                #expect(table.count == count, "\(name)")
                #expect(answer.lines.contains { $0.hasPrefix("\(name).csv ") && $0.hasSuffix(" \(count) rows") })
                #expect(table.first.map { Set($0.keys).union([""]) } == described[name], "\(name)")
            }

            let cells = try rows(folder.appending(path: "cell_current.csv"))
            let granted = cells.filter {
                $0["agency"] == "鹤汀县商务局" && $0["year"] == "2024" && $0["cell_id"] == "requests.granted.total"
            }
            #expect(granted.map { $0["value"] } == ["21"])
            #expect(cells.filter { $0["value"] == "" }.allSatisfy { $0["status"] != "reported" })
        }

        @Test("One view goes to standard output, narrowed, and files for spreadsheets have a mark")
        func one() async throws {
            let sample = try Repository.samples()[9]
            try await pipeline.broker.publish([UInt8](try Data(contentsOf: sample)))
            try await pipeline.untilComplete(documents: 1)
            let plain = try await export("report_current", "--year", "2024")
            #expect(plain.exitCode == 0)
            #expect(plain.text.hasPrefix("report_id,agency,year,"))
            #expect(plain.text.hasSuffix("\r\n"))
            let folder = try Scratch.folder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let marked = try await export("report_current", "--year", "1999", "--bom", "--into", folder.path)
            #expect(marked.text == "report_current.csv  0 rows\n")
            for name in ["report_current", "dictionary"] {
                let bytes = try Data(contentsOf: folder.appending(path: "\(name).csv"))
                #expect(bytes.prefix(3) == Data([0xEF, 0xBB, 0xBF]), "\(name)")
            }
        }

        @Test("What cannot be done is said in one line")
        func problems() async throws {
            let unknown = try await export("nothing")
            #expect(
                unknown.text == "gongkai export: there is no table or view “nothing”; --list shows those there are\n")
            #expect(unknown.exitCode == 64)
            let folder = try await export("agency", "--into", "/dev/null/x")
            #expect(folder.text.hasPrefix("gongkai export: the folder /dev/null/x cannot be written: "))
            #expect(folder.exitCode == 1)
            #expect(try await export("--list").text.contains("cell_current"))
        }
    }
}
