import Models
import Testing
import Text

@testable import ParseCore

@Suite("Values between labels")
struct ValueTokenizerTests {
    private func stretch(_ text: String) -> ValueStretch {
        let source = SourceText(text)
        return ValueTokenizer.stretch(in: 0..<source.bytes.count, of: source)
    }

    private func values(_ text: String) -> [String] {
        stretch(text).tokens.map { token in
            switch token.reading {
            case .number(let value, let unit): "\(value)" + (unit == nil ? "" : "!")
            case .change(let value): "by \(value)"
            case .blank: "blank"
            case .placeholder: "placeholder"
            case .damaged: "damaged"
            case .digits: "digits"
            }
        }
    }

    @Test(
        "Tabs, pipes, line ends and spaces part values",
        arguments: ["\t1\t2\t3\n", " | 1 | 2 | 3 |\n", "\n\n1\n\n2\n\n3\n", " 1 2 3 ", "\n\t\u{3000}1\n\t\u{A0}2\n\t3"])
    func separators(text: String) {
        #expect(values(text) == ["1", "2", "3"])
    }

    @Test("Numbers are read as they are printed in these reports")
    func numbers() {
        #expect(
            values("\t00\t-29\t+1036\t１２\t11,398,889\t329.1877\t59237.2449") == [
                "0", "-29", "1036", "12", "11398889", "329.1877", "59237.2449",
            ])
    }

    @Test("A unit belongs to its number, with brackets, with a space, or neither")
    func units() {
        #expect(values("\t14批\t14 批\t329.1877(万元）\t251000元") == ["14!", "14!", "329.1877!", "251000!"])
    }

    @Test("A remark in brackets belongs to the figure before it; a row's number does not")
    func remarks() {
        #expect(values("\t22（其中修订16件）\t3 (含2件结转)\t4") == ["22", "3", "4"])
        #expect(values("\t22（三）不予公开\t4") == ["22"])
        #expect(values("\t22（其中修订16件\t4") == ["22"])
    }

    @Test("A change in words is one: more or less")
    func changes() {
        #expect(values("\t增10\t减4\t增加1\t减少２\t增长\t5") == ["by 10", "by -4", "by 1", "by -2", "damaged", "5"])
    }

    @Test("Empty cells between values count, those around them are kept apart")
    func blanks() {
        let stretch = stretch("\t\t1\t\t3\t\t\n2.下一行")
        #expect(stretch.leadingBlanks == 1)
        #expect(stretch.tokens.count == 3)
        #expect(stretch.tokens[1].isBlank)
        #expect(stretch.trailingBlanks == 2)
    }

    @Test("The last pipe only closes a row")
    func closingPipe() {
        #expect(stretch(" | 1 | 2 |\n").trailingBlanks == 0)
        #expect(stretch(" | 1 | 2 | |\n").trailingBlanks == 1)
    }

    @Test(
        "Text ends the values; a number that numbers a label is text",
        arguments: ["1 2 （三）不予公开", "1 2 3.其他", "1 2 3、其他"])
    func textEnds(text: String) {
        #expect(values(text) == ["1", "2"])
    }

    @Test("Text among a row's cells is a damaged cell, not the end of the row")
    func damaged() {
        #expect(values("\t1\tO\t3") == ["1", "damaged", "3"])
    }

    @Test("A table rule is no value, a stroke in a cell is a placeholder")
    func rules() {
        #expect(values("\n|---|:---:|\n| 1 | - |\n") == ["1", "placeholder"])
    }

    @Test("Numbers behind text that ended the values are noticed")
    func numbersBehind() {
        #expect(stretch("1 2 页眉 3").hasNumbersBehind)
        #expect(!stretch("1 2 页眉").hasNumbersBehind)
    }

    @Test("Text too long to be looked at is taken to have numbers")
    func longTextBehind() {
        #expect(!stretch("1 2 " + String(repeating: "页眉 ", count: 30_000)).hasNumbersBehind)
        #expect(stretch("1 2 " + String(repeating: "页眉 ", count: 60_000)).hasNumbersBehind)
    }

    @Test("Values without end are no row")
    func endless() {
        #expect(!stretch(String(repeating: "1 ", count: 2_000)).isBroken)
        let endless = stretch(String(repeating: "1 ", count: 10_000))
        #expect(endless.isBroken && endless.hasNumbersBehind)
        #expect(endless.tokens.count < 3_000)
        let blanks = stretch("1" + String(repeating: "\t", count: 10_000) + "1")
        #expect(blanks.isBroken)
        #expect(blanks.tokens.count < 3_000)
    }

    @Test("A line with several cells of the row has them all: a number below is behind them")
    func lineOfCells() {
        let stretch = stretch("\t1\t2\t3\n7\n")
        #expect(stretch.tokens.count == 3)
        #expect(stretch.hasNumbersBehind)
        #expect(self.stretch(" | | |\n 7\n").tokens.isEmpty)
    }

    @Test("Cells on lines of their own and two numbers on one of them: one may be cut in two")
    func broken() {
        #expect(stretch("\n0\n12 345\n27\n").isBroken)
        #expect(!stretch("\n0\n12\n345\n").isBroken)
        #expect(!stretch(" 0 12 345\n").isBroken)
    }

    @Test("A sentence goes on behind its figure, a remark in brackets does not make one")
    func sentences() {
        #expect(stretch(" 20 件，其中 5 件").isSentence)
        #expect(values(" 20件，其中 5 件") == [])
        #expect(values("\t22（其中修订16件）") == ["22"])
    }

    @Test("Dates and percentages are no figures", arguments: ["2024年", "12.5%", "1/3", "2648-18538"])
    func noFigures(text: String) {
        #expect(values(text) == [])
    }
}
