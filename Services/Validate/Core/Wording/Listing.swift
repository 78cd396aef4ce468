import Models

/// Lists in sentences. A message names a few and says that there are more; the
/// finding itself holds them all.
public enum Listing {
    /// How many items a message names.
    static let limit = 3

    /// `甲、乙、丙等`.
    static func zh(_ items: [String]) -> String {
        zh(items.prefix(limit), of: items.count)
    }

    /// `a, b, c and 4 more`.
    static func en(_ items: [String]) -> String {
        en(items.prefix(limit), of: items.count)
    }

    private static func zh(_ items: some Sequence<String>, of count: Int) -> String {
        items.joined(separator: "、") + (count > limit ? "等" : "")
    }

    private static func en(_ items: some Sequence<String>, of count: Int) -> String {
        items.joined(separator: ", ") + (count > limit ? " and \(count - limit) more" : "")
    }

    /// Items in Chinese quotation marks, listed.
    static func quotedZH(_ items: [String]) -> String {
        zh(items.prefix(limit).map(quoteZH), of: items.count)
    }

    /// A text in Chinese quotation marks; those inside of it become single ones
    /// (GB/T 15834).
    public static func quoteZH(_ text: String) -> String {
        guard text.utf8.contains(firstOfMarks) else { return "“\(text)”" }
        var inner = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "“": inner.append("‘")
            case "”": inner.append("’")
            default: inner.append(scalar)
            }
        }
        return "“\(String(inner))”"
    }

    /// The first byte of “ and of ” in UTF-8.
    private static let firstOfMarks: UInt8 = 0xE2

    /// Items in English quotation marks, listed.
    static func quotedEN(_ items: [String]) -> String {
        en(items.prefix(limit).map { "“\($0)”" }, of: items.count)
    }

    /// What is printed, short enough for a sentence.
    static func excerpt(_ raw: String) -> String {
        let scalars = raw.unicodeScalars
        guard scalars.count > 24 else { return raw }
        var short = String.UnicodeScalarView(scalars.prefix(24))
        short.append("…")
        return String(short)
    }

    /// `1 cell`, `2 cells`.
    static func plural(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }
}

/// Sentences that stand at the end of several messages.
enum Advice {
    /// The loss may not be the report's.
    static let lost = Finding.Message(
        zh: "也可能是提取文本时丢失，请先核对原文。",
        en: "It may have been lost in extraction: check the source first.")
    /// The figures may not be the report's.
    static let doubtful = Finding.Message(
        zh: "有的数值读取时存在疑问，请先核对原文。",
        en: "Some of these figures were read with doubt: check the source first.")
}

extension Finding.Message {
    /// The message, with the advice to look at the source unless its figures
    /// are certain.
    func advised(unless isCertain: Bool) -> Finding.Message {
        isCertain ? self : Finding.Message(zh: zh + Advice.doubtful.zh, en: en + " " + Advice.doubtful.en)
    }
}
