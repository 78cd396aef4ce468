/// A place in the order of administrative divisions, by its code of GB/T 2260.
public enum DivisionLevel: Sendable {
    /// 省、自治区、直辖市.
    case province
    /// 地级市、自治州、地区、盟.
    case prefecture
    /// 区、县、县级市、旗.
    case county
}

/// An administrative division.
public struct Division: Hashable, Sendable {
    /// The code of GB/T 2260, six digits.
    public let code: Int
    /// The full name, 凤泉区.
    public let name: String
    /// The year in which a list lacks it for the first time; nil if it is in
    /// force.
    public let goneBy: Int?
    /// The division that it belongs to, by its index; nil for a province.
    public internal(set) var parent: Int?

    /// The full name in UTF-8.
    let bytes: [UInt8]
    /// The name for short, 凤泉; the full one if there is no shorter.
    let short: [UInt8]

    /// Where it stands in the order.
    public var level: DivisionLevel {
        if code % 10_000 == 0 { return .province }
        return code % 100 == 0 ? .prefecture : .county
    }

    /// Whether a text of a year may mean it.
    public func exists(in year: Int?) -> Bool {
        guard let goneBy, let year else { return true }
        return year <= goneBy
    }

    /// Reads a line of the list: code, name, short name, year.
    init?(_ line: Substring.UTF8View) {
        let parts = line.split(separator: UInt8(ascii: " "))
        guard parts.count >= 3, let code = Int(Substring(parts[0])) else { return nil }
        self.code = code
        name = String(Substring(parts[1]))
        goneBy = parts.count > 3 ? Int(Substring(parts[3])) : nil
        bytes = Array(parts[1])
        short = Array(parts[2])
    }
}
