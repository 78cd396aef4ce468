import Forms
import Models

/// A whole report of the 2021 form of which one place is replaced, so that what
/// is hostile stands where the reader looks for it.
struct Skeleton {
    /// A place of a report.
    enum Place: Int, CaseIterable {
        case head, overview, proactive, requests, remedies, problems
    }

    private var parts: [Place: [UInt8]] = [:]

    /// What stands in a place instead of what belongs there.
    subscript(place: Place) -> [UInt8]? {
        get { parts[place] }
        set { parts[place] = newValue }
    }

    /// The whole document.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(7 * 1024 * 1024)
        for place in Place.allCases {
            bytes += Array(Self.heading(of: place).utf8)
            bytes += parts[place] ?? Array(Self.text(of: place).utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    private static func heading(of place: Place) -> String {
        switch place {
        case .head: "河南省新乡市凤泉区商务局2024年政府信息公开工作年度报告\n"
        case .overview: "一、总体情况\n"
        case .proactive: "二、主动公开政府信息情况\n"
        case .requests: "三、收到和处理政府信息公开申请情况\n"
        case .remedies: "四、政府信息公开行政复议、行政诉讼情况\n"
        case .problems: "五、存在的主要问题及改进情况\n"
        }
    }

    private static func text(of place: Place) -> String {
        switch place {
        case .head: ""
        case .overview: "2024年，主动公开政府信息20条。"
        case .proactive: table(.proactive)
        case .requests: table(.requests)
        case .remedies: "结果维持 结果纠正 其他结果 尚未审结 总计\n\(String(repeating: "0\t", count: 14))0\n"
        case .problems: "无。\n河南省新乡市凤泉区商务局\n2025年1月20日\n"
        }
    }

    /// The rows of a table, with zeros in their cells unless told otherwise.
    static func table(
        _ id: TableID, separator: String = "\t", value: (_ row: Int, _ column: Int) -> String = { _, _ in "0" }
    ) -> String {
        var text = ""
        for (index, row) in (Form.of(.form2021).table(id)?.rows ?? []).enumerated() {
            let values = row.columns.indices.map { value(index, $0) }
            text += row.printed + separator + values.joined(separator: separator) + "\n"
        }
        return text
    }

    /// The rows of the request table with any values behind their labels.
    static func requests(_ values: (_ row: Int) -> String) -> String {
        (Form.of(.form2021).table(.requests)?.rows ?? []).enumerated()
            .map { $1.printed + "\t" + values($0) + "\n" }.joined()
    }
}
