/// How two names that a document gives its authority go together.
enum AgencyLikeness: Hashable, Sendable {
    /// They say the same, or one is the office that signs for the other.
    case same
    /// One is the other without its place, or for short.
    case short
    /// They are two authorities.
    case different

    init(_ left: String, _ right: String) {
        let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
        let (core, full) = (Self.core(short), Self.core(long))
        if core == full || Self.signs(long, for: short) {
            self = .same
        } else if (core == short) != (full == long) {
            // A place is not every authority of that place.
            self = core.hasSuffix(full) || full.hasSuffix(core) ? .short : .different
        } else {
            self = Self.isSubsequence(core, of: full) || Self.isSubsequence(full, of: core) ? .short : .different
        }
    }

    /// The name of a place's government without that word: 云岭镇 for
    /// 云岭镇人民政府, 东湖街道 for 东湖街道办事处.
    private static func core(_ name: String) -> String {
        for ending in ["人民政府", "办事处", "政府"] where name.hasSuffix(ending) && name.utf8.count > ending.utf8.count {
            return String(name.dropLast(ending.count))
        }
        return name
    }

    /// Whether one is the office of the other, a government.
    private static func signs(_ office: String, for government: String) -> Bool {
        government.hasSuffix("政府") && office.hasPrefix(government)
            && ["办公厅", "办公室", "办"].contains(String(office.dropFirst(government.count)))
    }

    /// Whether a name is another one with characters left out: 鹤汀县市监局 for
    /// 澄屿市鹤汀县市场监督管理局.
    private static func isSubsequence(_ short: String, of long: String) -> Bool {
        var rest = short.unicodeScalars[...]
        for scalar in long.unicodeScalars where scalar == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }
}
