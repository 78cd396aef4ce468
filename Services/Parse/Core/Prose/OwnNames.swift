import Models

/// What an authority calls itself and its place, which whoever copies a text
/// replaces.
struct OwnNames {
    /// Names by their characters, the longest first.
    private let names: [[UInt32]]
    /// The characters that a name begins with, by their last six bits: nearly all others are told apart by them.
    private let firsts: UInt64

    init(of identity: ReportIdentity, submission: Submission) {
        let agencies =
            [submission.agency, identity.agency?.value].compactMap(\.self)
            + (identity.otherAgencies ?? []).map(\.value)
        let places = Self.places(in: [UInt32](scalarsOf: identity.region?.name ?? ""))
        var names: Set<[UInt32]> = []
        for agency in agencies { names.formUnion(Self.names(of: [UInt32](scalarsOf: agency))) }
        for place in places {
            names.insert(place)
            // 凤泉 for 凤泉区.
            if place.count > 2 { names.insert(Array(place.dropLast())) }
        }
        self.names = names.sorted {
            $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
        }
        firsts = self.names.reduce(0) { $0 | 1 << UInt64(($1.first ?? 0) & 63) }
    }

    /// How long the name is that begins at a place; nothing if none does.
    func length(in scalars: [UInt32], at place: Int) -> Int {
        guard firsts & 1 << UInt64(scalars[place] & 63) != 0 else { return 0 }
        return names.first { scalars[place...].starts(with: $0) }?.count ?? 0
    }

    /// A name with all that it ends in behind a place, as texts shorten it: 澄屿市商务局, 商务局.
    private static func names(of agency: [UInt32]) -> [[UInt32]] {
        let tails = agency.indices.filter { signs.contains(agency[$0]) }.map { Array(agency[($0 + 1)...]) }
        let heads = places(in: agency)
        return ([agency] + tails).filter { $0.count >= 3 } + heads
    }

    /// The parts of a name that end as places do: 河南省, 新乡市, 凤泉区.
    private static func places(in name: [UInt32]) -> [[UInt32]] {
        var places: [[UInt32]] = []
        var start = 0
        for (index, scalar) in name.enumerated() where signs.contains(scalar) {
            if index - start >= 1, index - start <= 8 { places.append(Array(name[start...index])) }
            start = index + 1
        }
        return places.filter { $0.count >= 2 }
    }

    private static let signs = Set(scalarsOf: "省市区县旗州盟")
}
