/// The programs of poppler-utils that read a PDF: pdftotext gives its words,
/// pdftocairo its rulings, pdftoppm says whether a page is blank.
struct PDFPrograms: Sendable {
    /// What they are called.
    static let names = ["pdftotext", "pdftocairo", "pdftoppm"]

    private let file: String
    private let limits: ReadingLimits
    private let deadline: ContinuousClock.Instant

    /// What the words of a document may take in pdftotext's words: those of 500
    /// full pages take half of it.
    private static let wordBytes = 24 * 1024 * 1024
    /// What some pages' drawing may take in pdftocairo's words; a page with more
    /// is a picture.
    private static let drawingBytes = 32 * 1024 * 1024
    /// The most rulings of a document.
    private static let mostRulings = 400_000
    /// So many pages are drawn at once.
    private static let pagesAtOnce = 8
    /// Blank pages are looked for among so many; there are few in any document.
    private static let lookedAt = 8

    /// The programs for a file; their time begins now.
    init(file: String, limits: ReadingLimits) {
        self.file = file
        self.limits = limits
        deadline = .now + .seconds(limits.seconds)
    }

    private var outputBytes: Int { min(Self.wordBytes, limits.inflatedBytes) }

    private func run(_ name: String, _ arguments: [String], outputBytes: Int) async -> BoundedProgram.Ending {
        await BoundedProgram(
            name: name, arguments: arguments, outputBytes: outputBytes, memoryBytes: limits.programBytes
        ).run(until: deadline)
    }

    /// The pages with their words.
    func pages(of bytes: [UInt8]) async throws(Refusal) -> [PDFPage] {
        guard PDFMarks.hasEnd(bytes) else { throw Refusal(.unreadable, "the PDF is cut off: its end is missing") }
        let output = try words(
            await run(
                "pdftotext", ["-q", "-cropbox", "-bbox-layout", "-l", String(limits.pages + 1), file, "-"],
                outputBytes: outputBytes), of: bytes)
        let pages = PDFWordList.pages(in: output)
        guard !pages.isEmpty else { throw Self.damaged }
        guard pages.count <= limits.pages else {
            throw Refusal(.tooLarge, "the PDF has more than \(limits.pages) pages, the most that are read")
        }
        return pages
    }

    private static let damaged = Refusal(.unreadable, "the PDF is damaged: pdftotext finds no pages in it")

    private func words(_ ending: BoundedProgram.Ending, of bytes: [UInt8]) throws(Refusal) -> [UInt8] {
        switch ending {
        case .done(let output): return output
        case .missing:
            throw Refusal(.unreadable, "pdftotext is not installed, which reads PDF: install the package poppler-utils")
        case .late:
            throw Refusal(.unreadable, "the PDF was not read within \(limits.seconds) seconds")
        case .tooMuch:
            throw Refusal(
                .tooLarge, "the words of the PDF take more than \(outputBytes) bytes with their places")
        case .failed(code: 3): throw Refusal(.unreadable, "the PDF forbids that its text is taken out")
        case .failed(code: 1) where PDFMarks.isEncrypted(bytes):
            throw Refusal(.unreadable, "the PDF is locked by a password; remove it and send the document again")
        case .failed(code: 1), .failed(code: 99): throw Self.damaged
        case .failed:
            throw Refusal(
                .unreadable,
                "pdftotext failed on the PDF; it may take no more than \(limits.programBytes) bytes of memory")
        }
    }

    /// The rulings of the pages that may have tables, by number. A page without
    /// them is still read: by the gaps between its words.
    func rulings(of pages: [PDFPage]) async -> [Int: [PDFRuling]] {
        var rulings: [Int: [PDFRuling]] = [:]
        var left = Self.mostRulings
        for range in Self.runs(of: pages.filter(\.mayHaveTable).map(\.number), atMost: Self.pagesAtOnce) {
            let ending = await run(
                "pdftocairo",
                ["-q", "-svg", "-f", String(range.lowerBound), "-l", String(range.upperBound), file, "-"],
                outputBytes: Self.drawingBytes)
            guard case .done(let output) = ending else { continue }
            for (number, found) in zip(range, PDFDrawing.rulings(in: output)) where found.count <= left {
                rulings[number] = found
                left -= found.count
            }
        }
        return rulings
    }

    /// How many of some pages without words are pictures: those that are not
    /// blank. A few are looked at, very small; of the others it is assumed.
    func pictures(among pages: [Int]) async -> Int {
        var blank = 0
        for page in pages.prefix(Self.lookedAt) {
            let ending = await run(
                "pdftoppm", ["-q", "-gray", "-r", "12", "-f", String(page), "-l", String(page), file],
                outputBytes: 4 * 1024 * 1024)
            if case .done(let picture) = ending, PDFMarks.isBlank(picture) { blank += 1 }
        }
        return pages.count - blank
    }

    /// Numbers in order, as ranges without gaps.
    private static func runs(of numbers: [Int], atMost count: Int) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number, last.count < count {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs
    }
}
