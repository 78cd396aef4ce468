import Models

/// F-ENCODING: the text could be decoded as it was written. What was decoded
/// with a wrong encoding on its way may have lost characters, and a byte that
/// belongs to no character stands for one that is not known.
struct TextDecoded: Check {
    let rule = Rule(
        "F-ENCODING",
        zh: (
            title: "文字编码正常",
            explanation: "文件送来之前曾经被用错误的编码转换，或者有字节不属于任何字符；这些地方的文字可能有缺失，请核对原文。"
        ),
        en: (
            title: "Text decoded as written",
            explanation:
                "The document was decoded with a wrong encoding before it was sent, or has bytes that belong to "
                + "no character; text may be lost there."
        ),
        formula: "the text was decoded once, and every byte belongs to a character", basis: Basis.quality,
        severity: .warning,
        example: (passes: "政府信息公开", fails: "鏀垮簻淇℃伅鍏紑"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let notes = reading.report.notes
        let doubled = notes.first { $0.kind == .doubleDecoded }
        let broken = notes.first { $0.kind == .brokenCharacters }
        judgement.count(doubled == nil && broken == nil ? .pass : .fail)
        if let doubled {
            judgement.report(
                failure(
                    .reading,
                    Finding.Message(
                        zh: "全文 \(doubled.count) 个字符在送来之前曾经被用错误的编码转换（乱码），个别字符可能已经丢失，请从原网页或者原文件重新取得。",
                        en:
                            "\(Listing.plural(doubled.count, "character")) had been decoded with a wrong encoding before "
                            + "the document was sent; some may be lost. Fetch it anew from its source.")),
                at: .report)
        }
        if let broken {
            judgement.report(
                failure(
                    .reading,
                    Finding.Message(
                        zh: "文本中有 \(broken.count) 处字节不属于任何字符，以“\u{FFFD}”代替，请核对原文。",
                        en:
                            "Bytes belong to no character in \(Listing.plural(broken.count, "place")), where “\u{FFFD}” "
                            + "stands. Check the source.")),
                at: .report)
        }
        return judgement
    }
}
