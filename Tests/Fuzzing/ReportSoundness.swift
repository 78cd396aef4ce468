import DamageCorpus
import Models

/// What holds of every report that is read: spans stand in the text, and hold what
/// is said to be verbatim.
struct ReportSoundness {
    private let places: ScalarPlaces
    private let count: Int

    init(of text: String) {
        places = ScalarPlaces(text)
        count = text.unicodeScalars.count
    }

    func check(_ report: ParsedReport) {
        for section in report.sections {
            check(section.headingSpan)
            check(section.bodySpan)
        }
        for cell in report.cells {
            precondition((cell.raw == nil) == (cell.span == nil), "a text without its place")
            if let raw = cell.raw, let span = cell.span { check(raw, at: span) }
        }
        for observation in report.observations { check(observation.span) }
        for subtotal in report.subtotals { check(subtotal.raw, at: subtotal.span) }
        for remark in report.remarks { check(remark.raw, at: remark.span) }
        precondition(report.remarks.count <= ParsedReport.remarkLimit, "too many remarks")
        check(report.narrative)
        check(report.identity)
    }

    private func check(_ narrative: Narrative) {
        precondition(narrative.facts.count <= Narrative.factLimit, "too many facts")
        precondition(narrative.statements.count <= Narrative.statementLimit, "too many statements")
        for fact in narrative.facts {
            check(fact.raw, at: fact.span)
            check(fact.quote.text, at: fact.quote.span)
            precondition(fact.parent.map(narrative.facts.indices.contains) ?? true, "a part of nothing")
        }
        for statement in narrative.statements {
            check(statement.span)
            check(statement.quote.text, at: statement.quote.span)
        }
    }

    private func check(_ identity: ReportIdentity) {
        let texts = [identity.title, identity.agency, identity.documentNumber, identity.indexNumber]
        for text in texts + (identity.otherAgencies ?? []) { check(text?.span) }
        for date in [identity.periodStart, identity.periodEnd, identity.published, identity.signed] {
            check(date?.span)
        }
        check(identity.year?.span)
    }

    private func check(_ span: Span?) {
        guard let span else { return }
        precondition(span.line > 0 && span.start > 0 && span.length >= 0, "a span counts from 1")
        precondition(span.start - 1 + span.length <= count, "a span is outside the text")
    }

    private func check(_ raw: String, at span: Span) {
        precondition(places.holds(raw, at: span), "a text is not verbatim")
    }
}
