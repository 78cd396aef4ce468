import Documents

extension HostileDocument {
    /// Bytes that are no text, or hardly, and text that is nested.
    static let encoded: [HostileDocument] = [
        HostileDocument("file: empty", .refused(Refusal(.empty, "the document has no bytes"))) { [] },
        HostileDocument("file: white space", .refused(Refusal(.empty, "the document is white space only"))) {
            repeated(" \n\t", count: 10_000)
        },
        HostileDocument("file: zeros", noText) { [UInt8](repeating: 0, count: 1_000_000) },
        HostileDocument("file: broken UTF-8", noText) {
            Array("政府信息公开".utf8) + [0xFF, 0xFE, 0xFF, 0x80, 0xFF]
        },
        HostileDocument("file: a character cut in half", .read) { Skeleton().bytes + [0xE6, 0x94] },
        HostileDocument("file: noise", noText) {
            var state: UInt64 = 1
            return (0..<100_000).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 56)
            }
        },
        HostileDocument("json: 100,000 lists in one another", .read) {
            repeated("[", count: 100_000) + repeated("]", count: 100_000)
        },
        HostileDocument("json: 100,000 calls in one another", .read) {
            repeated("f(", count: 100_000) + repeated(")", count: 100_000)
        },
        HostileDocument("page: 10,000 tables in one another, and a report", .read) {
            repeated("<table><tr><td>", count: 10_000) + Skeleton().bytes
        },
        HostileDocument("page: entities that laugh", .read) {
            Array("<?xml version=\"1.0\"?>\(laughs)<html><body><p>共收到15件。&a9;</p></body></html>".utf8)
        },
        HostileDocument("page: an entity that is a file", .read) {
            Array("<?xml version=\"1.0\"?>\(fileEntity)<html><body><p>共收到15件。&a;</p></body></html>".utf8)
        },
    ]

    private static let noText = Outcome.refused(
        Refusal(.unreadable, "the document is text in none of UTF-8, UTF-16, GB18030 and Big5"))

    /// A document type whose last entity would take 10⁹ bytes.
    static let laughs: String = {
        let entities = (1...9).map { number in
            "<!ENTITY a\(number) \"\(String(repeating: "&a\(number - 1);", count: 10))\">"
        }
        return "<!DOCTYPE d [<!ENTITY a0 \"哈\">\(entities.joined())]>"
    }()

    /// A document type with an entity that stands for a file.
    static let fileEntity = "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
}
