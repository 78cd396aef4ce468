import DamageCorpus
import Fuzzing
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
