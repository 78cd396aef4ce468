import Models
import ValidateCore

/// Rules about the same thing, by the first part of their ids.
struct RuleGroup {
    let prefix: String
    let titleZH: String
    let titleEN: String
    let rules: [Rule]

    private static let titles: [(prefix: String, zh: String, en: String)] = [
        ("T2", "主动公开政府信息情况", "Information disclosed on own initiative"),
        ("T3", "收到和处理政府信息公开申请情况", "Requests received and processed"),
        ("T4", "行政复议、行政诉讼情况", "Administrative reviews and lawsuits"),
        ("N", "正文数据", "Figures in the text"),
        ("CAL", "时间", "Dates and deadlines"),
        ("ID", "机关和年度", "Authority and year"),
        ("F", "格式", "Form"),
        ("P", "可疑数值", "Plausibility"),
        ("X", "与往年对照", "Other years"),
        ("A", "与其他机关对照", "Other authorities"),
    ]

    /// The groups that have rules, in a fixed order; rules of no known group
    /// come last, so that none is left out.
    static func groups(of rules: [Rule] = RuleCatalogue.all) -> [RuleGroup] {
        let known = titles.map { title in
            RuleGroup(
                prefix: title.prefix, titleZH: title.zh, titleEN: title.en,
                rules: rules.filter { $0.prefix == title.prefix })
        }
        let others = rules.filter { rule in !titles.contains { $0.prefix == rule.prefix } }
        return (known + [RuleGroup(prefix: "", titleZH: "其他", titleEN: "Others", rules: others)])
            .filter { !$0.rules.isEmpty }
    }
}

extension Rule {
    /// The first part of the id.
    fileprivate var prefix: Substring { id.prefix { $0 != "-" } }

    /// The years that it holds for, in Chinese.
    var yearsZH: String {
        switch (years.lowerBound == Rule.allYears.lowerBound, years.upperBound == Rule.allYears.upperBound) {
        case (true, true): "各年度"
        case (true, false): "\(years.upperBound) 年度及以前"
        case (false, true): "\(years.lowerBound) 年度起"
        case (false, false): "\(years.lowerBound) 至 \(years.upperBound) 年度"
        }
    }

    /// The editions that it holds for, in Chinese.
    var editionsZH: String {
        editions.map(\.rawValue).joined(separator: "、") + " 年版"
    }

    /// What must be known to judge it, in Chinese.
    var scopeZH: String {
        switch scope {
        case .report: "单份报告"
        case .years: "同一机关各年度的报告"
        case .agencies: "不同机关的报告"
        }
    }
}

extension ParameterValue {
    /// As the file of settings has it.
    var text: String {
        switch self {
        case .number(let number): String(number)
        case .day(let day): day.description
        }
    }
}
