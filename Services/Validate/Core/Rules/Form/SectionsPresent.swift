import Forms
import Models

/// F-SECTION: the six sections in the order of the form, each with something
/// below its heading.
struct SectionsPresent: Check {
    let rule = Rule(
        "F-SECTION",
        zh: (title: "六个部分齐全", explanation: "报告应当按顺序有格式规定的六个部分，每部分都有内容；编号可以不同。"),
        en: (
            title: "Six sections",
            explanation: "A report has the six sections of the form in its order, each with content; their numbers may "
                + "differ."
        ),
        formula: "each of the six sections is present, in order, and not empty", basis: Basis.content, severity: .error,
        example: (passes: "六个部分都有标题和内容", fails: "没有“五、存在的主要问题及改进情况”"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        for kind in SectionKind.allCases {
            guard let finding = finding(kind, in: reading) else {
                judgement.count(.pass)
                continue
            }
            judgement.count(.fail)
            judgement.report(finding, at: .section(kind))
        }
        if let finding = misplaced(in: reading) {
            judgement.count(.fail)
            judgement.report(finding, at: .report)
        }
        return judgement
    }

    /// The first section that stands before one of the form's earlier ones.
    private func misplaced(in reading: Reading) -> Finding? {
        let sections = reading.report.sections
        let places = sections.map { Place.section($0.kind).section }
        guard let late = zip(places, places.dropFirst()).enumerated().first(where: { $1.0 > $1.1 })?.offset else {
            return nil
        }
        let (before, after) = (sections[late], sections[late + 1])
        // Columns of a page may be read in another order.
        var finding = failure(
            .reading,
            Finding.Message(
                zh: "“\(after.kind.titleZH)”部分排在“\(before.kind.titleZH)”部分之后；各部分应当按格式的顺序排列。",
                en:
                    "The section “\(after.kind.titleEN)” stands behind “\(before.kind.titleEN)”; the sections should be "
                    + "in the order of the form."))
        finding.severity = .warning
        finding.arguments = ["section": after.kind.rawValue, "behind": before.kind.rawValue]
        finding.span = after.headingSpan
        return finding
    }

    private func finding(_ kind: SectionKind, in reading: Reading) -> Finding? {
        let found = reading.report.sections.filter { $0.kind == kind }
        var finding: Finding
        if found.isEmpty, let table = TableID.allCases.first(where: { $0.section == kind }),
            hasCells(table, in: reading)
        {
            // Its heading may be worded or numbered as nobody expects.
            finding = failure(
                .reading,
                Finding.Message(
                    zh: "没有找到“\(kind.titleZH)”部分的标题，但是有这一部分的表格；请补上标题，或者按格式改正标题。",
                    en:
                        "There is no heading “\(kind.titleEN)”, but the table of that section is there: add the heading, "
                        + "or correct it."))
        } else if found.isEmpty {
            finding = failure(
                .report,
                Finding.Message(zh: "没有“\(kind.titleZH)”部分。", en: "There is no section “\(kind.titleEN)”."))
            if !kind.isRequired { finding.severity = .warning }
        } else if found.allSatisfy({ $0.bodySpan == nil }), !isExplained(kind, in: reading) {
            // A heading without text may have lost a picture or an attachment.
            finding = failure(
                .reading,
                Finding.Message(
                    zh: "“\(kind.titleZH)”部分只有标题，没有内容；" + Advice.lost.zh,
                    en: "The section “\(kind.titleEN)” has a heading and nothing below it. " + Advice.lost.en))
            finding.span = found.first?.headingSpan
        } else {
            return nil
        }
        finding.arguments = ["section": kind.rawValue]
        return finding
    }

    /// Whether a table was read.
    private func hasCells(_ table: TableID, in reading: Reading) -> Bool {
        reading.form?.cells(of: table).contains { reading.cell($0.index).value != nil } ?? false
    }

    /// Whether F-TABLE says it already: the table was all that was to be there.
    private func isExplained(_ kind: SectionKind, in reading: Reading) -> Bool {
        TableID.allCases.contains { $0.section == kind && reading.isAbsent($0) }
    }
}

extension SectionKind {
    /// Whether 条例第五十条 names its content; 总体情况 is the form's own, and
    /// there need not be 其他需要报告的事项.
    fileprivate var isRequired: Bool {
        self != .overview && self != .other
    }
}
