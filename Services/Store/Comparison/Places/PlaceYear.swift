public import Models

/// What is known of the authorities of a place in one year.
public struct PlaceYear: Sendable {
    /// The code of the place, GB/T 2260.
    public var region: String
    /// The statistics year.
    public var year: Int
    /// The reports that count of the authorities of the place, of the governments one level below, and of all members.
    public var reports: [ComparedReport]
    /// Which authorities the governments of the place add up.
    public var members: [DeclaredMember]
    /// The figures in the prose of consolidated reports, by reading, in the order of the document.
    public var facts: [Int: [ComparedFact]]
    /// What the reports lack of the form.
    public var defects: [FormDefect]

    /// Creates a place from its parts.
    public init(
        region: String, year: Int, reports: [ComparedReport], members: [DeclaredMember] = [],
        facts: [Int: [ComparedFact]] = [:], defects: [FormDefect] = []
    ) {
        self.region = region
        self.year = year
        self.reports = reports
        self.members = members
        self.facts = facts
        self.defects = defects
    }
}

/// An authority that a government's consolidated report adds up, as people have
/// declared it.
public struct DeclaredMember: Hashable, Sendable {
    /// The key of the government; its own report may be a member too.
    public var government: String
    /// The key of the member.
    public var key: String
    /// The name of the member.
    public var name: String

    /// Creates a member from its parts.
    public init(government: String, key: String, name: String) {
        self.government = government
        self.key = key
        self.name = name
    }
}

/// What a report lacks of the form, as a rule over that report alone said it.
public struct FormDefect: Hashable, Sendable {
    /// The reading that it was found in.
    public var reading: Int
    /// The rule that found it.
    public var rule: String
    /// What it said.
    public var text: Finding.Message

    /// Creates a defect from its parts.
    public init(reading: Int, rule: String, text: Finding.Message) {
        self.reading = reading
        self.rule = rule
        self.text = text
    }
}
