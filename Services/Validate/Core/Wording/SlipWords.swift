public import Models

extension Correction.Slip {
    /// What it looks like, in Chinese.
    public var wordsZH: String {
        switch self {
        case .swappedDigits: "像是两位数字颠倒"
        case .wrongDigit: "像是一位数字有误"
        case .missingDigit: "像是少了一位数字"
        case .extraDigit: "像是多了一位数字"
        case .wrongCell: "像是填错了一格"
        }
    }

    /// What it looks like, in English.
    public var wordsEN: String {
        switch self {
        case .swappedDigits: "as if two digits were swapped"
        case .wrongDigit: "as if one digit were wrong"
        case .missingDigit: "as if a digit were lost"
        case .extraDigit: "as if there were a digit too many"
        case .wrongCell: "as if it stood in the cell beside its own"
        }
    }
}
