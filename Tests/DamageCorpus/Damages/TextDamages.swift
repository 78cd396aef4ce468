extension Damage {
    /// The written text.
    static let texts: [Damage] = [
        Damage(text: "cut-off") { page, random in
            guard !page.bytes.isEmpty else { return }
            let cut = page.boundary(page.bytes.count / 4 + random.below(page.bytes.count * 3 / 4))
            page.remove(cut..<page.bytes.count)
        },
        Damage(text: "stretch-lost") { page, random in
            // From the middle of a row to the first figure of another, or else to one of the same row: as many
            // figures as the form wants must not be left behind one label by chance.
            let marks = page.marks.filter { !$0.range.isEmpty }
            guard marks.count > 40 else { return }
            let from = random.within(18...marks.count - 18)
            let next = marks.indices.first { $0 > from && page.startsLine(marks[$0], after: marks[$0 - 1]) } ?? from
            guard next > from + 1, page.startsLine(marks[from], after: marks[from - 1]) == false else { return }
            let to = random.happens(percent: 60) ? next : from + 1
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
    /// Whether a label stands between two figures.
    func startsLine(_ mark: Mark, after other: Mark) -> Bool {
        let between = bytes[other.range.upperBound..<max(mark.range.lowerBound, other.range.upperBound)]
        // Three bytes of a character that is no space.
        return between.contains { $0 > 0xE3 }
    }

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
