/// The sender's trace by W3C Trace Context (www.w3.org/TR/trace-context): it
/// travels unchanged with the document, since the stages make no spans of
/// their own. One that is not valid is dropped, and none is made up.
public struct TraceContext: Hashable, Sendable {
    /// The header `traceparent`.
    public let parent: String
    /// The header `tracestate`; nil if there is none, or it is not valid.
    public let state: String?

    /// The header names.
    static let parentHeader = "traceparent"
    static let stateHeader = "tracestate"

    /// Reads both headers; nil without a valid `traceparent`.
    public init?(parent: String?, state: String?) {
        guard let parent, Self.isParent(parent) else { return nil }
        self.parent = parent
        self.state = state.flatMap { Self.isState($0) ? $0 : nil }
    }

    init?(_ headers: [String: HeaderValue]) {
        // Nearly all messages have none, and this is asked of every one.
        guard case .text(let parent) = headers[Self.parentHeader] else { return nil }
        self.init(parent: parent, state: headers[Self.stateHeader]?.text)
    }

    /// The trace's own id, 32 hexadecimal digits: what logs of all systems on
    /// the way have in common.
    public var traceID: String {
        String(decoding: parent.utf8.dropFirst(3).prefix(32), as: UTF8.self)
    }

    /// `version-traceid-parentid-flags`; a later version may have more.
    private static func isParent(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 55, bytes.count <= 255, [2, 35, 52].allSatisfy({ bytes[$0] == UInt8(ascii: "-") }) else {
            return false
        }
        let (version, trace, span, flags) = (bytes[0..<2], bytes[3..<35], bytes[36..<52], bytes[53..<55])
        guard [version, trace, span, flags].allSatisfy({ $0.allSatisfy(isHexDigit) }),
            !version.elementsEqual("ff".utf8), [trace, span].allSatisfy({ $0.contains { $0 != UInt8(ascii: "0") } })
        else { return false }
        if version.elementsEqual("00".utf8) { return bytes.count == 55 }
        return bytes.count == 55 || bytes[55] == UInt8(ascii: "-")
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    /// At most 32 members `key=value`, no key twice, and no more than the 512
    /// bytes that everybody must pass on.
    private static func isState(_ text: String) -> Bool {
        guard text.utf8.count <= 512 else { return false }
        let members = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { trimmed($0) }.filter { !$0.isEmpty }
        guard (1...32).contains(members.count) else { return false }
        var keys: Set<[UInt8]> = []
        return members.allSatisfy { member in
            guard let equals = member.firstIndex(of: UInt8(ascii: "=")) else { return false }
            let (key, value) = (Array(member[..<equals]), member[equals...].dropFirst())
            return isKey(key) && isValue(value) && keys.insert(key).inserted
        }
    }

    private static func trimmed(_ bytes: Substring.UTF8View) -> ArraySlice<UInt8> {
        let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        var rest = Array(bytes)[...].drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return rest
    }

    /// `name`, or `tenant@system`.
    private static func isKey(_ key: [UInt8]) -> Bool {
        let parts = key.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), key.count <= 256 else { return false }
        return parts.allSatisfy { part in
            guard let first = part.first, isLetterOrDigit(first) else { return false }
            return part.allSatisfy { isLetterOrDigit($0) || "_-*/".utf8.contains($0) }
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Printable, without comma and equals sign.
    private static func isValue(_ value: ArraySlice<UInt8>) -> Bool {
        (1...256).contains(value.count)
            && value.allSatisfy { (0x20...0x7E).contains($0) && !",=".utf8.contains($0) }
    }
}
