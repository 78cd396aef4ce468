import Testing
import Text

@Suite("Scalar set")
struct ScalarSetTests {
    @Test("A set holds its characters, and none beside them")
    func members() {
        let text = "年月日号，。“”×A"
        let set = ScalarSet(scalarsOf: text)
        let members = Set(text.unicodeScalars.map(\.value))
        for scalar in 0...UInt32(0x1_1000) { #expect(set.contains(scalar) == members.contains(scalar)) }
    }

    @Test("An empty set holds nothing, a character beyond the first plane is left out")
    func limits() {
        #expect(!ScalarSet([]).contains(0))
        #expect(!ScalarSet(scalarsOf: "𠮷").contains(0x20BB7))
        #expect(!ScalarSet(scalarsOf: "𠮷").contains(0xBB7))
    }

    @Test("A set may have characters on every page")
    func everyPage() {
        let set = ScalarSet((0..<256).map { UInt32($0) << 8 | 7 })
        for page in 0..<UInt32(256) {
            #expect(set.contains(page << 8 | 7))
            #expect(!set.contains(page << 8 | 8))
        }
    }
}
