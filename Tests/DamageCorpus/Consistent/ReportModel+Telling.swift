import Forms
import Models

extension ReportModel {
    /// Has the prose tell figures of the tables, true in every one.
    mutating func tellFigures(_ random: inout SplitMix) {
        let received = requests("received_new", "total")
        let carriedIn = requests("carried_in", "total")
        let processed = requests("total_processed", "total")
        let carriedOut = requests("carried_out", "total")
        var sentences: [String] = []
        switch random.below(3) {
        case 0: sentences.append("全年收到政府信息公开申请\(received)件，上年结转\(carriedIn)件，答复\(processed)件，结转下年度继续办理\(carriedOut)件。")
        case 1: sentences.append("全年共办理政府信息公开申请\(received + carriedIn)件，其中本年新收\(received)件，上年结转\(carriedIn)件。")
        default:
            if received == 0 { sentences.append("全年未收到政府信息公开申请。") }
            sentences.append("已办结\(processed)件，予以公开\(requests("granted", "total"))件。")
        }
        if received > 1, random.happens(percent: 50) {
            let web = random.within(1...(received - 1))
            sentences.append("收到政府信息公开申请\(received)件，其中网络申请\(web)件，信函申请\(received - web)件。")
        }
        let parts = [random.within(5...900), random.within(5...300), random.within(1...40)]
        let total = parts.reduce(0, +)
        let channels = "其中政府网站\(parts[0])条，微信公众号\(parts[1])条，政府公报\(parts[2])条"
        prose[0].before = [
            "\(year)年，本单位通过各渠道主动公开政府信息\(total)条，\(channels)。", sentences.joined(),
            random.pick(Words.overviews, else: ""),
        ]
        let reviews = remedies("review")
        if reviews == 0, random.happens(percent: 50) { prose[0].before.append("本年度未发生行政复议案件。") }
        if reviews > 0, random.happens(percent: 50) { prose[0].before.append("本年度行政复议\(reviews)件。") }
    }

    private func requests(_ row: String, _ column: String) -> Int {
        form.index(of: "requests.\(row).\(column)").map(figures.count) ?? 0
    }

    private func remedies(_ block: String) -> Int {
        form.index(of: "remedies.\(block)_total").map(figures.count) ?? 0
    }
}
