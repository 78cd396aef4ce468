import DamageCorpus
import Testing

@Suite("Damaged reports")
struct DamageTests {
    @Test("Of 5,000 damaged copies no figure is wrong, none invented, and every value stands where it is said to")
    func damaged() async {
        let examination = await Examination.run(Corpus(seed: 3), copies: 5000, keeping: 5)
        for failure in examination.failures {
            let fault = failure.faults.first
            Issue.record(
                "copy \(failure.index): \(fault?.cell ?? "") should say \(fault?.expected ?? ""), not \(fault?.got ?? "")"
            )
        }
        #expect(examination.total.copies == 5000)
        #expect(examination.total.faults == 0)
    }

    @Test(
        "Undamaged copies are read whole in every layout that keeps separators",
        arguments: Layout.allCases.filter(\.keepsSeparators))
    func undamaged(layout: Layout) async {
        let corpus = Corpus(seed: 7, severity: .exactly(0), layouts: [layout])
        let examination = await Examination.run(corpus, copies: 12)
        #expect(examination.total.faults == 0)
        #expect(examination.total.read == examination.total.printed)
    }

    @Test("Of undamaged tables without separators seven of ten figures are read")
    func runTogether() async {
        let corpus = Corpus(seed: 7, severity: .exactly(0), layouts: [.runTogether])
        let examination = await Examination.run(corpus, copies: 40)
        #expect(examination.total.faults == 0)
        #expect(10 * examination.total.read >= 7 * examination.total.printed)
    }
}
