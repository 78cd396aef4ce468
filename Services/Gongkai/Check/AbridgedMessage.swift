/// A message of which a long list in the first sentence is cut in the middle:
/// two dozen summands are in the table, and what they come to is what counts.
enum AbridgedMessage {
    /// Up to how many items a list stays whole.
    private static let limit = 9

    /// `甲 1、乙 2……癸 9，之和为 …`.
    static func text(_ message: String) -> String {
        let end = message.firstIndex(of: "。") ?? message.endIndex
        let items = message[..<end].split(separator: "、", omittingEmptySubsequences: false)
        guard items.count > limit, let last = items.last else { return message }
        return items.prefix(2).joined(separator: "、") + "……" + last + message[end...]
    }
}
