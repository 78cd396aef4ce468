/// The level of an authority, by the place whose authority it is, not by the
/// rank of its office.
public enum AgencyLevel: String, Hashable, Sendable, Codable, CaseIterable {
    /// 国务院及其部门.
    case central
    /// 省、自治区、直辖市.
    case provincial
    /// 地级市、自治州、地区、盟.
    case prefecture
    /// 区、县、县级市、旗.
    case county
    /// 乡、镇、街道.
    case township
}

/// What an authority is, as far as its name tells.
public enum AgencyKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A government of a county or above, with or without its departments'
    /// figures: the name does not say.
    case government
    /// The office of such a government (人民政府办公室).
    case governmentOffice = "government_office"
    /// A department of such a government.
    case department
    /// A township or a street (乡、镇、街道).
    case townshipStreet = "township_street"
    /// An organ that a government or department has sent out: a zone's
    /// administration (管委会), a branch (分局).
    case dispatchedOrgan = "dispatched_organ"
    /// An organ of a system that is run from above: taxes, customs, statistics.
    case verticalOrgan = "vertical_organ"
}
