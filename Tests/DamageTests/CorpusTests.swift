import Forms
import Models
import Testing

@testable import DamageCorpus

@Suite("The corpus of damage")
struct CorpusTests {
    @Test("The same seed makes the same copies, another makes others")
    func seeds() {
        let copies = (0..<60).map { Corpus(seed: 5).copy($0).bytes }
        #expect(copies == (0..<60).map { Corpus(seed: 5).copy($0).bytes })
        #expect(copies != (0..<60).map { Corpus(seed: 6).copy($0).bytes })
    }

    @Test("Figures are true to every equation of their form", arguments: [Edition.form2019, .form2021])
    func equations(edition: Edition) {
        var random = SplitMix(seed: 8)
        for size in Figures.Size.allCases {
            for _ in 0..<20 {
                let figures = Figures(of: edition, size: size, &random)
                for relation in Form.of(edition).relations {
                    func sum(_ cells: [Int]) -> Int64 { cells.reduce(0) { $0 + figures[$1].millionths } }
                    #expect(sum(relation.left) == sum(relation.right), "\(relation.rule) \(relation.instance)")
                }
                #expect(figures.form.cells.allSatisfy { $0.kind == .change || figures[$0.index] >= .zero })
            }
        }
    }

    @Test("An undamaged copy prints every cell of its form, in every layout", arguments: Layout.allCases)
    func whole(layout: Layout) {
        let corpus = Corpus(seed: 2, severity: .exactly(0), layouts: [layout])
        for index in 0..<10 {
            let copy = corpus.copy(index)
            #expect(copy.printed.allSatisfy { $0 != nil })
            #expect(copy.printed == copy.original)
        }
    }

    @Test("Every damage changes some copy", arguments: Damage.all.map(\.name))
    func changes(name: String) {
        let damaged = Corpus(seed: 4, severity: .exactly(1), damages: Damage.all.filter { $0.name == name })
        let plain = Corpus(seed: 4, severity: .exactly(0))
        // A damage of one edition's forms makes every copy of that edition.
        #expect((0..<28).contains { damaged.copy($0).bytes != plain.copy($0).bytes })
    }

    @Test("A lost cell is no longer printed, and an empty one is there without a figure")
    func truth() throws {
        let lost = Corpus(
            seed: 1, severity: .exactly(1), layouts: [.tabs], damages: Damage.all.filter { $0.name == "column-lost" })
        let copy = lost.copy(0)
        let rows = Form.of(copy.edition).table(.requests)?.rows.count ?? 0
        #expect(copy.printed.count { $0 == nil } == rows)
        #expect(!copy.empty.contains(true))
        let blank = Corpus(
            seed: 1, severity: .exactly(1), layouts: [.tabs], damages: Damage.all.filter { $0.name == "column-blank" })
        #expect(blank.copy(0).empty.count { $0 } == rows)
    }
}
