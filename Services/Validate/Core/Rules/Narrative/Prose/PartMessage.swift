import Models

/// What a clerk needs to mend a list whose parts do not come to its whole.
struct PartMessage {
    private let list: PartList
    private let sum: CellValue

    init(_ list: PartList, _ sum: CellValue) {
        self.list = list
        self.sum = sum
    }

    /// More than the whole, by a slip.
    var excess: Finding.Message {
        Finding.Message(
            zh: "\(beginZH)之和为 \(sum)，比 \(list.whole.printed) 多 \(distance)。请核对后改正总数或分项。",
            en: "\(beginEN) add up to \(sum), \(distance) more than \(list.whole.printed). "
                + "Correct the total or its parts.")
    }

    /// More than the whole, because the same may be counted twice.
    var overlap: Finding.Message {
        let least = list.parts.contains { $0.fact.bound != .exact }
        return Finding.Message(
            zh: "\(beginZH)之和\(least ? "至少" : "")为 \(sum)，超过 \(list.whole.printed)，疑有重复计算或者口径不同。"
                + "请核对；同一信息多处发布的，请写明。",
            en: "\(beginEN) add up to \(least ? "at least " : "")\(sum), more than \(list.whole.printed): some may be "
                + "counted twice, or on another basis. If the same is published in several places, say so.")
    }

    /// Less than the whole.
    var shortfall: Finding.Message {
        Finding.Message(
            zh: "\(beginZH)之和为 \(sum)，比 \(list.whole.printed) 少 \(distance)。请核对后改正总数或分项；未列全的，请补齐。",
            en: "\(beginEN) add up to \(sum), \(distance) less than \(list.whole.printed). "
                + "Correct the total or its parts, or name the rest.")
    }

    private var beginZH: String {
        "第 \(list.whole.line) 行“\(list.whole.excerpt)”，所列 \(list.parts.count) 项（\(Listing.zh(names))）"
    }

    private var beginEN: String {
        "Line \(list.whole.line), “\(list.whole.excerpt)”: the parts, \(Listing.en(names)),"
    }

    private var names: [String] {
        list.parts.map { part in part.fact.subject.map { "\($0) \(part.printed)" } ?? part.printed }
    }

    private var distance: String {
        ComparisonMessage.distance(sum, list.whole.value)
    }
}
