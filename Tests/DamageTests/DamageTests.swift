import DamageCorpus
import Testing

/// A few copies of each kind; `deploy/test` has the program `damage-report` judge thousands.
@Suite("Damaged reports")
struct DamageTests {
    @Test("No kind of damage makes a figure wrong or invented", arguments: Damage.all.indices)
    func alone(index: Int) async {
        let layout = Layout.allCases[index % Layout.allCases.count]
        let corpus = Corpus(seed: 3, severity: .exactly(1), layouts: [layout], damages: [Damage.all[index]])
        let faults = await Examiner().examine(corpus.copy(index)).faults
        #expect(faults.isEmpty, "\(Damage.all[index].name), \(layout)")
    }

    @Test("Nor do several at a time, and every value stands where it is said to")
    func several() async {
        let examination = await Examination.run(Corpus(seed: 3, severity: .exactly(3)), copies: 42, keeping: 5)
        for failure in examination.failures {
            let fault = failure.faults.first
            Issue.record(
                "copy \(failure.index): \(fault?.cell ?? "") should say \(fault?.expected ?? ""), not \(fault?.got ?? "")"
            )
        }
        #expect(examination.total.copies == 42)
        #expect(examination.total.faults == 0)
    }

    @Test(
        "Undamaged copies are read whole in every layout that keeps separators",
        arguments: Layout.allCases.filter(\.keepsSeparators))
    func undamaged(layout: Layout) async {
        let corpus = Corpus(seed: 7, severity: .exactly(0), layouts: [layout])
        let examination = await Examination.run(corpus, copies: 3)
        #expect(examination.total.faults == 0)
        #expect(examination.total.read == examination.total.printed)
    }

    @Test("Of undamaged tables without separators seven of ten figures are read")
    func runTogether() async {
        let corpus = Corpus(seed: 7, severity: .exactly(0), layouts: [.runTogether])
        let examination = await Examination.run(corpus, copies: 60)
        #expect(examination.total.faults == 0)
        #expect(10 * examination.total.read >= 7 * examination.total.printed)
    }
}
