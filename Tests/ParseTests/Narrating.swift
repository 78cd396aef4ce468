import Models
import Text

@testable import ParseCore

/// Reads sentences as the prose of a section of a report on 2024.
func narrate(_ prose: String, in heading: String = "一、总体情况", year: Int? = 2024) -> Narrative {
    let source = SourceText(heading + "\n" + prose)
    let sections = SectionLocator(source: source, folded: FoldedText(source)).sections()
    return NarrativeReader(source: source, sections: sections, year: year).read()
}

/// The numbers of a sentence with what each is: `2024 year`.
func uses(_ prose: String) -> [String] {
    let source = SourceText("一、总体情况\n" + prose)
    let sections = SectionLocator(source: source, folded: FoldedText(source)).sections()
    var found: [NarrativeReader.Found]? = []
    _ = NarrativeReader(source: source, sections: sections, year: 2024).read(noting: &found)
    return (found ?? []).map { "\(source.string($0.range)) \($0.use.rawValue)" }
}

extension Narrative {
    /// The facts as `id value`, with `?` for no value.
    var figures: [String] {
        facts.map { "\($0.kind.rawValue) \($0.value?.description ?? "?")" }
    }

    /// The facts of one kind.
    subscript(_ kind: FactKind) -> [QuotedFact] {
        facts.filter { $0.kind == kind }
    }
}

extension NarrativeReader {
    /// Reads the prose alone.
    func read() -> Narrative {
        var ignored: [Found]?
        return read(noting: &ignored)
    }

    /// Reads the prose alone, and notes every number.
    func read(noting found: inout [Found]?) -> Narrative {
        var signer = ProseSigner(names: OwnNames(of: ReportIdentity(), submission: Submission()))
        return read(noting: &found, signing: &signer)
    }
}
