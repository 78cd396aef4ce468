import Models
import Text

/// A run of characters without a blank, a tab or a pipe in it.
struct Piece {
    /// Where it stands, in bytes of the source.
    let range: Range<Int>
    /// The value at its start; nil if it starts with something else.
    let token: ValueToken?
    /// Where that value ends; more text may follow.
    let tokenEnd: Int

    private let scalars: [UInt32]

    init(source: SourceText, from start: Int, to end: Int) {
        if let (token, end) = Self.count(source: source, from: start, to: end) {
            range = start..<end
            self.token = token
            tokenEnd = end
            scalars = []
            return
        }
        var scalars: [UInt32] = []
        var offset = start
        while offset < end {
            let (scalar, length) = Scalars.decode(source.bytes, at: offset)
            if Scalars.isBlank(scalar) || scalar == 0x7C { break }
            scalars.append(Scalars.halfWidth(scalar))
            offset += length
        }
        range = start..<offset
        self.scalars = scalars
        let found = Self.value(scalars)
        var tokenEnd = start
        for _ in 0..<(found?.length ?? 0) { tokenEnd += Scalars.decode(source.bytes, at: tokenEnd).length }
        self.tokenEnd = tokenEnd
        let isZeroPadded =
            scalars.starts(with: [0x30, 0x30]) && scalars.prefix(while: PrintedNumber.isDigit).count > 2
        token = found.map { [tokenEnd] in
            ValueToken(reading: $0.reading, range: start..<tokenEnd, isZeroPadded: isZeroPadded)
        }
    }

    /// A piece of up to twelve digits and nothing else, as nearly all figures are:
    /// read without taking it apart.
    static func count(source: SourceText, from start: Int, to end: Int) -> (token: ValueToken, end: Int)? {
        var value: Int64 = 0
        var offset = start
        while offset < end, (0x30...0x39).contains(source.bytes[offset]) {
            guard offset - start < 12 else { return nil }
            value = value * 10 + Int64(source.bytes[offset] - 0x30)
            offset += 1
        }
        guard offset > start else { return nil }
        if offset < end {
            let (next, _) = Scalars.decode(source.bytes, at: offset)
            guard Scalars.isBlank(next) || next == 0x7C else { return nil }
        }
        let isZeroPadded = offset - start > 2 && source.bytes[start] == 0x30 && source.bytes[start + 1] == 0x30
        let reading = ValueToken.Reading.number(CellValue(millionths: value * CellValue.scale), unit: nil)
        return (ValueToken(reading: reading, range: start..<offset, isZeroPadded: isZeroPadded), offset)
    }

    /// Whether it goes on with a sentence behind a number: a unit and more text,
    /// or a stop.
    var continuesSentence: Bool {
        switch scalars.first {
        case 0x2C, 0x3B, 0x3001, 0x3002, 0x25, 0x2030: true
        default: Self.isSentence(scalars[...])
        }
    }

    private static func isSentence(_ scalars: ArraySlice<UInt32>) -> Bool {
        guard let first = scalars.first, units.contains(first) else { return false }
        return unit(scalars) == nil && !scalars.dropFirst().contains(0x28)
    }

    private static let units = ScalarSet(scalarsOf: "件项条批次个宗份起篇元万亿余多")

    /// How many bytes of the source the remark takes that stands at an offset, as
    /// `（其中修订16件）` behind a figure; nil if there is none. It has brackets and
    /// says what it is; a row's number, as `（三）`, is none.
    static func remark(at start: Int, to end: Int, of source: SourceText) -> Int? {
        var offset = start
        var scalars: [UInt32] = []
        while offset < end, scalars.count < longestRemark {
            let (scalar, length) = Scalars.decode(source.bytes, at: offset)
            guard scalar != 0x0A, scalar != 0x09, scalar != 0x7C else { return nil }
            offset += length
            if Scalars.isBlank(scalar) { continue }
            let folded = Scalars.halfWidth(scalar)
            // Hardly any figure has a remark: what does not begin as one is not read to its end.
            guard !scalars.isEmpty || folded == 0x28 else { return nil }
            scalars.append(folded)
            if folded == 0x29 { break }
        }
        guard scalars.last == 0x29,
            remarkWords.contains(where: { scalars.dropFirst().starts(with: $0) })
        else { return nil }
        return offset - start
    }

    private static let longestRemark = 60
    private static let remarkWords = ["其中", "含", "包括", "包含", "不含", "注", "另", "均", "已", "上年", "本年", "新增"].map(scalars)

    /// The unit that the whole piece is, with or without brackets.
    var unit: PrintedUnit? { Self.unit(scalars[...]) }

