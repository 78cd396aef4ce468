import DamageCorpus
import Testing

@Suite("Damaged reports")
struct DamageTests {
    @Test("Of 5,000 damaged copies no figure is wrong, none invented, and every value stands where it is said to")
    func corpus() async {
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
}
