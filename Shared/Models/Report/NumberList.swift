/// Whole numbers as one text, `12,,-3`; nothing between two commas is none.
/// A JSON coder takes many times as long for each number of an array, and a
/// report has two thousand.
struct NumberList {
    /// The text so far.
    private(set) var text = ColumnText([])
    private var isEmpty = true

    /// Creates a list without numbers; `count` says about how many will come.
    init(about count: Int) {
        text.utf8.reserveCapacity(count * 4)
    }

    /// The text of numbers that are there already.
    static func text(_ numbers: [Int64?]) -> ColumnText {
        var list = NumberList(about: numbers.count)
        for number in numbers { list.append(number) }
        return list.text
    }

    /// Adds a number, or that there is none.
    mutating func append(_ number: Int64?) {
        if !isEmpty { text.utf8.append(UInt8(ascii: ",")) }
        isEmpty = false
        guard let number else { return }
        if (0...9).contains(number) {
            // Most are.
            text.utf8.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            appendDigits(number)
        }
    }

    /// Adds line, start and length.
    mutating func append(_ span: Span) {
        append(Int64(span.line))
        append(Int64(span.start))
        append(Int64(span.length))
    }

    private mutating func appendDigits(_ number: Int64) {
        if number < 0 { text.utf8.append(UInt8(ascii: "-")) }
        // As many digits as the greatest number has, filled from the end.
        var digits = [20 of UInt8](repeating: 0)
        var first = digits.count
        var rest = number.magnitude
        repeat {
            first -= 1
            digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        } while rest > 0
        for place in first..<digits.count { text.utf8.append(digits[place]) }
    }
}
