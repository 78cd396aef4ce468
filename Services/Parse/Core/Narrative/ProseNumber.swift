/// A number that was found in the prose.
struct ProseNumber {
    /// Its characters in the sentence, with 万 and 余.
    var range: Range<Int>
    /// The measure word or unit behind it; empty without one.
    var unit: Range<Int>
    /// In the unit that is printed; nil when it is open, as 数十 or 3至5.
    var millionths: Int64?
    var bound: Bound = .exact
    var isChinese: Bool
    var use: Use = .other

    enum Bound {
        case exact, atLeast, atMost, about
    }

    /// What the number is, if it is found at all. Only the first three are
    /// facts.
    enum Use: String {
        case count
        case amount
        case percentage

        /// 2024年, 2025版.
        case year
        /// 1月7日, 2025-01-24, also damaged: 202411日.
        case date
        /// 20个工作日, 三年, 一季度.
        case period
        /// 17:26.
        case time
        /// 第二十条, 第（一）项.
        case article
        /// 〔2021〕30号, 国办函2020109号.
        case documentNumber = "document_number"
        /// 一是, （一）, 1., 第三次.
        case ordinal
        /// A telephone number, a postcode, a number in a street.
        case contact
        /// 三审三校, 12345热线, 两微一端.
        case name
        /// 一项 and 一个 that do not count: an article.
        case indefinite
        case other
    }
}
