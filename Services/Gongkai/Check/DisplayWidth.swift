/// Widths on a terminal, where Chinese characters take two columns.
enum DisplayWidth {
    /// The columns that a text takes.
    static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// The text, filled up with spaces on its right.
    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - of(text)))
    }

    /// The text, filled up with spaces on its left, as figures are.
    static func aligned(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - of(text))) + text
    }

    /// The text, cut where it would be wider than `width`.
    static func clipped(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        let ellipsis: Unicode.Scalar = "…"
        var result = String.UnicodeScalarView()
        var used = Self.width(ellipsis)
        for scalar in text.unicodeScalars {
            used += Self.width(scalar)
            if used > width { break }
            result.append(scalar)
        }
        result.append(ellipsis)
        return String(result)
    }

    /// The text without what would break a line or steer a terminal.
    static func onOneLine(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .format: result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    /// East Asian Wide and Fullwidth, and the quotation marks and dots that
    /// Chinese fonts draw wide.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2014...0x2014, 0x2018...0x2019, 0x201C...0x201D, 0x2026...0x2026, 0x2E80...0x303E,
        0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
    ]
}
