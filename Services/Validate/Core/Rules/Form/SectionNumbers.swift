import Models

/// F-SECTION-NO: the six sections numbered 一 to 六, and nothing else so.
struct SectionNumbers: Check {
    let rule = Rule(
        "F-SECTION-NO",
        zh: (title: "部分的编号", explanation: "六个部分依次编为“一、”至“六、”，没有格式以外的部分；编号不同不影响读取，但不便查阅和比较。"),
        en: (
            title: "Numbers of sections",
            explanation: "The six sections are numbered I to VI, and there is no other; other numbers do not change "
                + "what is read, but make reports hard to compare."
        ),
        formula: "the headings are numbered 一、 to 六、 and there are no others", basis: Basis.form,
        severity: .information,
        example: (passes: "三、收到和处理政府信息公开申请情况", fails: "四、收到和处理政府信息公开申请情况"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let sections = reading.report.sections
        guard !sections.isEmpty else { return judgement }
        let extra = reading.report.remarks.filter { $0.kind == .extraSection }
        let numbers = sections.map { HeadingNumber($0.heading) }
        var faults = extra.map { remark in
            Fault(
                zh: "多出“\(Listing.excerpt(remark.raw))”", en: "“\(Listing.excerpt(remark.raw))” is not in the form",
                span: remark.span)
        }
        if sections.count > 1, numbers.allSatisfy({ $0 == nil }),
            !sections.contains(where: { $0.heading.first?.isWholeNumber ?? false })
        {
            // Numbers that a word processor counts are lost when text is taken out of its file.
            faults.append(
                Fault(zh: "各部分的标题均没有编号", en: "no heading has a number", span: sections[0].headingSpan, isDoubtful: true)
            )
        } else {
            faults += zip(sections, numbers).compactMap(Self.fault)
        }
        faults.sort { $0.span < $1.span }
        judgement.count(faults.isEmpty ? .pass : .fail)
        guard let first = faults.first else { return judgement }
        var finding = failure(
            faults.allSatisfy(\.isDoubtful) ? .reading : .report,
            Finding.Message(
                zh: "各部分标题的编号与格式不一致：\(Self.list(faults.map(\.zh), "；", "等 \(faults.count) 处"))。",
                en: "The headings are not numbered as in the form: "
                    + Self.list(faults.map(\.en), "; ", " and \(faults.count - Self.most) more") + "."))
        finding.arguments = [
            "sections": sections.map(\.heading).joined(separator: "\n"),
            "extra": extra.map(\.raw).joined(separator: "\n"),
        ].filter { !$0.value.isEmpty }
        finding.span = first.span
        judgement.report(finding, at: .report)
        return judgement
    }

    /// What is wrong with one heading.
    private struct Fault {
        var zh: String
        var en: String
        var span: Span
        /// Whether extraction may have lost it.
        var isDoubtful = false
    }

    private static func fault(_ section: Section, _ number: HeadingNumber?) -> Fault? {
        let expected = HeadingNumber.numerals[Place.section(section.kind).section - 1]
        if let number, number.isOfTheForm, number.numeral == expected { return nil }
        let heading = Listing.excerpt(section.heading)
        let otherStyle = Fault(
            zh: "“\(heading)”的编号应当写作“\(expected)、”", en: "the number of “\(heading)” should be written “\(expected)、”",
            span: section.headingSpan)
        guard let number else {
            // 1、总体情况 has a number, too.
            if heading.first?.isWholeNumber == true { return otherStyle }
            return Fault(
                zh: "“\(heading)”没有编号，应为“\(expected)、”", en: "“\(heading)” has no number; it should be “\(expected)、”",
                span: section.headingSpan, isDoubtful: true)
        }
        if number.numeral != expected {
            return Fault(
                zh: "“\(heading)”应当编为“\(expected)、”", en: "“\(heading)” should be numbered “\(expected)、”",
                span: section.headingSpan)
        }
        return otherStyle
    }

    /// All faults of a report; of a hostile one the first.
    private static func list(_ items: [String], _ separator: String, _ more: String) -> String {
        items.prefix(most).joined(separator: separator) + (items.count > most ? more : "")
    }

    private static let most = 8
}

/// The number before the words of a heading.
struct HeadingNumber {
    static let numerals: [Character] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

    /// The numeral, as 三.
    let numeral: Character
    /// Whether it is written `三、`.
    let isOfTheForm: Bool

    /// Nil if the heading has no number.
    init?(_ heading: String) {
        // Nearly every heading begins with it.
        if let numeral = Self.numeral(atStartOf: heading) {
            self.numeral = numeral
            isOfTheForm = true
            return
        }
        // Dirt and marks of a page may stand before the number: `|六、`, `## 六、`.
        let beginning = Array(heading.prefix(12))
        guard let place = beginning.firstIndex(where: { Self.numerals.contains($0) }) else { return nil }
        let before = beginning[..<place]
        let behind = place + 1 < beginning.count ? beginning[place + 1] : " "
        let isBracketed = before.contains { "（(第".contains($0) }
        guard isBracketed || Self.marks.contains(behind), before.allSatisfy({ !Self.isWord($0) || $0 == "第" }) else {
            return nil
        }
        numeral = beginning[place]
        isOfTheForm = behind == "、" && !isBracketed
    }

    /// The numeral of a heading that begins as `三、收`.
    private static func numeral(atStartOf heading: String) -> Character? {
        var scalars = heading.unicodeScalars.makeIterator()
        guard let first = scalars.next(), scalars.next() == "、", let third = scalars.next(),
            (0x4E00...0x9FFF).contains(third.value)
        else { return nil }
        let numeral = Character(first)
        return numerals.contains(numeral) ? numeral : nil
    }

    private static let marks: Set<Character> = ["、", "，", ",", ".", "．", " ", "\u{3000}", "\t", "\n", "\r\n"]

    private static func isWord(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
    }
}
