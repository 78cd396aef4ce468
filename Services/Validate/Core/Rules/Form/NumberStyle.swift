import Forms
import Models

/// How a printed figure differs from a plain number.
enum NumberStyle {
    case mixedBrackets, unit, chineseNumerals, fullWidth, separator, leadingZero

    /// Nil if it is a plain number, or one that spaces of extraction cut apart.
    init?(_ raw: String, of cell: FormCell) {
        guard !raw.isPlainCount else { return nil }
        let scalars = raw.unicodeScalars.filter { !$0.properties.isWhitespace }
        let values = scalars.map(\.value)
        let half = values.map { (0xFF01...0xFF5E).contains($0) ? $0 - 0xFEE0 : $0 }
        // Of an amount whose unit the table does not print it has to be beside the figure.
        let mayHaveUnit = cell.kind == .money && cell.id == Self.procurement
        let brackets = zip(values, half).filter { $1 == 0x28 || $1 == 0x29 }
        if Set(brackets.map { $0 == $1 }).count > 1 {
            self = .mixedBrackets
        } else if half.contains(where: Self.numerals.contains) {
            self = .chineseNumerals
        } else if !mayHaveUnit, half.contains(where: { (0x4E00...0x9FFF).contains($0) }) {
            self = .unit
        } else if zip(values, half).contains(where: { $0 != $1 && (0x30...0x39).contains($1) }) {
            self = .fullWidth
        } else if zip(half, half.dropFirst()).contains(where: { $0 == 0x2C && (0x30...0x39).contains($1) }) {
            self = .separator
        } else if let first = half.first(where: { (0x30...0x39).contains($0) }), first == 0x30,
            let place = half.firstIndex(of: first), place + 1 < half.count, (0x30...0x39).contains(half[place + 1])
        {
            self = .leadingZero
        } else {
            return nil
        }
    }

    var zh: String {
        switch self {
        case .mixedBrackets: "括号全角、半角混用"
        case .unit: "带有文字或者单位"
        case .chineseNumerals: "汉字数字"
        case .fullWidth: "全角数字"
        case .separator: "千分位逗号"
        case .leadingZero: "多余的 0"
        }
    }

    var en: String {
        switch self {
        case .mixedBrackets: "full-width and half-width brackets mixed"
        case .unit: "words or a unit"
        case .chineseNumerals: "Chinese numerals"
        case .fullWidth: "full-width digits"
        case .separator: "a thousands separator"
        case .leadingZero: "a needless 0"
        }
    }

    private static let procurement = "proactive.procurement_amount_wan"
    private static let numerals = Set("零〇一二三四五六七八九十百千".unicodeScalars.map(\.value))
}
