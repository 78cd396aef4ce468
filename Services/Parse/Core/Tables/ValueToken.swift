import Models

/// What is printed in one cell, before it is known which cell that is.
struct ValueToken: Hashable {
    /// What it can be read as.
    enum Reading: Hashable {
        /// A number; `unit` as printed beside it, nil without one.
        case number(CellValue, unit: PrintedUnit?)
        /// A number with a word for more or less before it: `增10`, `减4`.
        case change(CellValue)
        /// More digits than any figure has: cells that run together.
        case digits
        /// Nothing: an empty cell.
        case blank
        /// A stroke or a word for nothing.
        case placeholder
        /// Something else.
        case damaged
    }

    /// What it can be read as.
    var reading: Reading
    /// Where it is printed, in bytes of the source; empty for a blank.
    var range: Range<Int>
    /// Whether it begins with two zeros and more digits follow: no figure is
    /// printed so, cells that run together are.
    var isZeroPadded = false

    var isBlank: Bool { reading == .blank }

    /// An empty cell that stands nowhere.
    static let blank = ValueToken(reading: .blank, range: 0..<0)

    /// A whole number without a unit.
    static func whole(_ count: Int64, at range: Range<Int>) -> ValueToken {
        ValueToken(reading: .number(CellValue(millionths: count * CellValue.scale), unit: nil), range: range)
    }

    /// The number in it.
    var value: CellValue? {
        if case .number(let value, _) = reading { value } else { nil }
    }
}

/// A unit that is printed beside a number.
enum PrintedUnit: Hashable {
    /// 件, 项, 条 … : a count of things.
    case things
    /// 元.
    case yuan
    /// 万元.
    case tenThousandYuan
    /// 亿元.
    case hundredMillionYuan

    /// The words for each unit.
    static let words: [(PrintedUnit, [String])] = [
        (.things, ["件", "项", "条", "批", "次", "个", "宗", "份", "件次", "批次", "起", "篇"]),
        (.yuan, ["元"]), (.tenThousandYuan, ["万元", "万"]), (.hundredMillionYuan, ["亿元"]),
    ]
}
