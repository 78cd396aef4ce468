import Forms
import Models

/// T2-REG-POWER: only ministries and the governments of provinces and of cities
/// with districts make 规章.
struct RegulationPower: Check {
    let rule = Rule(
        "T2-REG-POWER",
        zh: (
            title: "规章制定权",
            explanation: "只有国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府可以制定规章；其他机关“规章”一行应当为 0，"
                + "制发的文件填入“行政规范性文件”一行。政府办公厅（室）可以代本级政府填报。"
        ),
        en: (
            title: "Power to make regulations",
            explanation: "Only departments of the State Council and the governments of provinces, cities with "
                + "districts and autonomous prefectures make regulations; others have 0 there, and their documents "
                + "are normative documents. A government's office may report for its government."
        ),
        formula: "regulation_* = 0 for an authority that cannot make regulations",
        basis: "《中华人民共和国立法法》关于部门规章和地方政府规章的规定；" + Basis.form, severity: .warning,
        example: (passes: "某县商务局：规章 0、0、0", fails: "某县商务局：规章 2、0、5"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form, !reading.isAbsent(.proactive), let agency = reading.agency,
            (Self.hasPower(reading.place) ?? Self.hasPower(reading.place, named: agency)) == false
        else { return judgement }
        let cells = form.cells(of: .proactive, row: "regulation").map { form.cells[$0] }
        let figures = cells.compactMap { reading.knownFigure($0.id) }
        let positive = figures.filter { $0.value > .zero }
        guard !positive.isEmpty else {
            judgement.count(figures.count == cells.count ? figures.holding : .notAssessable)
            return judgement
        }
        judgement.count(.fail)
        let printedZH = Listing.zh(positive.map { "“\(form.label(of: $0.place))”填写为 \($0.value)" })
        let printedEN = Listing.en(positive.map { "“\($0.place.english)” is \($0.value)" })
        let message = Finding.Message(
            zh: "\(printedZH)，但\(agency)没有规章制定权：只有国务院部门和省、设区的市、自治州以上人民政府可以制定规章。"
                + "应当填 0；属于行政规范性文件的，改填下一行。",
            en: "\(printedEN), but \(agency) cannot make regulations: only departments of the State Council and "
                + "governments of provinces, cities with districts and autonomous prefectures can. It should be 0; "
                + "normative documents belong into the next row.")
        var finding = failure(positive.verdict, message)
        // 对外公开总数量 of the older form may count what others have made.
        if form.edition == .form2019 { finding.severity = .information }
        finding.cells = positive.map(\.place.id)
        judgement.report(finding, at: .table(.proactive, cells: positive.map(\.place.index)))
        return judgement
    }

    /// A department whose level is not known, but whose name begins with a
    /// place, is none of the State Council.
    private static func hasPower(_ place: ReportPlace, named name: String) -> Bool? {
        guard place.kind == .department || place.kind == .verticalOrgan, place.level == nil,
            !["国家", "中国", "中华", "全国", "国务院"].contains(where: name.hasPrefix)
        else { return nil }
        if districts.occur(in: name) { return false }
        // 市场监督管理局 is no place.
        return name.replacing("市场", with: "").replacing("城市", with: "").contains("市") ? false : nil
    }

    private static let districts = WordFinder("县 区 旗")

    /// Whether an authority can make regulations; nil if that is not known.
    private static func hasPower(_ place: ReportPlace) -> Bool? {
        switch (place.kind, place.level) {
        case (.townshipStreet, _), (.dispatchedOrgan, _): false
        case (.government, .central), (.governmentOffice, .central), (.department, .central): true
        case (.government, .provincial), (.government, .prefecture): true
        case (.governmentOffice, .provincial), (.governmentOffice, .prefecture): true
        case (.government, .county), (.governmentOffice, .county): false
        case (.department, .provincial), (.department, .prefecture), (.department, .county): false
        case (.verticalOrgan, .provincial), (.verticalOrgan, .prefecture), (.verticalOrgan, .county): false
        default: nil
        }
    }
}
