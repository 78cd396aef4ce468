import Forms
public import Models

/// Reports without any fault, of any number, made from a seed: no damage, every
/// equation holds, and the prose says what the tables say.
public struct ConsistentReports: Sendable {
    private let seed: UInt64
    private let layouts: [Layout]
    private let sizes: [Figures.Size]

    /// Creates reports in some layouts.
    ///
    /// - Parameter isBusy: whether every report has figures that are not zero.
    public init(seed: UInt64, layouts: [Layout] = Layout.texts.filter(\.keepsSeparators), isBusy: Bool = false) {
        self.seed = seed
        self.layouts = layouts
        sizes = isBusy ? [.medium, .large] : Figures.Size.allCases
    }

    /// A report by its number.
    public func report(_ index: Int) -> ConsistentReport {
        var random = SplitMix(seed: seed &+ UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15)
        let edition: Edition = random.below(3) == 0 ? .form2019 : .form2021
        let figures = Figures(of: edition, size: sizes[index % sizes.count], &random).settled
        var model = ReportModel(figures, &random)
        model.tellFigures(&random)
        return ConsistentReport(index: index, layout: layouts[index % layouts.count], model: model)
    }
}

/// A report without any fault.
public struct ConsistentReport: Sendable {
    /// Its number.
    public let index: Int
    /// How it is laid out.
    public let layout: Layout

    private let model: ReportModel

    init(index: Int, layout: Layout, model: ReportModel) {
        self.index = index
        self.layout = layout
        self.model = model
    }

    /// The edition of its form.
    public var edition: Edition { model.edition }

    /// The document.
    public var bytes: [UInt8] { Self.bytes(model, layout) }

    /// The same report in another layout.
    public func bytes(in layout: Layout) -> [UInt8] { Self.bytes(model, layout) }

    /// The document as it is printed.
    public var printed: [UInt8] {
        var settled = model
        settled.settle(in: layout)
        var page = Page()
        PDFLayout(style: PDFStyle()).write(settled, on: &page)
        return page.canvas?.bytes() ?? []
    }

    /// The figure of a cell, by its index in the form.
    public func figure(_ cell: Int) -> CellValue { model.figures[cell] }

    /// The document with another figure printed in one cell.
    public func bytes(printing figure: CellValue, in cell: Int) -> [UInt8] {
        var changed = model
        changed.print(figure, in: cell)
        return Self.bytes(changed, layout)
    }

    private static func bytes(_ model: ReportModel, _ layout: Layout) -> [UInt8] {
        var settled = model
        settled.settle(in: layout)
        var page = Page()
        layout.writer.write(settled, on: &page)
        return layout.document(of: page)
    }
}

extension ReportModel {
    /// Prints another figure in a cell of table 3 or 4, as its clerk would type it.
    fileprivate mutating func print(_ figure: CellValue, in cell: Int) {
        for row in requests.indices {
            for place in requests[row].values.indices where requests[row].values[place].cell == cell {
                requests[row].values[place] = PrintedValue(figure, of: cell)
            }
        }
        for block in remedies.indices {
            for place in remedies[block].values.indices where remedies[block].values[place].cell == cell {
                remedies[block].values[place] = PrintedValue(figure, of: cell)
            }
        }
    }
}
