import Forms
import Models

/// The answer of `gongkai check --format json` for one file: schema
/// `gongkai.check/1`, one object on one line, keys in a fixed order: that in
/// which they stand below. Keys may be added to the schema, but none is removed
/// or changes its meaning. `rules` is the version of the rules; in a finding
/// `blame` lists the smallest changes that satisfy the equations, the likeliest
/// first, and `related` the other findings concerned, by their place in
/// `findings` from 1.
struct CheckReport {
    /// The schema's name and version.
    static let schema = "gongkai.check/1"

    /// The line for a file, without a line feed.
    static func line(for file: CheckedFile) -> String {
        switch file.result {
        case .assessed(let assessed): CheckReport(assessed: assessed, places: file.places).json.line
        case .failed(let code, let message): failure(code: code, message: message).line
        }
    }

    let assessed: AssessedReport
    /// Where the text's stretches stand in a document with pages or tables.
    let places: [TextPlace]

    private var reading: ParsedReport { assessed.reading }

    var json: JSONValue {
        .object([
            .init("schema", .string(Self.schema)),
            .init("rules", .string(assessed.ruleSetVersion)),
            .init("document", document),
            .init("report", reading.kind == .report ? report : .null),
            .init("cells", .array(cells)),
            .init("facts", .array(reading.narrative.facts.map(CheckNarrative.fact))),
            .init("statements", .array(reading.narrative.statements.map(CheckNarrative.statement))),
            .init("facts_cut", .boolean(reading.narrative.isCut)),
            .init("outcomes", Self.outcomes(assessed.outcomes)),
            .init("findings", .array(assessed.findings.map(finding))),
        ])
    }

    /// The same shape for a file that could not be read, with an error.
    private static func failure(code: String, message: String) -> JSONValue {
        .object([
            .init("schema", .string(schema)),
            .init("error", .object([.init("code", .string(code)), .init("message", .string(message))])),
            .init("rules", .null),
            .init("document", .null),
            .init("report", .null),
            .init("cells", .array([])),
            .init("facts", .array([])),
            .init("statements", .array([])),
            .init("facts_cut", .boolean(false)),
            .init("outcomes", outcomes(OutcomeCounts())),
            .init("findings", .array([])),
        ])
    }

    private var document: JSONValue {
        .object([
            .init("sha256", .string(reading.document.hex)),
            .init("format", .string(reading.format.rawValue)),
            .init("charset", .string(reading.charset)),
            .init("bytes", .whole(reading.byteCount)),
        ])
    }

    private var report: JSONValue {
        let facts = ReportFacts(reading)
        let identity = reading.identity
        return .object([
            .init("agency", .text(facts.agency)),
            .init("year", .whole(facts.year)),
            .init("edition", .text(reading.edition?.rawValue)),
            .init("scope", .string(identity.scope.rawValue)),
            .init("period", facts.period.map { .array($0.map { .string($0.description) }) } ?? .null),
            .init("published", .text(facts.published?.description)),
            .init("signed", .text(identity.signed?.value.description)),
            .init("agency_origin", .text(facts.agencyOrigin?.rawValue)),
            .init("other_agencies", .array(facts.otherAgencies.map(Self.agency))),
            .init("region_code", .text(facts.place?.region?.code)),
            .init("region", .text(facts.place?.region?.name)),
            .init("region_basis", .text(facts.place?.region?.basis.rawValue)),
            .init("region_candidates", .array((facts.place?.regionCandidates ?? []).map(JSONValue.string))),
            .init("level", .text(facts.place?.level?.rawValue)),
            .init("agency_kind", .text(facts.place?.kind?.rawValue)),
            .init("document_number", .text(identity.documentNumber?.value)),
            .init("index_number", .text(identity.indexNumber?.value)),
            .init("period_mended", .boolean(identity.isPeriodMended ?? false)),
        ])
    }

    private static func agency(_ name: Sourced<String>) -> JSONValue {
        .object([.init("name", .string(name.value)), .init("origin", .string(name.origin.rawValue))])
    }

    private var cells: [JSONValue] {
        guard reading.kind == .report, let form = reading.edition.map(Form.of) else { return [] }
        return zip(form.cells, reading.cells).map { definition, cell in
            .object([
                .init("id", .string(definition.id)),
                .init("value", JSONValue.decimal(cell.value)),
                .init("status", .string(cell.status.rawValue)),
                .init("raw", .text(cell.raw)),
                .init("span", JSONValue.span(cell.span, in: places)),
            ])
        }
    }

    private func finding(_ finding: Finding) -> JSONValue {
        .object([
            .init("rule", .string(finding.rule)),
            .init("severity", .string(finding.severity.rawValue)),
            .init("outcome", .string(finding.outcome.rawValue)),
            .init("verdict", .text(finding.verdict?.rawValue)),
            .init("cells", .array(finding.cells.map(JSONValue.string))),
            .init("expected", JSONValue.decimal(finding.expected)),
            .init("actual", JSONValue.decimal(finding.actual)),
            .init("difference", JSONValue.decimal(finding.difference)),
            .init("blame", .array((finding.blame ?? []).map(Self.correction))),
            .init("related", .array((finding.related ?? []).map { .whole($0) })),
            .init(
                "arguments",
                .object(finding.arguments.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })),
            .init("span", .span(finding.span, in: places)),
            .init(
                "message",
                .object([.init("zh", .string(finding.message.zh)), .init("en", .string(finding.message.en))])),
        ])
    }

    private static func correction(_ correction: Correction) -> JSONValue {
        let cells = correction.cells.map { change in
            JSONValue.object([.init("id", .string(change.id)), .init("value", .decimal(change.value))])
        }
        return .object([
            .init("cells", .array(cells)), .init("slip", .text(correction.slip?.rawValue)),
            .init("witness", .span(correction.witness)),
        ])
    }

    private static func outcomes(_ counts: OutcomeCounts) -> JSONValue {
        .object(Outcome.allCases.map { .init($0.rawValue, .whole(counts[$0])) })
    }
}
