public import Foundation

/// The sample reports that ship with the project, and the figures that they
/// print.
public enum Samples {
    /// The top of the checkout, told by where this file stands in it.
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The bytes of a sample in `deploy/samples`.
    public static func sample(_ file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appending(path: "deploy/samples").appending(path: file)))
    }

    /// The bytes of a layout in `Tests/Fixtures/layouts`.
    public static func layout(_ file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appending(path: "Tests/Fixtures/layouts").appending(path: file)))
    }

    /// The figures that a document prints, by its name without extension.
    public static func expected(_ file: String) throws -> ExpectedFigures {
        let name = file.prefix { $0 != "." }
        let url = root.appending(path: "Tests/Fixtures/expected").appending(path: "\(name).json")
        return try JSONDecoder().decode(ExpectedFigures.self, from: Data(contentsOf: url))
    }

    /// The sample reports, by file.
    public static let reports = [
        "sample-tsv-lost-column.txt", "sample-markdown-shifted.md", "sample-cell-per-line.txt", "sample-2019-form.txt",
        "sample-tsv-five-values.txt", "sample-nonzero.txt", "sample-gb18030.txt", "sample-wrong-total.txt",
        "sample-web-page.html",
    ]

    /// The layouts, by file.
    public static let layouts = [
        "one-line.txt", "pipes.txt", "repeated-labels.md", "run-together.txt", "blank-cells.txt",
        "two-line-labels.txt",
    ]
}

/// What a document prints, read by eye.
public struct ExpectedFigures: Decodable, Sendable {
    /// The authority.
    public var agency: String
    /// The statistics year.
    public var year: Int
    /// The edition of the form.
    public var edition: String
    /// For each cell its figure; nil where nothing is printed.
    public var cells: [String: Decimal?]
    /// Cells that may be inferred but never reported.
    public var notPrinted: [String]
    /// Cells of which the document does not say which value is theirs.
    public var undecided: [String]

    private enum CodingKeys: String, CodingKey {
        case agency, year, edition, cells
        case notPrinted = "not_printed"
        case undecided
    }
}
