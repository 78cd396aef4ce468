import Models

/// F-TEXT: wording without slips. One finding for each kind of them.
struct CleanText: Check {
    let rule = Rule(
        "F-TEXT",
        zh: (
            title: "文字差错",
            explanation: "正文不应有错别字、重复的词、不当的标点、没有写完的句子和没有删去的模板文字；只提示有把握的，其余由人工审读。"
        ),
        en: (
            title: "Slips of wording",
            explanation:
                "No wrong characters, doubled words, impossible punctuation, unfinished sentences or words of a "
                + "template; only what is beyond doubt is reported, the rest is for a reader."
        ),
        formula: "the prose has no slip of wording", basis: Basis.quality, severity: .information,
        example: (passes: "年初部署公开任务。", fails: "年初部暑公开任务，。"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        for slip in Slip.all {
            let remarks = reading.report.remarks.filter { $0.kind == slip.kind }
            judgement.count(remarks.isEmpty ? .pass : .fail)
            guard let first = remarks.first else { continue }
            let itemsZH = remarks.map(slip.itemZH)
            let itemsEN = remarks.map(slip.itemEN)
            var finding = failure(
                slip.kind == .template ? .report : .reading,
                Finding.Message(
                    zh: "\(remarks.count) 处\(slip.zh)：\(Listing.zh(itemsZH))；\(slip.adviceZH)",
                    en: "\(slip.countEN(remarks.count)): \(Listing.en(itemsEN)). \(slip.adviceEN)"))
            if slip.kind == .template { finding.severity = .warning }
            finding.arguments = [
                "kind": slip.kind.rawValue, "words": remarks.map(\.raw).joined(separator: "\n"),
            ]
            finding.span = first.span
            judgement.report(finding, at: .report)
        }
        return judgement
    }
}

/// A kind of slip, with the words for it.
private struct Slip {
    let kind: Remark.Kind
    let zh: String
    let en: (one: String, many: String)
    let adviceZH: String
    let adviceEN: String

    func itemZH(_ remark: Remark) -> String {
        let raw = "“\(Listing.excerpt(remark.raw))”"
        return remark.subject.map { "\(raw)应为“\($0)”" } ?? raw
    }

    func itemEN(_ remark: Remark) -> String {
        let raw = "“\(Listing.excerpt(remark.raw))”"
        return remark.subject.map { "\(raw) for “\($0)”" } ?? raw
    }

    func countEN(_ count: Int) -> String {
        count == 1 ? "1 \(en.one)" : "\(count) \(en.many)"
    }

    static let all = [
        Slip(
            kind: .wrongCharacter, zh: "错别字", en: ("wrong word", "wrong words"), adviceZH: "也可能是识别文字时出错，请核对原文。",
            adviceEN: "Recognition may have misread them: check the source."),
        Slip(
            kind: .repeatedWord, zh: "重复的词", en: ("doubled word", "doubled words"), adviceZH: "请删去多余的。",
            adviceEN: "One of each is to be removed."),
        Slip(
            kind: .punctuation, zh: "标点不当", en: ("fault of punctuation", "faults of punctuation"), adviceZH: "请核对原文。",
            adviceEN: "Check the source."),
        Slip(
            kind: .unfinishedSentence, zh: "句子没有写完", en: ("unfinished sentence", "unfinished sentences"),
            adviceZH: Advice.lost.zh,
            adviceEN: Advice.lost.en),
        Slip(
            kind: .template, zh: "模板文字没有替换或者删去", en: ("remnant of a template", "remnants of a template"),
            adviceZH: "请改为本单位的内容或者删去。",
            adviceEN: "Each is to be replaced or removed."),
    ]
}
