import Text

/// Finds the numbers of a sentence, without yet saying what they are.
struct NumberScanner {
    let sentence: Sentence

    /// The number that begins at a place; nil when none does.
    func number(at place: Int) -> ProseNumber? {
        let first = sentence[place]
        if PrintedNumber.isDigit(first) { return digits(from: place) }
        return ChineseNumeral.isNumeral(first) ? chinese(from: place) : nil
    }

    private func digits(from start: Int) -> ProseNumber? {
        var end = start
        var value: Int64? = 0
        func append(_ digit: UInt32) {
            value = value.flatMap { old in
                let (scaled, overflow) = old.multipliedReportingOverflow(by: 10)
                return overflow || scaled > 1_000_000_000_000 ? nil : scaled + Int64(digit - 0x30)
            }
        }
        while PrintedNumber.isDigit(sentence[end]) {
            append(sentence[end])
            end += 1
        }
        if let groupsEnd = groups(from: start, to: end) {
            for place in end..<groupsEnd where PrintedNumber.isDigit(sentence[place]) { append(sentence[place]) }
            end = groupsEnd
        }
        // 1 203 may be one number or two; nobody can say.
        while sentence[end] == 0x20, PrintedNumber.isDigit(sentence[end + 1]) {
            value = nil
            end += 1
            while PrintedNumber.isDigit(sentence[end]) { end += 1 }
        }
        var millionths = value.map { $0 * 1_000_000 }
        if sentence[end] == 0x2E, PrintedNumber.isDigit(sentence[end + 1]) {
            end += 1
            var scale: Int64 = 100_000
            while PrintedNumber.isDigit(sentence[end]) {
                millionths = scale > 0 ? millionths.map { $0 + Int64(sentence[end] - 0x30) * scale } : nil
                scale /= 10
                end += 1
            }
        }
        var number = ProseNumber(range: start..<end, unit: end..<end, millionths: millionths, isChinese: false)
        finish(&number)
        return number
    }

    /// The end of groups of three behind one to three digits, `1,234,567`; nil
    /// where commas part numbers from each other.
    private func groups(from start: Int, to end: Int) -> Int? {
        guard end - start <= 3, sentence[end] == 0x2C else { return nil }
        var place = end
        while sentence[place] == 0x2C, PrintedNumber.isDigit(sentence[place + 1]) {
            for digit in 1...3 where !PrintedNumber.isDigit(sentence[place + digit]) { return nil }
            if PrintedNumber.isDigit(sentence[place + 4]) { return nil }
            place += 4
        }
        return place > end ? place : nil
    }

    private func chinese(from start: Int) -> ProseNumber? {
        var end = start
        while ChineseNumeral.isNumeral(sentence[end]) { end += 1 }
        let value = ChineseNumeral.value(sentence.scalars[start..<end])
        var number = ProseNumber(
            range: start..<end, unit: end..<end, millionths: value.flatMap(Self.millionths), isChinese: true)
        finish(&number)
        // 数十 and 几百 are open.
        if [0x6570, 0x51E0].contains(sentence[start - 1]) {
            number.range = (start - 1)..<number.range.upperBound
            number.bound = .atLeast
        }
        return number
    }

    private static func millionths(_ value: Int64) -> Int64? {
        let (scaled, overflow) = value.multipliedReportingOverflow(by: 1_000_000)
        return overflow ? nil : scaled
    }

    /// Reads 余 and 万 behind the digits, then the measure word and what bounds
    /// the number.
    private func finish(_ number: inout ProseNumber) {
        var end = number.range.upperBound
        func readMore() {
            guard [0x4F59, 0x591A, 0x51E0].contains(sentence[end]) else { return }  // 余 多 几
            // 多 before a character that is no measure word is an adverb.
            if sentence[end] != 0x4F59, ChineseNumeral.power(sentence[end + 1]) == nil,
                MeasureWords.match(sentence, at: end + 1, afterChinese: number.isChinese) == nil
            {
                return
            }
            number.bound = .atLeast
            end += 1
        }
        readMore()
        while let power = ChineseNumeral.power(sentence[end]), end - number.range.upperBound < 4 {
            number.millionths = number.millionths.flatMap {
                let (product, overflow) = $0.multipliedReportingOverflow(by: power)
                return overflow ? nil : product
            }
            end += 1
        }
        readMore()
        number.range = number.range.lowerBound..<end
        number.unit = end..<end
        if let unit = MeasureWords.match(sentence, at: end, afterChinese: number.isChinese) {
            number.unit = end..<(end + unit.length)
        }
        readBounds(&number)
    }

    private func readBounds(_ number: inout ProseNumber) {
        // Most numbers are exact.
        if Self.lastBefore.contains(sentence[number.range.lowerBound - 1]) {
            for (word, bound) in Self.before where sentence.has(word, at: number.range.lowerBound - word.count) {
                number.bound = bound
                break
            }
        }
        if Self.firstAfter.contains(sentence[number.unit.upperBound]) {
            for (word, bound) in Self.after where sentence.has(word, at: number.unit.upperBound) {
                number.bound = bound
                break
            }
        }
    }

    private static let before: [([UInt32], ProseNumber.Bound)] = [
        ("不超过", .atMost), ("不足", .atMost), ("不到", .atMost), ("不少于", .atLeast), ("不低于", .atLeast), ("少于", .atMost),
        ("至少", .atLeast), ("超过", .atLeast), ("突破", .atLeast), ("超", .atLeast), ("逾", .atLeast), ("大约", .about),
        ("约", .about), ("将近", .about), ("接近", .about), ("近", .about),
    ].map { ([UInt32](scalarsOf: $0), $1) }

    private static let after: [([UInt32], ProseNumber.Bound)] = [
        ("以上", .atLeast), ("左右", .about), ("上下", .about), ("以内", .atMost), ("以下", .atMost), ("余", .atLeast),
    ].map { ([UInt32](scalarsOf: $0), $1) }

    private static let lastBefore = ScalarSet(before.compactMap(\.0.last))
    private static let firstAfter = ScalarSet(after.compactMap(\.0.first))
}
