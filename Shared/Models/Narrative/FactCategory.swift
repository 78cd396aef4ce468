/// What a channel, an applicant, a result is in the words of the form, whatever
/// the report calls it.
public enum FactCategory: String, Hashable, Sendable, Codable, CaseIterable {
    /// 政府网站, 门户网站.
    case website
    /// 微信公众号.
    case wechat
    /// 微博.
    case weibo
    /// 抖音, 快手, 视频号.
    case video
    /// 政务新媒体, where it is not said which.
    case newMedia = "new_media"
    /// 政府公报.
    case gazette
    /// A newspaper or a bulletin.
    case newspaper
    /// 广播, 电视.
    case broadcast
    /// 公开栏, 查阅点, 显示屏.
    case onSite = "on_site"
    /// A platform, a system or a client that is none of these.
    case platform
    /// Another channel, 其他渠道.
    case otherChannel = "other_channel"

    /// An application by 网页, 网络.
    case web
    /// An application by 信函, 来信.
    case letter
    /// An application 当面, 现场.
    case inPerson = "in_person"
    /// An application by 传真.
    case fax
    /// An application by 电子邮件.
    case email

    /// 自然人.
    case naturalPerson = "natural_person"
    /// 法人或其他组织, all of them.
    case legalPerson = "legal_person"
    /// 商业企业.
    case commercialEnterprise = "commercial_enterprise"
    /// 科研机构.
    case researchInstitution = "research_institution"
    /// 社会公益组织.
    case publicWelfareOrg = "public_welfare_org"
    /// 法律服务机构.
    case legalServiceOrg = "legal_service_org"

    /// 予以公开.
    case granted
    /// 部分公开.
    case partiallyGranted = "partially_granted"
    /// 不予公开, all reasons.
    case refused
    /// 无法提供, all reasons.
    case unable
    /// 不予处理, all reasons.
    case rejected
    /// 其他处理, 其他结果.
    case otherResult = "other_result"

    /// 结果维持.
    case upheld
    /// 结果纠正.
    case corrected
    /// 尚未审结.
    case pending
}
