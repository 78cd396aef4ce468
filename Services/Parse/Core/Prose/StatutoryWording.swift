/// Wording that the law and the form give to everybody: a sentence with one of
/// these says nothing of its own, and is no sign of copying.
enum StatutoryWording {
    /// Whether a sentence is such wording.
    static func occurs(in scalars: [UInt32]) -> Bool {
        let (first, phrases) = (Self.first, Self.phrases)
        for (place, scalar) in scalars.enumerated() {
            let number = Int(scalar) < first.count ? Int(first[Int(scalar)]) : 0
            guard number > 0 else { continue }
            if phrases[number - 1].contains(where: { scalars[place...].starts(with: $0) }) { return true }
        }
        return false
    }

    /// For each character the number of the list of phrases that begin with it, none at zero.
    private static let first: [UInt8] = {
        var first = [UInt8](repeating: 0, count: 0xA000)
        for (index, list) in phrases.enumerated() {
            if let scalar = list.first?.first, Int(scalar) < first.count { first[Int(scalar)] = UInt8(index + 1) }
        }
        return first
    }()

    /// The phrases by their first character.
    private static let phrases: [[[UInt32]]] = Dictionary(
        grouping: words.split(whereSeparator: \.isWhitespace).map { [UInt32](scalarsOf: String($0)) }
    ) { $0.first ?? 0 }.values.map(Array.init)

    private static let words = """
        编制本报告 编制了本报告 编制本年度报告 编制本年报 制定本报告 编写本报告 本报告依据 本报告根据 本报告依照 本报告按照 本报告由 本年度报告由
        年度报告由 本报告包括 年度报告包括 全文包括 统计期限 统计时限 统计数据期限 所列数据 所列的数据 数据统计 数据的统计
        报告的电子版 报告电子版 电子版可 电子版请 可下载 下载 联系地址 通讯地址 通信地址 办公地址 联系电话 联系方式 邮政编码 邮编 传真
        对本报告 对报告有疑问 对报告内容有 如有疑问 如有任何疑问
        其他需要报告的事项 其他需要报告事项 其它需要报告的事项 其它需要报告事项 需要报告的其他事项 需报告的事项 需要报告的事项 需要说明的事项
        信息处理费 公共利益造成重大影响 公众利益调整 公开办函 国办函 国务院办公厅政府信息与政务公开办公室
        """
}
