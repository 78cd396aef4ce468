/// What a figure in the prose is a figure of. Amounts are in 元 whatever unit
/// is printed, percentages in per cent, everything else counts.
public enum FactKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// 主动公开政府信息 N 条, by whatever channel.
    case disclosedTotal = "disclosed_total"
    /// What one channel has disclosed (政府网站, a named 公众号).
    case disclosedByChannel = "disclosed_by_channel"
    /// What was disclosed on one topic (政策文件, 消费警示).
    case disclosedByTopic = "disclosed_by_topic"
    /// Applications 收到, 受理 or 新收.
    case requestsReceived = "requests_received_text"
    /// Applications received by one way (网络, 信函, 当面).
    case requestsByChannel = "requests_by_channel"
    /// Applications of one kind of applicant (自然人, 法人).
    case requestsByApplicant = "requests_by_applicant"
    /// Applications 办理 or 处理.
    case requestsHandled = "requests_handled_text"
    /// Applications 答复 or 办结.
    case requestsAnswered = "requests_answered_text"
    /// 上年结转.
    case carriedIn = "carried_in_text"
    /// 结转下年度.
    case carriedOut = "carried_out_text"
    /// Decisions of one class (予以公开, 不予公开).
    case result = "results_text"
    /// 行政复议.
    case review = "review_text"
    /// 行政诉讼.
    case litigation = "litigation_text"
    /// 规章 made or issued.
    case regulationIssued = "regulation_issued_text"
    /// 规章 repealed.
    case regulationRepealed = "regulation_repealed_text"
    /// 规章 in force.
    case regulationInForce = "regulation_in_force_text"
    /// 规范性文件 made or issued.
    case normativeDocumentIssued = "normative_document_issued_text"
    /// 规范性文件 repealed.
    case normativeDocumentRepealed = "normative_document_repealed_text"
    /// 规范性文件 in force.
    case normativeDocumentInForce = "normative_document_in_force_text"
    /// 政策解读, 图解.
    case interpretations = "interpretations_text"
    /// 新闻发布会.
    case pressConferences = "press_conferences_text"
    /// 在线访谈.
    case interviews = "interviews_text"
    /// 意见征集, 征求意见.
    case consultations = "consultations_text"
    /// 建议 of delegates and 提案 of members.
    case proposals = "proposals_text"
    /// 培训.
    case trainings = "trainings_text"
    /// Notices that a 信息处理费 is due.
    case infoFeeNotices = "info_fee_notices"
    /// What the notices of 信息处理费 ask for.
    case infoFeeNotified = "info_fee_notified_yuan"
    /// 信息处理费 that was collected.
    case infoFeeCollected = "info_fee_collected_yuan"
    /// Applications for which 信息处理费 was collected.
    case infoFeeCases = "info_fee_cases"
    /// The share (占) that another figure has of a whole; its parent is that figure.
    case share
    /// By how much something grew or shrank: never a figure of its own.
    case change
    /// Another percentage.
    case percentage
    /// A count or an amount of something else: found, never guessed.
    case unclassified = "unclassified_count"

    /// Whether the value is an amount of money, in 元.
    public var isMoney: Bool {
        self == .infoFeeNotified || self == .infoFeeCollected
    }
}
