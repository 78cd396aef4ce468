import ArgumentParser
import DamageCorpus
import Models

/// A slip of the pen that is put into a figure.
enum Misprint: String, CaseIterable, ExpressibleByArgument {
    /// One digit becomes another one.
    case digit
    /// Two digits next to each other change places.
    case swap
    /// A digit is lost.
    case lost

    /// The figure with the slip; nil if it cannot have it.
    func applied(to figure: CellValue, _ random: inout SplitMix) -> CellValue? {
        guard let count = figure.count, count >= 0 else { return nil }
        var digits = Array(String(count).utf8)
        switch self {
        case .digit:
            let place = random.below(digits.count)
            // A number does not begin with nought, unless it is nought.
            let least: UInt8 = place == 0 && digits.count > 1 ? 0x31 : 0x30
            let others = (least...0x39).filter { $0 != digits[place] }
            digits[place] = others[random.below(others.count)]
        case .swap:
            let places = digits.indices.dropLast().filter {
                digits[$0] != digits[$0 + 1] && !($0 == 0 && digits[1] == 0x30)
            }
            guard !places.isEmpty else { return nil }
            let place = places[random.below(places.count)]
            digits.swapAt(place, place + 1)
        case .lost:
            guard digits.count > 1 else { return nil }
            let places = digits.indices.filter { $0 > 0 || digits[1] != 0x30 }
            digits.remove(at: places[random.below(places.count)])
        }
        return Int(String(decoding: digits, as: UTF8.self)).flatMap(CellValue.init(exactly:))
    }
}
