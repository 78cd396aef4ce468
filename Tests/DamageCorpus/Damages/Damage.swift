public import Models

/// One way in which a report comes to harm between its author and us.
public struct Damage: Sendable {
    /// What it changes.
    enum Change: Sendable {
        /// Words, labels and values, before there is a layout.
        case report(@Sendable (inout ReportModel, inout SplitMix) -> Void)
        /// Stretches of the written text, whose place must be known.
        case text(@Sendable (inout Page, inout SplitMix) -> Void)
        /// Single characters of the written text, all over it.
        case characters(@Sendable ([UInt8]) -> [UInt8])
    }

    /// What it is called.
    public let name: String
    /// The edition that it is only found with; nil if with both.
    public let edition: Edition?
    let change: Change

    /// Whether it changes the written text, and not what is written.
    var isOfText: Bool {
        if case .report = change { false } else { true }
    }

    init(
        _ name: String, only edition: Edition? = nil,
        _ change: @escaping @Sendable (inout ReportModel, inout SplitMix) -> Void
    ) {
        self.name = name
        self.edition = edition
        self.change = .report(change)
    }

    init(text name: String, _ change: @escaping @Sendable (inout Page, inout SplitMix) -> Void) {
        self.name = name
        edition = nil
        self.change = .text(change)
    }

    init(characters name: String, _ change: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        self.name = name
        edition = nil
        self.change = .characters(change)
    }

    /// Every kind, in the order of the report.
    public static let all: [Damage] =
        columns + documentColumns + rows + requestRows + cells + blanks + numbers + marks + labels + wording + remedies
        + pages + prose + documents + texts
}
