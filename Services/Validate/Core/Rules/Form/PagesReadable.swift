import Models

/// F-PICTURE: whether the pages of a document are text. Scanned pages are
/// pictures; nothing is guessed of what they show.
struct PagesReadable: Check {
    let rule = Rule(
        "F-PICTURE",
        zh: (
            title: "页面是文字",
            explanation: "扫描件等图片页上的文字和数字无法读取，也不作推测；请换成可以复制文字的文件。"
        ),
        en: (
            title: "Pages are text",
            explanation: "What stands on pages that are pictures, as scanned ones are, cannot be read and is not "
                + "guessed; send a file whose text can be copied."
        ),
        formula: "no page is a picture", basis: Basis.quality, severity: .warning,
        example: (passes: "由文字处理软件导出的 PDF", fails: "扫描后存成的 PDF"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        // Other formats have no pages.
        guard reading.report.format == .pdf else { return judgement }
        guard let note = reading.report.notes.first(where: { $0.kind == .picturePages }) else {
            judgement.count(.pass)
            return judgement
        }
        judgement.count(.fail)
        let message = Finding.Message(
            zh: "文件共 \(note.total) 页，其中 \(note.count) 页是图片，图片上的内容无法读取，也没有作推测；请提供可以复制文字的文件，再作检查。",
            en:
                "\(note.count) of \(Listing.plural(note.total, "page")) \(note.count == 1 ? "is a picture" : "are pictures") "
                + "whose content could not be read, and nothing was guessed; send a file whose text can be copied.")
        var finding = failure(.reading, message)
        finding.arguments = ["pages": String(note.count), "total": String(note.total)]
        judgement.report(finding, at: .report)
        return judgement
    }
}
