/// Whole numbers as one string, `12,,-3`; nothing between two commas is none.
/// A JSON coder takes a microsecond for each number of an array, and a report
/// has two thousand.
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
        var numbers: [Int64?] = []
        numbers.reserveCapacity(count)
        for item in text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            guard !item.isEmpty else {
                numbers.append(nil)
                continue
            }
            guard let number = Int64(Substring(item)) else { return nil }
            numbers.append(number)
        }
        // No number at all and one that is none are written alike.
        if count == 0, numbers == [nil] { return [] }
        return numbers.count == count ? numbers : nil
    }

    private static func append(_ number: Int64, to text: inout [UInt8]) {
        if number < 0 { text.append(UInt8(ascii: "-")) }
        let start = text.count
        var rest = number.magnitude
        repeat {
            text.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        text[start...].reverse()
    }
}
