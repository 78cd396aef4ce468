/// 申请人情况: the seven columns of the request table, the same in both
/// editions. 总计 is the last value of a row, whatever the header's order.
enum RequestColumns {
    /// The columns in the order of the form.
    static let all: [FormColumn] = [
        FormColumn("natural_person", "自然人", "natural persons"),
        FormColumn("commercial_enterprise", "商业企业", "commercial enterprises"),
        FormColumn("research_institution", "科研机构", "research institutions"),
        FormColumn("public_welfare_org", "社会公益组织", "public welfare organisations", aliases: ["社会公益"]),
        FormColumn("legal_service_org", "法律服务机构", "legal service organisations", aliases: ["法律服务"]),
        FormColumn("other_org", "其他", "other organisations"),
        FormColumn("total", "总计", "total", aliases: ["合计"]),
    ]
}
