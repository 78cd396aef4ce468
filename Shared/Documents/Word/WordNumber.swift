/// How a list writes its numbers: ST_NumberFormat of ISO/IEC 29500. Those that are
/// not known are written in figures, as Word does.
enum WordNumber: String {
    case none
    case bullet
    case decimal
    case decimalZero
    case decimalFullWidth
    case decimalFullWidth2
    case upperLetter
    case lowerLetter
    case upperRoman
    case lowerRoman
    case chineseCounting
    case chineseCountingThousand
    case japaneseCounting
    case taiwaneseCounting
    case taiwaneseCountingThousand
    case ideographDigital
    case japaneseDigitalTenThousand
    case taiwaneseDigital
    case chineseLegalSimplified
    case ideographLegalTraditional
    case ideographTraditional
    case ideographZodiac
    case decimalEnclosedCircle
    case decimalEnclosedCircleChinese
    case decimalEnclosedParen
    case decimalEnclosedFullstop
    case ideographEnclosedCircle

    /// A number as it is printed.
    func text(_ number: Int) -> String {
        switch self {
        case .none, .bullet: ""
        case .decimal: String(number)
        case .decimalZero: number < 10 ? "0\(number)" : String(number)
        case .decimalFullWidth, .decimalFullWidth2: Self.digits(number, "０１２３４５６７８９")
        case .upperLetter: Self.letters(number, from: 0x41)
        case .lowerLetter: Self.letters(number, from: 0x61)
        case .upperRoman: Self.roman(number)
        case .lowerRoman: Self.roman(number).lowercased()
        case .chineseCounting, .japaneseCounting, .taiwaneseCounting:
            number < 100 ? Self.counted(number) : Self.digits(number, "○一二三四五六七八九")
        case .chineseCountingThousand, .taiwaneseCountingThousand: Self.counted(number)
        case .ideographDigital, .japaneseDigitalTenThousand, .taiwaneseDigital:
            Self.digits(number, "〇一二三四五六七八九")
        case .chineseLegalSimplified: Self.counted(number, "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"], short: false)
        case .ideographLegalTraditional: Self.counted(number, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"], short: false)
        case .ideographTraditional: Self.sign(number, of: "甲乙丙丁戊己庚辛壬癸")
        case .ideographZodiac: Self.sign(number, of: "子丑寅卯辰巳午未申酉戌亥")
        case .decimalEnclosedCircle, .decimalEnclosedCircleChinese: Self.sign(number, of: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
        case .decimalEnclosedParen: Self.sign(number, of: "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")
        case .decimalEnclosedFullstop: Self.sign(number, of: "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")
        case .ideographEnclosedCircle: Self.sign(number, of: "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")
        }
    }

    /// A sign of a row; beyond its end numbers are figures.
    private static func sign(_ number: Int, of row: String) -> String {
        let signs = Array(row.unicodeScalars)
        return signs.indices.contains(number - 1) ? String(signs[number - 1]) : String(number)
    }

    private static func digits(_ number: Int, _ digits: String) -> String {
        let digits = Array(digits)
        return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    }

    /// 一, 十, 十一, 二十, 一百零一.
    private static func counted(
        _ number: Int, _ digits: String = "零一二三四五六七八九", _ units: [String] = ["", "十", "百", "千"], short: Bool = true
    ) -> String {
        guard (1..<10_000).contains(number) else { return number == 0 ? String(digits.prefix(1)) : String(number) }
        let signs = Array(digits)
        let figures = String(number).compactMap(\.wholeNumberValue)
        var text = ""
        var hasGap = false
        for (place, figure) in figures.enumerated() {
            guard figure > 0 else {
                hasGap = true
                continue
            }
            if hasGap { text.append(signs[0]) }
            hasGap = false
            // 十一 is no 一十一.
            if !(short && figures.count == 2 && place == 0 && figure == 1) { text.append(signs[figure]) }
            text += units[figures.count - 1 - place]
        }
        return text
    }

    /// a … z, aa, bb.
    private static func letters(_ number: Int, from first: UInt8) -> String {
        guard (1...780).contains(number) else { return String(number) }
        let letter = Character(Unicode.Scalar(first + UInt8((number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard (1..<4000).contains(number) else { return String(number) }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }
}
