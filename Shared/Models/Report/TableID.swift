/// The three statistical tables of the form.
public enum TableID: String, Hashable, Sendable, Codable, CaseIterable {
    /// 二、主动公开政府信息情况.
    case proactive
    /// 三、收到和处理政府信息公开申请情况.
    case requests
    /// 四、政府信息公开行政复议、行政诉讼情况.
    case remedies
}
