import Models
import Text

/// Characters that are lost around dates and the numbers of documents:
/// `202411日`, `国办函2020109号`.
struct LostCharacters {
    let passage: Passage

    /// The date that ends at 日 or 月 and lacks a character before it.
    func date(endingAt place: Int) -> Range<Int>? {
        let digits = digits(before: place)
        guard !digits.isEmpty else { return nil }
        if passage[place] == Self.month {
            // 20241月: the 年 is lost.
            return isYear(digits, restCount: 1...2) ? digits.lowerBound..<place + 1 : nil
        }
        if isYear(digits, restCount: 2...4) { return digits.lowerBound..<place + 1 }
        // 2024年1231日: the 月 is lost.
        guard (3...4).contains(digits.count), passage[digits.lowerBound - 1] == Self.year else { return nil }
        let year = self.digits(before: digits.lowerBound - 1)
        return isYear(year, restCount: 0...0) ? year.lowerBound..<place + 1 : nil
    }

    /// The number of a document that ends at 号 and has lost a bracket around its
    /// year.
    func number(endingAt place: Int) -> Range<Int>? {
        let digits = digits(before: place)
        guard !digits.isEmpty else { return nil }
        let before = passage[digits.lowerBound - 1]
        if isYear(digits, restCount: 1...4) {
            // 〔202130号, and 国办函2020109号.
            let isOpen = before == 0x3014 || before == 0x5B
            guard isOpen || Self.endings.contains(before) else { return nil }
            return start(before: digits.lowerBound)..<place + 1
        }
        // 国办函2020〕109号: what opens is lost.
        guard before == 0x3015 || before == 0x5D else { return nil }
        let year = self.digits(before: digits.lowerBound - 1)
        guard isYear(year, restCount: 0...0), Self.endings.contains(passage[year.lowerBound - 1]) else { return nil }
        return start(before: year.lowerBound)..<place + 1
    }

    /// Where the letters of a document's number begin: a few characters that
    /// belong to it.
    private func start(before place: Int) -> Int {
        var start = place
        while place - start < 8, passage.isHan(start - 1) || [0x3014, 0x5B].contains(passage[start - 1]) { start -= 1 }
        return start
    }

    private func digits(before place: Int) -> Range<Int> {
        var start = place
        while passage.isDigit(start - 1), place - start < 10 { start -= 1 }
        return start..<place
    }

    /// Whether digits begin with a year of this time, and as many more follow.
    private func isYear(_ digits: Range<Int>, restCount: ClosedRange<Int>) -> Bool {
        guard digits.count >= 4, restCount.contains(digits.count - 4) else { return false }
        let place = digits.lowerBound
        return passage[place] == 0x32 && passage[place + 1] == 0x30 && (0x30...0x33).contains(passage[place + 2])
    }

    static let year = scalar("年")
    static let month = scalar("月")
    static let day = scalar("日")
    static let number = scalar("号")
    /// What the letters of a document's number end with.
    private static let endings = ScalarSet(scalarsOf: "函发办字规通电政令")
}
