import Models

/// Whether an authority licenses and punishes, by its name.
enum EnforcementDuty {
    /// The word of its name that says that it enforces the law; nil if none
    /// does, or if it is no authority but a centre or a school of one. Ministries
    /// may leave the cases to others.
    static func word(in agency: String?, at place: ReportPlace) -> String? {
        guard let agency, place.level != .central, endings.end(agency) else { return nil }
        return enforcement.first(in: agency)
    }

    /// Whether it licenses or punishes.
    static func isActive(_ agency: String?, at place: ReportPlace) -> Bool {
        guard let agency, place.level != .central, endings.end(agency) else { return false }
        return enforcement.occur(in: agency) || licensing.occur(in: agency)
    }

    private static let enforcement = WordFinder(
        "市场监督管理 市场监管 公安 生态环境 环境保护 城市管理 综合执法 综合行政执法 交通运输 税务 应急管理 卫生健康")
    private static let licensing = WordFinder("行政审批")
    private static let endings = WordFinder("局 厅 委员会 委 分局 总队 支队 大队")
}
