/// The edition of the report form (年度报告格式), named by its first year.
public enum Edition: String, Hashable, Sendable, Codable, CaseIterable {
    /// 国办公开办函〔2019〕60号, for the statistics years 2019 and 2020.
    case form2019 = "2019"
    /// 国办公开办函〔2021〕30号, from the statistics year 2021 on.
    case form2021 = "2021"
}
