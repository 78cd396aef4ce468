/// The place names at the beginning of an authority's name, each within the
/// one before: 河南省 → 新乡市 → 凤泉区.
struct PlaceChain {
    let gazetteer: Gazetteer
    /// The year of the text, if known.
    let year: Int?
    /// What the last of them can mean.
    private(set) var places: [Int] = []
    /// How many there are.
    private(set) var depth = 0
    /// Where they end.
    private(set) var end = 0
    /// Whether they are but a county's name for short before a zone's: 湖滨新区
    /// need not be in 湖滨区.
    private(set) var isDoubtful = false

    /// Creates a chain of which nothing is read yet.
    init(gazetteer: Gazetteer, year: Int?) {
        self.gazetteer = gazetteer
        self.year = year
    }

    /// Reads from an offset on.
    mutating func read(_ text: [UInt8], from start: Int) {
        end = start
        while let next = next(in: text) {
            places = next.places
            end += next.length
            depth += 1
        }
        if places.isEmpty, let zone = zone(in: text) {
            places = zone.places
            end += zone.length
            depth = 1
            isDoubtful = places.allSatisfy { gazetteer.divisions[$0].level == .county }
        }
    }

    /// The longest name that belongs to what was read; a name for short only
    /// before a full one that belongs to it, as 河南新乡市.
    private func next(in text: [UInt8]) -> (places: [Int], length: Int)? {
        let matches = matches(in: text, at: end).compactMap { match -> (division: Int, length: Int, isShort: Bool)? in
            let behind = end + match.length
            if isStreet(text, to: behind) { return nil }
            return isMiddle(text, to: behind)
                ? (match.division, match.length - Self.city.count, true) : (match.division, match.length, match.isShort)
        }
        for length in Set(matches.map(\.length)).sorted(by: >) {
            let full = matches.filter { $0.length == length && !$0.isShort && belongs($0.division) }.map(\.division)
            if !full.isEmpty { return (full, length) }
            let short = matches.filter { $0.length == length && $0.isShort && belongs($0.division) }.map(\.division)
            let below = self.matches(in: text, at: end + length).filter { !$0.isShort }
            let fitting = short.filter { upper in below.contains { gazetteer.isInside($0.division, of: upper) } }
            if !fitting.isEmpty { return (fitting, length) }
        }
        return nil
    }

    /// 平潭综合实验区 and 新乡高新技术产业开发区 have the name of their place for short.
    private func zone(in text: [UInt8]) -> (places: [Int], length: Int)? {
        let short = matches(in: text, at: end).filter(\.isShort)
        guard let length = short.map(\.length).max(), ZoneWords.occur(in: Array(text[(end + length)...])) else {
            return nil
        }
        let places = short.filter { $0.length == length }.map(\.division)
        // Of 新乡市 and 新乡县 in it the city is meant, or the county within it: both are in the city.
        let outer = places.filter { place in
            places.allSatisfy { $0 == place || gazetteer.isInside($0, of: place) }
        }
        return (outer.isEmpty ? places : outer, length)
    }

    /// Whether what would be a place is a street's or a township's name: 东区|街道办事处.
    private func isStreet(_ text: [UInt8], to offset: Int) -> Bool {
        let rest = text[offset...]
        return Self.townships.contains { rest.starts(with: $0) }
            || Self.townshipEndings.contains { rest.elementsEqual($0) }
    }

    /// Whether the 市 before an offset is the next name's: 乐山|市中区.
    private func isMiddle(_ text: [UInt8], to offset: Int) -> Bool {
        text[..<offset].suffix(Self.city.count).elementsEqual(Self.city) && text[offset...].starts(with: Self.middle)
    }

    private func belongs(_ place: Int) -> Bool {
        places.isEmpty || places.contains { gazetteer.isInside(place, of: $0) }
    }

    private func matches(in text: [UInt8], at offset: Int) -> [Gazetteer.Match] {
        gazetteer.matches(in: text, at: offset).filter { gazetteer.divisions[$0.division].exists(in: year) }
    }

    private static let city = Array("市".utf8)
    private static let middle = Array("中区".utf8)
    private static let townships = ["街道", "街办", "镇人民政府", "镇政府", "乡人民政府", "乡政府"].map { Array($0.utf8) }
    private static let townshipEndings = ["镇", "乡"].map { Array($0.utf8) }
}

/// The words that tell a zone (开发区) from a division.
enum ZoneWords {
    /// Whether one of them stands in a text.
    static func occur(in text: [UInt8]) -> Bool {
        stride(from: 0, to: text.count, by: 3).contains { offset in
            words.contains { text[offset...].starts(with: $0) }
        }
    }

    private static let words = [
        "开发区", "实验区", "试验区", "示范区", "高新区", "经开区", "保税区", "合作区", "度假区", "工业区", "产业园", "工业园", "园区", "新区",
        "管委会", "风景区", "景区", "集聚区", "管理区",
    ].map { Array($0.utf8) }
}
