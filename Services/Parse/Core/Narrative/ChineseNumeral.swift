/// Numbers in Chinese characters: 三十二, 二〇二四, 两, 十, 百.
enum ChineseNumeral {
    /// What a character is worth; nil if it is no numeral.
    static func digit(_ scalar: UInt32) -> Int64? {
        switch scalar {
        case 0x96F6, 0x3007, 0x25CB: 0  // 零 〇 ○
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2  // 二 两
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    /// The power of ten that a character multiplies by; nil if it is none.
    static func power(_ scalar: UInt32) -> Int64? {
        switch scalar {
        case 0x5341: 10
        case 0x767E: 100
        case 0x5343: 1000
        case 0x4E07: 10_000
        case 0x4EBF: 100_000_000
        default: nil
        }
    }

    /// Every character that is one.
    static let all = "零〇○一二两三四五六七八九十百千万亿"

    static func isNumeral(_ scalar: UInt32) -> Bool {
        digit(scalar) != nil || power(scalar) != nil
    }

    /// The value of a run of numerals; nil when it is not written as numbers
    /// are, as 十四五, or too large to be a figure.
    static func value(_ run: ArraySlice<UInt32>) -> Int64? {
        guard !run.isEmpty, run.count <= 16 else { return nil }
        if run.count > 1, run.allSatisfy({ digit($0) != nil }) {
            // Digit for digit, as years are written; 三五 is three or five.
            guard run.count >= 4 else { return nil }
            return run.reduce(0 as Int64) { $0 * 10 + (digit($1) ?? 0) }
        }
        var total: Int64 = 0
        var section: Int64 = 0
        var pending: Int64?
        var lastPower = Int64.max
        for scalar in run {
            if let digit = digit(scalar) {
                guard pending == nil || pending == 0 else { return nil }
                pending = digit
            } else if let power = power(scalar) {
                if power >= 10_000 {
                    let (product, overflow) = max(1, section + (pending ?? 0)).multipliedReportingOverflow(by: power)
                    guard !overflow else { return nil }
                    total += product
                    section = 0
                    lastPower = Int64.max
                } else {
                    guard power < lastPower else { return nil }
                    section += (pending ?? 1) * power
                    lastPower = power
                }
                pending = nil
            }
        }
        return total + section + (pending ?? 0)
    }
}
