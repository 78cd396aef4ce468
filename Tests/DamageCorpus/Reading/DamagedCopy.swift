public import Models

/// A damaged document and what is known of it.
public struct DamagedCopy: Sendable {
    /// Its number in the corpus.
    public let index: Int
    /// How it is laid out.
    public let layout: Layout
    /// The edition of its form.
    public let edition: Edition
    /// What was done to it, in this order.
    public let damages: [String]
    /// The document.
    public let bytes: [UInt8]
    /// For each cell of the form the figure that the document prints there, in
    /// the unit of the form; nil where it prints none.
    public let printed: [CellValue?]
    /// For each cell whether it is there to see, but without a figure.
    public let empty: [Bool]
    /// The figures of cells, by index, that may be read as well as those printed.
    public let alternatives: [Int: CellValue]
    /// For each cell the figure printed before the damage.
    public let original: [CellValue]
    /// For each cell the figure that its author meant, true to all equations.
    public let meant: [CellValue]
    /// Whether another report stands in the same document.
    public let hasCompanion: Bool
}
