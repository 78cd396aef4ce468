import Models
import Pipeline
import Text

/// A message as one JSON object, `gongkai.peek/1`: what it says of itself, and
/// what can be shown of its body.
///
/// A message between stages is a line of JSON and attachments; a sender's is
/// the document as it was found.
struct MessageView {
    /// How much of a body is shown.
    struct Detail: Hashable, Sendable {
        /// Whole texts instead of their sizes or first lines.
        var showsText = false
        /// The lines that are shown of a sender's document.
        var lines = 5
        /// The characters that are shown of a line.
        var width = 200
    }

    let properties: MessageProperties
    let body: [UInt8]

    /// The members that tell of the message, whatever else is known of it.
    func members(_ detail: Detail) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = [
            .init("type", .text(properties.type)),
            .init("message_id", .text(properties.messageID)),
            .init("content_type", .text(properties.contentType)),
            .init("timestamp", .text(properties.timestamp.flatMap(Int.init(exactly:)).map(Moment.text))),
            .init("app_id", .text(properties.appID)),
            .init("headers", headers),
            .init("bytes", .whole(body.count)),
        ]
        if let message = StageBody(body) {
            members.append(.init("head", message.head))
            members.append(.init("attachments", .array(message.attachments.map { attachment($0, detail) })))
        } else {
            members += document(detail)
        }
        return members
    }

    private var headers: JSONValue {
        .object(
            properties.headers.sorted { $0.key < $1.key }.map { name, value in
                switch value {
                case .text(let text): .init(name, .string(text))
                case .integer(let number): .init(name, .number(String(number)))
                case .timestamp(let seconds): .init(name, .text(Int(exactly: seconds).map(Moment.text)))
                case .boolean(let flag): .init(name, .boolean(flag))
                }
            })
    }

    private func attachment(_ bytes: ArraySlice<UInt8>, _ detail: Detail) -> JSONValue {
        var members: [JSONValue.Member] = [.init("bytes", .whole(bytes.count))]
        if detail.showsText {
            members.append(.init("text", .text(String(validating: bytes, as: UTF8.self))))
        }
        return .object(members)
    }

    private func document(_ detail: Detail) -> [JSONValue.Member] {
        guard let decoded = CharsetDecoder.decode(body) else {
            return [.init("charset", .null), .init(detail.showsText ? "text" : "lines", .null)]
        }
        let charset = JSONValue.Member("charset", .string(decoded.charset))
        if detail.showsText { return [charset, .init("text", .string(decoded.text))] }
        return [charset, .init("lines", .array(Self.firstLines(of: decoded.text, detail).map(JSONValue.string)))]
    }

    /// The first lines that are not blank.
    static func firstLines(of text: String, _ detail: Detail) -> [String] {
        var lines: [String] = []
        for line in text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline) {
            guard lines.count < detail.lines else { break }
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            lines.append(DisplayWidth.clipped(String(line), to: detail.width))
        }
        return lines
    }
}
