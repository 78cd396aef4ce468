import DamageCorpus
import Documents
import Fuzzing
import Models
import Testing

/// A few hundred of the inputs of which `deploy/fuzz` tries millions.
@Suite("Readers and what nobody wrote")
struct MutationTests {
    @Test("Whatever a reader is given it ends, and what it makes of it is sound", arguments: FuzzedReader.allCases)
    func soundness(reader: FuzzedReader) {
        let seeds = reader.seeds
        #expect(!seeds.isEmpty)
        reader.read([])
        for seed in seeds { reader.read(seed) }
        var random = SplitMix(seed: 6)
        for index in 0..<240 { reader.read(Mutation.of(seeds[index % seeds.count], &random)) }
    }

    @Test(
        "What is changed of a PDF is a table over two pages: cells with rulings, lines of words without",
        arguments: zip(0..<3, ["\t12\t0\t0\t0\t0\t0\n", "\t12\t0\t0\t0\t0\t0\n", " 12 0 0 0 0 0\n"]))
    func printedTable(index: Int, row: String) throws {
        let seed = FuzzedReader.pdf.seeds[index]
        let parts = seed.split(separator: 0).map { Array($0) }
        let content = PDFText.content(words: try #require(parts.first), drawing: try #require(parts.last))
        #expect(Set(content.places.compactMap(\.page)) == [1, 2])
        #expect(content.text.contains(row))
    }

    @Test("The dictionary has every word once, as libFuzzer takes it")
    func dictionary() {
        let lines = FuzzDictionary.text.split(separator: "\n")
        #expect(lines.count > 200 && Set(lines).count == lines.count)
        #expect(
            lines.allSatisfy {
                $0.count > 2 && $0.hasPrefix("\"") && $0.hasSuffix("\"") && $0.utf8.allSatisfy { $0 < 0x80 }
            })
    }
}
