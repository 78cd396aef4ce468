import Forms
import Models

extension Reading {
    /// The figures of the prose that are of one kind, see ``mentions``.
    func mentions(of kind: FactKind) -> [Mention] {
        mentions.filter { $0.fact.kind == kind }
    }

    /// The fact of which another one is a part.
    func whole(of mention: Mention) -> QuotedFact? {
        guard let parent = mention.fact.parent, report.narrative.facts.indices.contains(parent) else { return nil }
        return report.narrative.facts[parent]
    }

    /// The section that a place in the text belongs to.
    func place(of span: Span) -> Place {
        report.sections.last { $0.headingSpan.start <= span.start }.map { Place.section($0.kind) } ?? .report
    }

    /// A figure of the tables, the sum of cells; nil where the form does not
    /// have them.
    func figure(_ ids: [String], named name: Finding.Message? = nil) -> TableFigure? {
        guard let form else { return nil }
        let cells = ids.compactMap(form.index(of:))
        guard !cells.isEmpty, cells.count == ids.count else { return nil }
        return TableFigure(cells, named: name, in: self)
    }
}
