extension String {
    /// Whether it is a number as most cells have it: digits without a needless
    /// nought. Nearly every cell is, so whoever looks for anything else asks this
    /// first.
    var isPlainCount: Bool {
        let digits = utf8
        guard let first = digits.first, first != 0x30 || digits.count == 1 else { return false }
        return digits.allSatisfy { (0x30...0x39).contains($0) }
    }
}
