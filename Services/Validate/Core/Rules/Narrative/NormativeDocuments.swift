import Models

/// N-NORMDOC: how many 规章 and 规范性文件 the prose says were issued, repealed
/// and are in force.
struct NormativeDocuments: Check {
    let rule = Rule(
        "N-NORMDOC",
        zh: (
            title: "正文的规章和规范性文件件数",
            explanation: "正文写的制发、废止、现行有效的规章和规范性文件件数，应当等于“主动公开政府信息情况”表中的件数。"
        ),
        en: (
            title: "Regulations and normative documents in the text",
            explanation: "The numbers of regulations and normative documents that the text says were issued, repealed "
                + "and are in force are those of the table of proactive disclosure."
        ),
        formula: "n = issued; n = repealed; n = in_force", basis: Basis.quality, severity: .warning,
        example: (passes: "制发规范性文件 10 件；表中本年制发件数 10", fails: "制发规范性文件 10 件；表中本年制发件数 12"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        var comparisons = Comparisons()
        for mention in reading.mentions where mention.fact.parent == nil {
            guard let (row, columns) = Self.cells(of: mention.fact.kind) else { continue }
            let figures = columns.compactMap { reading.figure(["proactive.\(row)_\($0)"]) }
            comparisons.add(mention, figures: figures) {
                // The form has no place for what expired.
                $0.says(Narrowing.documents) || ($0.says(["失效"]) && !$0.says(["废止"]))
            }
        }
        comparisons.judge(by: self, &judgement, in: reading)
        return judgement
    }

    /// The row, and its columns in either edition.
    private static func cells(of kind: FactKind) -> (row: String, columns: [String])? {
        switch kind {
        case .regulationIssued: ("regulation", ["issued", "made_new", "published_new"])
        case .regulationRepealed: ("regulation", ["repealed"])
        case .regulationInForce: ("regulation", ["in_force", "public_total"])
        case .normativeDocumentIssued: ("normative_document", ["issued", "made_new", "published_new"])
        case .normativeDocumentRepealed: ("normative_document", ["repealed"])
        case .normativeDocumentInForce: ("normative_document", ["in_force", "public_total"])
        default: nil
        }
    }
}
