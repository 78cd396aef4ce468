/// The ways in which the text of a report's tables is found.
public enum Layout: String, CaseIterable, Sendable {
    /// Tabs, with an empty cell wherever a merged one goes on.
    case tabs
    /// Tabs, with two columns for three of labels.
    case collapsedTabs = "collapsed-tabs"
    /// Markdown tables.
    case markdown
    /// Every cell on a line of its own, empty lines between.
    case cellPerLine = "cell-per-line"
    /// Every cell on a line that begins with a tab, an empty line before each row.
    case indented
    /// `a | b | c |`, labels of merged cells in their first row only.
    case pipes
    /// Pipes with dozens of empty cells before and behind each row.
    case emptyPipes = "empty-pipes"
    /// Pipes with an empty cell behind every cell.
    case spreadPipes = "spread-pipes"
    /// The whole document in one line, parted by single spaces.
    case oneLine = "one-line"
    /// The whole document in one line, tables without any separator.
    case runTogether = "run-together"
    /// Every row its own Markdown table with an invented header.
    case tablePerRow = "table-per-row"
    /// Tabs, with labels broken over two lines inside their cells.
    case wrapped
    /// Runs of spaces; the end of a broken label stands behind the figures.
    case looseLabels = "loose-labels"
    /// A page of a web site with real tables.
    case html
    /// A Word file with real tables.
    case docx
    /// A printed report with ruled tables.
    case pdf
    /// The same without rulings.
    case pdfUnruled = "pdf-unruled"
    /// The same without rulings, labels at the top of their cells, figures at the right.
    case pdfAligned = "pdf-aligned"
    /// The same with rulings from left to right only.
    case pdfAcross = "pdf-across"
    /// The same with rulings around the labels only.
    case pdfPartly = "pdf-partly"

    /// The document of what the layout's writer wrote.
    func document(of page: Page) -> [UInt8] {
        self == .docx ? WordLayout.pack(page.bytes) : page.canvas?.bytes() ?? page.bytes
    }

    /// The layouts that are text, which a corpus is made of unless told otherwise: one
    /// more would make all copies of a seed others.
    public static let texts = allCases.filter(\.isText)

    /// Whether the document can be cut and its characters changed without being damaged otherwise.
    var isText: Bool { fileExtension == "txt" }

    /// What names of files with such a document end in.
    public var fileExtension: String {
        switch self {
        case .docx: "docx"
        case .pdf, .pdfUnruled, .pdfAligned, .pdfAcross, .pdfPartly: "pdf"
        default: "txt"
        }
    }

    /// Whether something parts the cells of a row.
    public var keepsSeparators: Bool { self != .runTogether }

    /// Whether an empty cell leaves a trace.
    var showsBlanks: Bool {
        switch self {
        case .cellPerLine, .indented, .oneLine, .runTogether, .looseLabels: false
        default: true
        }
    }

    var writer: any LayoutWriter {
        switch self {
        case .tabs: TabLayout()
        case .collapsedTabs: CollapsedTabLayout()
        case .markdown: MarkdownLayout()
        case .cellPerLine: CellPerLineLayout()
        case .indented: IndentedLayout()
        case .pipes: PipeLayout()
        case .emptyPipes: EmptyPipeLayout()
        case .spreadPipes: SpreadPipeLayout()
        case .oneLine: OneLineLayout()
        case .runTogether: RunTogetherLayout()
        case .tablePerRow: TablePerRowLayout()
        case .wrapped: WrappedLayout()
        case .looseLabels: LooseLabelLayout()
        case .html: HTMLLayout()
        case .docx: WordLayout()
        case .pdf: PDFLayout()
        case .pdfUnruled: PDFLayout(style: .unruled)
        case .pdfAligned: PDFLayout(style: .aligned)
        case .pdfAcross: PDFLayout(style: .across)
        case .pdfPartly: PDFLayout(style: .partly)
        }
    }
}
