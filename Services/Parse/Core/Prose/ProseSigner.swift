import Models
import Text

/// Makes the signature of a report's prose, sentence by sentence: of every five
/// characters a number, of all of them the least in each class. The order of the
/// sentences does not matter.
///
/// The numbers are compared with those of every reading before: how they are made
/// stays as it is for ever.
struct ProseSigner {
    private let names: OwnNames
    private var minima = [UInt16](repeating: 0, count: ProseSignature.size)
    private var length = 0
    private var kept: [UInt32] = []

    /// How many characters make a number.
    private static let stretch = 5
    /// A sentence with fewer is a heading, which the form words.
    private static let shortest = 12
    /// Texts with fewer have nothing of their own to compare.
    static let least = 100

    init(names: OwnNames) {
        self.names = names
    }

    /// The signature of all that was read; nil if that is too little.
    var signature: ProseSignature? {
        length < Self.least ? nil : ProseSignature(minima: minima, length: length)
    }

    /// Reads a sentence. Only what authorities write themselves counts, and not what stands beside the tables.
    mutating func read(_ sentence: Sentence, of section: SectionKind?) {
        guard section == .overview || section == .problems || section == .other else { return }
        keepWords(of: sentence.scalars)
        guard kept.count >= Self.shortest, !StatutoryWording.occurs(in: kept) else { return }
        length += kept.count
        sign()
    }

    /// The letters without the authority's own names: no digits, no marks.
    private mutating func keepWords(of scalars: [UInt32]) {
        kept.removeAll(keepingCapacity: true)
        var place = 0
        while place < scalars.count {
            let own = names.length(in: scalars, at: place)
            if own > 0 {
                place += own
                continue
            }
            let scalar = scalars[place]
            if Scalars.isHan(scalar) {
                kept.append(TraditionalCharacters.simplified(scalar))
            } else if Sentence.isLetter(scalar) {
                kept.append(scalar | 0x20)
            }
            place += 1
        }
    }

    /// A polynomial of the characters that rolls along, then mixed: the upper seven bits are the class, the next sixteen
    /// the number.
    private mutating func sign() {
        var rolling: UInt64 = 0
        for (place, scalar) in kept.enumerated() {
            rolling = rolling &* Self.base &+ UInt64(scalar)
            if place >= Self.stretch { rolling = rolling &- UInt64(kept[place - Self.stretch]) &* Self.leaving }
            guard place >= Self.stretch - 1 else { continue }
            let mixed = (rolling ^ rolling >> 31) &* Self.mixer
            let number = max(1, UInt16(truncatingIfNeeded: mixed >> 41))
            let group = Int(mixed >> 57)
            if minima[group] == 0 || number < minima[group] { minima[group] = number }
        }
    }

    /// Odd, and far from powers of two and from each other.
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let mixer: UInt64 = 0xBF58_476D_1CE4_E5B9
    /// What a character has become by the time that it leaves the stretch.
    private static let leaving = base &* base &* base &* base &* base
}
