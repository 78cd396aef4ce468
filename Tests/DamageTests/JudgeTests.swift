import Forms
import Models
import Testing

@testable import DamageCorpus

@Suite("Judging what was read")
struct JudgeTests {
    /// A copy on the 2021 form that prints zeros but at one cell.
    private func copy(printing figure: CellValue?, isEmpty: Bool = false) -> DamagedCopy {
        let count = Form.of(.form2021).cells.count
        var printed = [CellValue?](repeating: .zero, count: count)
        var empty = [Bool](repeating: false, count: count)
        printed[0] = figure
        empty[0] = isEmpty
        let zeros = [CellValue](repeating: .zero, count: count)
        return DamagedCopy(
            index: 0, layout: .tabs, edition: .form2021, damages: [], bytes: [], printed: printed, empty: empty,
            alternatives: [:],
            original: [CellValue(exactly: 7) ?? .zero] + zeros.dropFirst(), meant: zeros, hasCompanion: false)
    }

    /// What is said of a reading of that cell; of all others none has a value.
    private func tally(_ copy: DamagedCopy, _ value: Int?, _ status: CellStatus) throws -> Tally {
        let id = try #require(DocumentID(bytes: [UInt8](repeating: 1, count: 32)))
        let document = Document(
            id: id, submission: Submission(), format: .text, charset: "UTF-8", byteCount: 1, text: "7")
        var report = ParsedReport(of: document, kind: .report)
        report.edition = .form2021
        report.cells = [Cell](repeating: .absent, count: copy.printed.count)
        report.cells[0] = Cell(value: value.flatMap { CellValue(exactly: $0) }, status: status, basis: .label)
        var judge = Judge(copy)
        judge.judge(report)
        return judge.tally
    }

    @Test("What is printed is read, left out or wrong")
    func printed() throws {
        let seven = copy(printing: CellValue(exactly: 7))
        #expect(try tally(seven, 7, .reported).read == 1)
        #expect(try tally(seven, 7, .inferred).inferred == 1)
        #expect(try tally(seven, nil, .damaged).abstained == seven.printed.count)
        #expect(try tally(seven, 8, .reported).wrong == 1)
        #expect(try tally(seven, 8, .inferred).wrong == 1)
    }

    @Test("What is lost may be inferred as it was, and not be reported")
    func lost() throws {
        #expect(try tally(copy(printing: nil), 7, .inferred).restored == 1)
        #expect(try tally(copy(printing: nil), 8, .inferred).wrong == 1)
        #expect(try tally(copy(printing: nil), 8, .reported).invented == 1)
        #expect(try tally(copy(printing: nil, isEmpty: true), 7, .reported).invented == 1)
        #expect(try tally(copy(printing: nil), nil, .missing).faults == 0)
    }

    @Test("A place is right only where the raw text stands")
    func places() {
        let places = ScalarPlaces("规章\t12")
        #expect(places.holds("12", at: Span(line: 1, start: 4, length: 2)))
        #expect(places.holds("规章", at: Span(line: 1, start: 1, length: 2)))
        #expect(!places.holds("12", at: Span(line: 1, start: 3, length: 2)))
        #expect(!places.holds("12", at: Span(line: 1, start: 5, length: 9)))
    }
}
