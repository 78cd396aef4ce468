extension Damage {
    /// The written text.
    static let texts: [Damage] = [
        Damage(text: "cut-off") { page, random in
            guard !page.bytes.isEmpty else { return }
            let cut = page.boundary(page.bytes.count / 4 + random.below(page.bytes.count * 3 / 4))
            page.remove(cut..<page.bytes.count)
        },
        Damage(text: "stretch-lost") { page, random in
            // From one figure to another, so that no number is cut in two; not to the same column of another row,
            // whose figures would then be printed in this row as far as anyone can tell.
            let marks = page.marks.filter { $0.range.count > 0 }
            guard marks.count > 40 else { return }
            let from = 20 + random.below(marks.count - 40)
            let to = from + random.pick([1, 2, 3, 4, 5, 6, 8, 9, 10, 11], else: 1)
            page.remove(marks[from].range.lowerBound..<marks[to].range.lowerBound)
        },
        Damage(characters: "lines-ended-by-crlf") { $0.replacing([0x0A], by: [0x0D, 0x0A]) },
        Damage(characters: "no-break-spaces") { $0.replacing([0x20], by: Array("\u{A0}".utf8)) },
        Damage(characters: "spaces-after-tabs-and-pipes") { bytes in
            bytes.replacing([0x09], by: [0x09, 0x20, 0xE3, 0x80, 0x80]).replacing([0x7C], by: [0x7C, 0x20, 0x20])
        },
        Damage(characters: "brackets-of-half-width") { bytes in
            bytes.replacing(Array("（".utf8), by: [0x28]).replacing(Array("）".utf8), by: [0x29])
        },
        Damage(characters: "traditional-characters") { bytes in
            traditional.reduce(bytes) { $0.replacing($1.from, by: $1.to) }
        },
    ]

    private static let traditional: [(from: [UInt8], to: [UInt8])] = [
        ("开", "開"), ("务", "務"), ("计", "計"), ("办", "辦"), ("继续", "繼續"), ("规", "規"), ("处", "處"), ("总", "總"), ("维", "維"),
        ("纠", "糾"), ("结", "結"), ("诉", "訴"), ("讼", "訟"), ("复议", "複議"), ("强", "強"), ("许", "許"), ("罚", "罰"), ("费", "費"),
        ("数", "數"), ("废", "廢"), ("现", "現"), ("组织", "組織"), ("会", "會"), ("业", "業"), ("机构", "機構"), ("无", "無"),
        ("举报", "舉報"),
    ].map { (Array($0.utf8), Array($1.utf8)) }
}

extension Page {
    /// The next place from which no figure and no character is cut in two.
    func boundary(_ offset: Int) -> Int {
        var place = offset
        if let mark = marks.first(where: { $0.range.contains(place) }) { place = mark.range.upperBound }
        while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
        return place
    }
}

extension [UInt8] {
    /// Every occurrence of a sequence replaced.
    fileprivate func replacing(_ from: [UInt8], by to: [UInt8]) -> [UInt8] {
        guard let first = from.first else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(count + count / 4)
        var index = 0
        while index < count {
            if self[index] == first, self[index...].starts(with: from) {
                result += to
                index += from.count
            } else {
                result.append(self[index])
                index += 1
            }
        }
        return result
    }
}
