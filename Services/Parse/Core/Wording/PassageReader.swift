import Models
import Text

/// The wording of one passage, character by character.
struct PassageReader {
    let passage: Passage
    /// The year that the report is about; nil when it is unknown.
    let year: Int?
    let source: SourceText

    func read(into list: inout RemarkList) {
        let punctuation = Punctuation(passage: passage)
        let template = TemplateWords(passage: passage)
        let telling = Self.telling
        var place = 0
        while place < passage.count {
            let scalar = passage[place]
            guard telling.contains(scalar) else {
                place += 1
                continue
            }
            if Self.marks.contains(scalar) {
                if let fault = punctuation.fault(at: place) {
                    add(.punctuation, fault, into: &list)
                    place = max(place + 1, fault.upperBound - 2)
                    continue
                }
            } else if Scalars.isHan(scalar) {
                readCharacter(scalar, at: place, into: &list)
                if let end = readWord(at: place, into: &list) {
                    place = end
                    continue
                }
            }
            if let words = template.placeholder(at: place) {
                add(.template, words, isOnce: true, into: &list)
                place = words.upperBound
                continue
            }
            place += 1
        }
    }

    private func readCharacter(_ scalar: UInt32, at place: Int, into list: inout RemarkList) {
        switch scalar {
        case LostCharacters.day, LostCharacters.month:
            if let lost = LostCharacters(passage: passage).date(endingAt: place) { add(.lostInDate, lost, into: &list) }
        case LostCharacters.number:
            if let lost = LostCharacters(passage: passage).number(endingAt: place) {
                add(.lostInNumber, lost, into: &list)
            }
        case LostCharacters.year:
            guard let year else { break }
            let years = OtherYears(passage: passage, year: year)
            if let other = years.candidate(endingAt: place), list.mayLook(for: .otherYear),
                let words = years.words(of: other)
            {
                add(.otherYear, words, subject: String(other.year), into: &list)
            }
        default: break
        }
        if TraditionalCharacters.simplified(scalar) != scalar { readTraditional(at: place, into: &list) }
    }

    /// Looks at the word of the table that begins at a place; where it says
    /// something, returns where it ends.
    private func readWord(at place: Int, into list: inout RemarkList) -> Int? {
        guard let entry = WordRemarks.table.entry(at: place, of: passage) else { return nil }
        let word = place..<place + entry.word.count
        switch entry.meaning {
        case .misread(let meant):
            add(.wrongCharacter, word, subject: meant, isOnce: true, into: &list)
            return word.upperBound
        case .doubled:
            guard WordRemarks.isDoubled(entry.word, at: place, of: passage) else { return nil }
            let isParticle = entry.word.count == 2 && entry.word[0] == entry.word[1]
            let words = isParticle ? word : place..<word.upperBound + entry.word.count
            add(.repeatedWord, words, into: &list)
            return words.upperBound
        case .handled:
            guard passage.section != .problems, list.mayLook(for: .allHandled),
                Claims(passage: passage).speaksOfRequests(word)
            else { return nil }
            add(.allHandled, word, into: &list)
            return word.upperBound
        case .decisions:
            guard passage.section != .problems, list.mayLook(for: .publishesDecisions),
                let words = Claims(passage: passage).publication(at: word)
            else { return nil }
            add(.publishesDecisions, words, into: &list)
            return words.upperBound
        }
    }

    /// The word with a Traditional character, with what it should be.
    private func readTraditional(at place: Int, into list: inout RemarkList) {
        // 繁體 names what a page offers.
        guard !Self.surroundings.contains(passage[place - 1]) else { return }
        let word = passage.isHan(place + 1) ? place..<place + 2 : max(0, place - 1)..<place + 1
        var meant = String.UnicodeScalarView()
        for index in word {
            guard let scalar = Unicode.Scalar(TraditionalCharacters.simplified(passage[index])) else { return }
            meant.append(scalar)
        }
        add(.wrongCharacter, word, subject: String(meant), isOnce: true, into: &list)
    }

    private func add(
        _ kind: Remark.Kind, _ words: Range<Int>, subject: String? = nil, isOnce: Bool = false,
        into list: inout RemarkList
    ) {
        guard !list.isFull(kind) else { return }
        list.add(kind, at: passage.source(words, in: source.bytes), subject: subject, isOnce: isOnce)
    }

    private static let marks: ScalarSet = [0x2C, 0x2E, 0x3001, 0x3002, 0x3B]
    /// Every character at which something may be said; at nine of ten nothing is.
    private static let telling = ScalarSet(
        [0x2C, 0x2E, 0x3001, 0x3002, 0x3B]
            + [LostCharacters.day, LostCharacters.month, LostCharacters.year, LostCharacters.number]
            + TraditionalCharacters.all + WordRemarks.table.heads + TemplateWords.marks)
    private static let surroundings = ScalarSet(scalarsOf: "繁简正")
}
