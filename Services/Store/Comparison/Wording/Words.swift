import Models

/// Lists and marks in sentences.
enum Words {
    /// How many items a message names; a finding that is about more says how many.
    static let limit = 10

    /// `甲、乙、丙等 12 处`, with the marks of `count` only where more are meant than named.
    static func listZH(_ items: [String], limit: Int = limit, unit: String = "处", separator: String = "、") -> String {
        items.prefix(limit).joined(separator: separator) + (items.count > limit ? "等 \(items.count) \(unit)" : "")
    }

    /// `a, b, c and 4 more`.
    static func listEN(_ items: [String], limit: Int = limit, separator: String = ", ") -> String {
        items.prefix(limit).joined(separator: separator)
            + (items.count > limit ? " and \(items.count - limit) more" : "")
    }

    /// In Chinese quotation marks; those inside become single ones (GB/T 15834).
    static func quoteZH(_ text: String) -> String {
        let inner = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar {
            case "“": "‘"
            case "”": "’"
            default: scalar
            }
        }
        return "“\(String(String.UnicodeScalarView(inner)))”"
    }

    /// In English quotation marks.
    static func quoteEN(_ text: String) -> String { "“\(text)”" }

    /// `1 cell`, `2 cells`.
    static func plural(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }
}
