import Testing
import Text

@Suite("JSON strings")
struct JSONStringTests {
    @Test("What JSON does not allow in a string, or would break its line, is escaped; the rest is not")
    func escapes() {
        #expect(JSONString.quoted("政府“15”/𠮷") == "\"政府“15”/𠮷\"")
        #expect(JSONString.quoted("\"\\\n\r\t") == #""\"\\\n\r\t""#)
        #expect(JSONString.quoted("\u{0}\u{1F}\u{7F}\u{85}\u{2028}") == #""\u0000\u001f\u007f\u0085\u2028""#)
    }
}
