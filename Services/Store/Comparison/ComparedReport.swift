public import Forms
public import Models

/// A report that counts, as those of other years and authorities are held
/// against it.
public struct ComparedReport: Sendable {
    /// The reading that its findings belong to.
    public var reading: Int
    /// Its authority.
    public var authority: ComparedAuthority
    /// The name by which the authority goes in this report.
    public var named: String
    /// The statistics year (统计年度).
    public var year: Int
    /// Whose figures these are.
    public var scope: ReportScope
    /// The form of its edition; nil when no table tells.
    public var form: Form?
    /// Its cells in the order of the form; empty without an edition.
    public var cells: [ComparedCell]
    /// What tells whether its prose is like another's.
    public var prose: ProseSignature?
    /// Its version before this one, if it has several.
    public var before: EarlierVersion?

    /// Creates a report of which only the identity is known; the rest may be added.
    public init(
        reading: Int, authority: ComparedAuthority, year: Int, scope: ReportScope, edition: Edition?,
        cells: [ComparedCell]
    ) {
        self.reading = reading
        self.authority = authority
        named = authority.name
        self.year = year
        self.scope = scope
        form = edition.map(Form.of)
        self.cells = cells
    }

    /// A cell by its id, `requests.carried_in.total`, with its place in the form; nil
    /// where the form of this year has none.
    public func figure(_ id: String) -> ComparedFigure? {
        guard let form, let index = form.index(of: id), cells.indices.contains(index) else { return nil }
        return ComparedFigure(place: form.cells[index], cell: cells[index])
    }

    /// How this report's form names a cell.
    func label(_ figure: ComparedFigure) -> String { form?.label(of: figure.place) ?? figure.place.label }
}

/// An authority, as far as comparing needs it.
public struct ComparedAuthority: Hashable, Sendable {
    /// Its key, `410704/商务局`: the same wherever it is stored.
    public var key: String
    /// Its name.
    public var name: String
    /// The code of its place, GB/T 2260; nil where it is not known.
    public var region: String?
    /// Its level.
    public var level: AgencyLevel?
    /// What it is.
    public var kind: AgencyKind?

    /// Creates an authority from its parts.
    public init(
        key: String, name: String, region: String? = nil, level: AgencyLevel? = nil, kind: AgencyKind? = nil
    ) {
        self.key = key
        self.name = name
        self.region = region
        self.level = level
        self.kind = kind
    }
}

/// What is known of a cell beside its text.
public struct ComparedCell: Hashable, Sendable {
    /// The figure, in the unit of the form; nil when there is none or it is in
    /// doubt. Blank is not zero.
    public var value: CellValue?
    /// How the cell came by its value, or why it has none.
    public var status: CellStatus
    /// How it was decided which printed value belongs here.
    public var basis: CellBasis

    /// Creates a cell from its parts.
    public init(value: CellValue?, status: CellStatus, basis: CellBasis) {
        self.value = value
        self.status = status
        self.basis = basis
    }
}

/// A cell with its place in the form.
public struct ComparedFigure: Sendable {
    /// Its place.
    public let place: FormCell
    /// What is known of it.
    public let cell: ComparedCell

    /// Whether the figure is printed there beyond doubt.
    var isCertain: Bool { cell.status == .reported && (cell.basis == .label || cell.basis == .header) }
    /// Whether an equation chose it, so that it is no witness beyond its own report.
    var isInferred: Bool { cell.status == .inferred || cell.basis == .arithmetic }
}

/// The version of a report that stood before the one that counts.
public struct EarlierVersion: Sendable {
    /// The form of its edition.
    public var form: Form?
    /// Its cells in the order of the form.
    public var cells: [ComparedCell]
    /// The day of publication.
    public var published: CalendarDate?

    /// Creates a version from its parts.
    public init(edition: Edition?, cells: [ComparedCell], published: CalendarDate?) {
        form = edition.map(Form.of)
        self.cells = cells
        self.published = published
    }
}
