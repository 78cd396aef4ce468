/// Whole numbers as one string, `12,,-3`; nothing between two commas is none.
/// A JSON coder takes many times as long for each number of an array, and a
/// report has two thousand.
enum NumberList {
    static func text(_ numbers: [Int64?]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(numbers.count * 4)
        for (index, number) in numbers.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            if let number { append(number, to: &text) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The numbers again; nil if the text is no such list of `count` numbers.
    static func numbers(_ text: String, count: Int) -> [Int64?]? {
        // No number at all and one that is none are written alike.
        if count == 0, text.isEmpty { return [] }
        var numbers: [Int64?] = []
        // Not on the word of a message alone: each number has a comma.
        numbers.reserveCapacity(min(count, text.utf8.count + 1))
        var number = Number()
        for byte in text.utf8 {
            if byte == UInt8(ascii: ",") {
                guard number.isWhole else { return nil }
                numbers.append(number.value)
                number = Number()
            } else if !number.append(byte) {
                return nil
            }
        }
        guard number.isWhole else { return nil }
        numbers.append(number.value)
        return numbers.count == count ? numbers : nil
    }

    /// A number of which some digits are read.
    private struct Number {
        private(set) var value: Int64?
        private var isNegative = false

        /// Whether it is a number, or nothing at all.
        var isWhole: Bool { value != nil || !isNegative }

        /// Takes the next byte; false if it belongs to no number, or to one that
        /// is too large.
        mutating func append(_ byte: UInt8) -> Bool {
            if byte == UInt8(ascii: "-"), isWhole, value == nil {
                isNegative = true
                return true
            }
            guard (0x30...0x39).contains(byte) else { return false }
            let digit = Int64(byte - 0x30)
            let (shifted, isTooLarge) = (value ?? 0).multipliedReportingOverflow(by: 10)
            let (sum, overflow) = shifted.addingReportingOverflow(isNegative ? -digit : digit)
            value = sum
            return !isTooLarge && !overflow
        }
    }

    private static func append(_ number: Int64, to text: inout [UInt8]) {
        if number < 0 { text.append(UInt8(ascii: "-")) }
        // As many digits as the greatest number has, filled from the end.
        var digits = [20 of UInt8](repeating: 0)
        var first = digits.count
        var rest = number.magnitude
        repeat {
            first -= 1
            digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        } while rest > 0
        for place in first..<digits.count { text.append(digits[place]) }
    }
}
