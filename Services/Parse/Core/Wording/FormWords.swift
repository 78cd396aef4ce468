import Forms
import Models
import Text

/// The words of the forms, folded once for all documents.
enum FormWords {
    private static let all: [String: [UInt8]] = {
        let rows = Edition.allCases.flatMap { Form.of($0).tables }.flatMap(\.rows)
        let columns = rows.flatMap(\.columns)
        let words =
            rows.flatMap { [$0.number, $0.label] + $0.aliases } + columns.flatMap { [$0.label] + $0.aliases }
        return Dictionary(words.map { ($0, FoldedText.fold($0)) }) { first, _ in first }
    }()

    /// A word as the folded text has it; folded anew if no form has it.
    static func folded(_ word: String) -> [UInt8] {
        all[word] ?? FoldedText.fold(word)
    }
}
