/// A figure: a count (件, 项) or an amount of money (万元), exact to six
/// decimals. Never floating point.
public struct CellValue: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// One millionth of the unit.
    public let millionths: Int64

    /// Creates a value from millionths of its unit.
    public init(millionths: Int64) {
        self.millionths = millionths
    }

    /// Creates a whole number; nil beyond ±9.2 × 10¹².
    public init?(exactly count: Int) {
        let (scaled, overflow) = Int64(count).multipliedReportingOverflow(by: Self.scale)
        guard !overflow else { return nil }
        millionths = scaled
    }

    /// Millionths in one unit.
    public static let scale: Int64 = 1_000_000

    /// Nothing.
    public static let zero = CellValue(millionths: 0)

    /// The whole number, or nil if there is a fraction.
    public var count: Int? {
        millionths % Self.scale == 0 ? Int(millionths / Self.scale) : nil
    }

    /// Decimal notation without trailing zeros: `15`, `-29`, `329.1877`.
    public var description: String {
        let magnitude = millionths.magnitude
        let scale = Self.scale.magnitude
        let whole = (millionths < 0 ? "-" : "") + String(magnitude / scale)
        guard magnitude % scale != 0 else { return whole }
        var fraction = Array(String(magnitude % scale + scale).utf8.dropFirst())
        while fraction.last == 0x30 { fraction.removeLast() }
        return whole + "." + String(decoding: fraction, as: UTF8.self)
    }

    /// Reads decimal notation, as ``description`` and the database have it; nil if it is none, or is beyond six decimals
    /// or ±9.2 × 10¹².
    public init?(decimal text: some StringProtocol) {
        let isNegative = text.hasPrefix("-")
        let parts = text.dropFirst(isNegative ? 1 : 0).utf8.split(
            separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, parts.count == 1 || !parts[1].isEmpty else { return nil }
        var fraction = parts.count > 1 ? Array(parts[1]) : []
        while fraction.count > 6, fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
        guard fraction.count <= 6 else { return nil }
        fraction += Array(repeating: UInt8(ascii: "0"), count: 6 - fraction.count)
        var magnitude: Int64 = 0
        for digit in Array(whole) + fraction {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            let (scaled, overflow) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, overflowAgain) = scaled.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
            guard !overflow, !overflowAgain else { return nil }
            magnitude = sum
        }
        self.init(millionths: isNegative ? -magnitude : magnitude)
    }

    /// The amount without its sign; the least there is keeps it.
    public var magnitude: CellValue {
        self < .zero ? CellValue.zero.subtracting(self) ?? self : self
    }

    /// By amount.
    public static func < (left: CellValue, right: CellValue) -> Bool {
        left.millionths < right.millionths
    }

    /// The sum; nil when it is too large to be represented.
    public func adding(_ other: CellValue) -> CellValue? {
        let (sum, overflow) = millionths.addingReportingOverflow(other.millionths)
        return overflow ? nil : CellValue(millionths: sum)
    }

    /// The difference; nil when it is too large to be represented.
    public func subtracting(_ other: CellValue) -> CellValue? {
        let (difference, overflow) = millionths.subtractingReportingOverflow(other.millionths)
        return overflow ? nil : CellValue(millionths: difference)
    }
}

extension CellValue: Codable {
    /// Reads the form that travels.
    ///
    /// - Throws: `DecodingError` if it is not that.
    public init(from decoder: any Decoder) throws {
        millionths = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Writes the form that travels.
    ///
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(millionths)
    }
}
