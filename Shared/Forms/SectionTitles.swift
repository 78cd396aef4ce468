public import Models

extension SectionKind {
    /// The heading of the form, with its number (条例第五十条, 格式).
    public var titleZH: String {
        switch self {
        case .overview: "一、总体情况"
        case .proactive: "二、主动公开政府信息情况"
        case .requests: "三、收到和处理政府信息公开申请情况"
        case .remedies: "四、政府信息公开行政复议、行政诉讼情况"
        case .problems: "五、存在的主要问题及改进情况"
        case .other: "六、其他需要报告的事项"
        }
    }

    /// The heading in English.
    public var titleEN: String {
        switch self {
        case .overview: "I. Overview"
        case .proactive: "II. Information disclosed on own initiative"
        case .requests: "III. Requests received and processed"
        case .remedies: "IV. Administrative reviews and lawsuits"
        case .problems: "V. Main problems and improvements"
        case .other: "VI. Other matters to report"
        }
    }
}

extension TableID {
    /// The section that the table stands in.
    public var section: SectionKind {
        switch self {
        case .proactive: .proactive
        case .requests: .requests
        case .remedies: .remedies
        }
    }
}
