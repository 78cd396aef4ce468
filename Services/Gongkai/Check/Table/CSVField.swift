/// A field of a table for spreadsheets (RFC 4180).
enum CSVField {
    /// The greatest length of a cell in Excel and WPS, in UTF-16 units.
    static let limit = 32_767

    /// A row with its line end.
    static func row(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: ",") + "\r\n"
    }

    /// The field as it is written: on one line, no longer than a spreadsheet
    /// holds, no formula, and in quotation marks where it has to be.
    static func quoted(_ text: String) -> String {
        let field = shortened(harmless(DisplayWidth.onOneLine(text)))
        guard field.utf8.contains(where: { special.contains($0) }) || field.first == " " || field.last == " " else {
            return field
        }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static let special: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: ",")]

    /// A report may print what a spreadsheet takes for a formula. An apostrophe
    /// before it makes it text; a number stays a number.
    private static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }),
            "=+-@＝＋－＠".unicodeScalars.contains(first), !isNumber(text)
        else { return text }
        return "'" + text
    }

    private static func isNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
    }

    private static func shortened(_ text: String) -> String {
        guard text.utf16.count > limit else { return text }
        var result = String.UnicodeScalarView()
        var length = 1
        for scalar in text.unicodeScalars {
            length += UTF16.width(scalar)
            if length > limit { break }
            result.append(scalar)
        }
        result.append("…")
        return String(result)
    }
}
