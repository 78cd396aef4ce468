import Models

/// Tells from an authority's name whose figures its report gives, as far as a
/// name can tell.
enum ScopeReader {
    /// A department, a township or a street reports for itself; a government
    /// of a county or above may report for its region, which the name does
    /// not say.
    static func scope(of agency: String?) -> ReportScope {
        guard let agency else { return .unknown }
        let isTownship = agency.hasSuffix("镇人民政府") || agency.hasSuffix("乡人民政府")
        if isTownship || departments.contains(where: agency.hasSuffix) { return .own }
        return .unknown
    }

    private static let departments = [
        "局", "委员会", "委", "办公室", "厅", "院", "处", "中心", "所", "队", "街道", "办事处", "镇", "乡", "部", "署", "站", "办",
    ]
}
