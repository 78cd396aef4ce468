/// An article in JSON: the longest text of an object, with its title and date.
struct JSONArticle {
    let title: String?
    let date: String?
    let body: String

    /// As a part of a page; text that is not HTML keeps its lines.
    var html: String {
        var html = title.map { "<h1>\($0)</h1>\n" } ?? ""
        if let date { html += "<p>发布日期：\(date)</p>\n" }
        return html + (body.contains("</") ? "<div>\(body)</div>" : "<pre>\(body)</pre>")
    }

    /// A text of fewer characters is a summary or an address.
    static let shortest = 400

    /// A text without a name; nil if it is too short to be an article.
    init?(text: String) {
        guard text.unicodeScalars.count >= Self.shortest else { return nil }
        self.init(title: nil, date: nil, body: text)
    }

    /// The article among the texts of an object: only one, since many interfaces give
    /// the same with and without tags.
    init?(of texts: [(key: String, text: String)]) {
        // With tags: they keep the tables.
        let long = texts.filter { $0.text.unicodeScalars.count >= Self.shortest }
        guard
            let body = long.filter({ $0.text.contains("</") }).max(by: Self.isShorter) ?? long.max(by: Self.isShorter)
        else { return nil }
        self.init(
            title: texts.first { Self.isTitle($0.key) && $0.text.contains("报告") }?.text,
            date: texts.first { Self.isDate($0.key) && $0.text.count <= 30 }?.text, body: body.text)
    }

    private init(title: String?, date: String?, body: String) {
        self.title = title
        self.date = date
        self.body = body
    }

    /// Whether a short text of this name says something of an article beside it.
    static func isTelling(_ key: String) -> Bool { isTitle(key) || isDate(key) }

    private static func isTitle(_ key: String) -> Bool { key.lowercased().contains("title") }

    private static func isDate(_ key: String) -> Bool {
        let key = key.lowercased()
        return dates.contains { key.contains($0) }
    }

    private static func isShorter(_ left: (key: String, text: String), _ right: (key: String, text: String)) -> Bool {
        left.text.utf8.count < right.text.utf8.count
    }

    private static let dates = ["pubdate", "publishdate", "publishtime", "pubtime", "releasetime", "docreltime"]
}