    private static func value(_ scalars: [UInt32]) -> (reading: ValueToken.Reading, length: Int)? {
        guard let first = scalars.first, canBegin(first) else { return nil }
        if isPlaceholder(scalars) { return (.placeholder, scalars.count) }
        if let change = change(scalars) { return (.change(change), scalars.count) }
        guard let number = PrintedNumber(scalars[...]) else {
            let digits = scalars.prefix(while: PrintedNumber.isDigit).count
            return digits > 12 && digits <= 200 ? (.digits, digits) : nil
        }
        let rest = scalars[number.length...]
        if let unit = unit(rest) { return (.number(number.value, unit: unit), scalars.count) }
        if isNoteMark(rest) { return (.number(number.value, unit: nil), scalars.count) }
        // `20件，其中…` counts things in a sentence; a remark on a cell has brackets: `22件（其中…）`.
        if isSentence(rest) { return nil }
        if let next = rest.first {
            // `2.没有…` and `1、…` number a label; letters make it no number at all.
            switch next {
            case 0x2E, 0x3001, 0x29, 0x3A, 0x2C, 0x25, 0x2F: return nil
            case 0x2D where rest.count > 1 && PrintedNumber.isDigit(rest[rest.startIndex + 1]): return nil
            case _ where next < 0x80 && next != 0x28: return nil
            case 0x28 where !isLabelNumber(rest) && !remarkWords.contains { rest.dropFirst().starts(with: $0) }:
                return nil
            case _ where next >= 0x80 && !canFollow(next): return nil
            default: break
            }
        }
        return (.number(number.value, unit: nil), number.length)
    }

    /// Whether all that stands behind a figure is the mark of a note: `*`, `①`, `注1`.
    private static func isNoteMark(_ rest: ArraySlice<UInt32>) -> Bool {
        guard let first = rest.first else { return false }
        if first == note { return rest.dropFirst().allSatisfy(PrintedNumber.isDigit) }
        return rest.count <= 3 && rest.allSatisfy { $0 == 0x2A } || rest.count == 1 && (0x2460...0x2473).contains(first)
    }

    private static let note: UInt32 = 0x6CE8

    /// Whether a character may stand right behind a figure without changing it:
    /// the first of another label, or a note's number; not 千, 至 or a point.
    private static func canFollow(_ scalar: UInt32) -> Bool {
        Scalars.isHan(scalar) && !changing.contains(scalar) || (0x2460...0x2473).contains(scalar)
    }

    /// `（三）`: the number of the next label.
    private static func isLabelNumber(_ scalars: ArraySlice<UInt32>) -> Bool {
        let inner = scalars.dropFirst()
        return inner.count > 1 && inner.dropFirst().first == 0x29 && Scalars.isOrdinal(inner[inner.startIndex])
    }

    private static let changing = ScalarSet(scalarsOf: "年月日千百十万亿至到余多几半点倍成〇")

    /// Whether a number, a change or a word for nothing can begin with a scalar.
    static func canBegin(_ scalar: UInt32) -> Bool {
        PrintedNumber.isDigit(scalar) || PrintedNumber.isSign(scalar) || firstOfWords.contains(scalar)
    }

    /// Where the run of characters ends that stands at an offset, without taking it apart.
    static func end(from start: Int, to end: Int, of source: SourceText) -> Int {
        var offset = start
        while offset < end {
            let (scalar, length) = Scalars.decode(source.bytes, at: offset)
            if Scalars.isBlank(scalar) || scalar == 0x7C { break }
            offset += length
        }
        return offset
    }

    /// A whole piece that is a number behind a word for more or less.
    private static func change(_ scalars: [UInt32]) -> CellValue? {
        guard scalars.count <= 14, let sign = changeWords.first(where: { scalars.starts(with: $0.word) }),
            let number = PrintedNumber(scalars[sign.word.count...]), number.value.millionths >= 0,
            sign.word.count + number.length == scalars.count
        else { return nil }
        return sign.isMore ? number.value : CellValue(millionths: -number.value.millionths)
    }

    private static func isPlaceholder(_ scalars: [UInt32]) -> Bool {
        // A run of characters may have megabytes; the words for nothing have three.
        scalars.count <= 3 && placeholders.contains(scalars)
    }

    /// The unit that a word is, with or without brackets around it. Words are
    /// compared scalar by scalar: a String for each cell would cost more than
    /// everything else here.
    private static func unit(_ scalars: ArraySlice<UInt32>) -> PrintedUnit? {
        guard !scalars.isEmpty, scalars.count <= 4 else { return nil }
        var inner = scalars
        if inner.first == 0x28, inner.last == 0x29 { inner = inner.dropFirst().dropLast() }
        return unitWords.first { $0.word.elementsEqual(inner) }?.unit
    }

    private static let placeholders = ["/", "\\", "-", "--", "—", "——", "无", "不适用", "N/A", "n/a"].map(scalars)

    private static let changeWords: [(word: [UInt32], isMore: Bool)] = [
        ("增加", true), ("减少", false), ("增", true), ("减", false),
    ].map { (scalars($0), $1) }

    private static let unitWords: [(word: [UInt32], unit: PrintedUnit)] = PrintedUnit.words.flatMap { unit, words in
        words.map { (scalars($0), unit) }
    }

    /// What the words for nothing, for more and for less begin with.
    private static let firstOfWords = ScalarSet((placeholders + changeWords.map(\.word)).compactMap(\.first))

    private static func scalars(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }
}
