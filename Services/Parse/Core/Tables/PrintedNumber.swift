import Models
import Text

/// A number at the beginning of a piece of text: sign, digits with or without
/// thousands separators, decimals.
struct PrintedNumber {
    /// The number.
    var value: CellValue
    /// How many of the piece's scalars it takes.
    var length: Int

    /// Reads a number from folded scalars; nil if there is none at their start
    /// or it cannot be represented exactly.
    init?(_ scalars: ArraySlice<UInt32>) {
        var index = scalars.startIndex
        var negative = false
        if let sign = scalars.first, Self.isSign(sign) {
            negative = sign != 0x2B
            index += 1
        }
        let digits = Self.wholeDigits(scalars, from: index)
        guard digits.end > index, let whole = digits.value else { return nil }
        index = digits.end
        var fraction: Int64 = 0
        if index < scalars.endIndex, scalars[index] == 0x2E, let decimals = Self.decimals(scalars, from: index + 1) {
            fraction = decimals.millionths
            index = decimals.end
        }
        let (scaled, overflow) = whole.multipliedReportingOverflow(by: CellValue.scale)
        guard !overflow, scaled <= Int64.max - fraction else { return nil }
        value = CellValue(millionths: negative ? -(scaled + fraction) : scaled + fraction)
        length = index - scalars.startIndex
    }

    static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    static func isSign(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2B, 0x2D, 0x2010...0x2013, 0x2212: true
        default: false
        }
    }

    /// Digits, with commas only where they part thousands.
    private static func wholeDigits(_ scalars: ArraySlice<UInt32>, from start: Int) -> (value: Int64?, end: Int) {
        var index = start
        var value: Int64? = 0
        func take(_ scalar: UInt32) {
            guard let sofar = value, sofar < Int64.max / 100 else {
                value = nil
                return
            }
            value = sofar * 10 + Int64(scalar - 0x30)
        }
        while index < scalars.endIndex, isDigit(scalars[index]) {
            take(scalars[index])
            index += 1
        }
        guard (1...3).contains(index - start) else { return (value, index) }
        while index + 3 < scalars.endIndex, scalars[index] == 0x2C,
            scalars[(index + 1)...(index + 3)].allSatisfy(isDigit),
            index + 4 >= scalars.endIndex || !isDigit(scalars[index + 4])
        {
            scalars[(index + 1)...(index + 3)].forEach(take)
            index += 4
        }
        return (value, index)
    }

    /// Up to six decimals; more are read only if they are zeros.
    private static func decimals(_ scalars: ArraySlice<UInt32>, from start: Int) -> (millionths: Int64, end: Int)? {
        var index = start
        var millionths: Int64 = 0
        var place = CellValue.scale / 10
        while index < scalars.endIndex, isDigit(scalars[index]) {
            if place == 0, scalars[index] != 0x30 { return nil }
            millionths += Int64(scalars[index] - 0x30) * place
            place /= 10
            index += 1
        }
        return index > start ? (millionths, index) : nil
    }
}
