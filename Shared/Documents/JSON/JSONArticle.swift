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

    /// A shorter text is a summary or an address.
    private static let shortest = 400

    /// All articles, in their order; those of one object only once, since many
    /// interfaces give the same with and without tags.
    static func all(in node: JSONNode) -> [JSONArticle] {
        switch node {
        case .text(let text):
            text.unicodeScalars.count >= shortest ? [JSONArticle(title: nil, date: nil, body: text)] : []
        case .list(let nodes): nodes.flatMap(all)
        case .object(let members): [own(members)].compactMap { $0 } + deeper(members)
        case .other: []
        }
    }

    private static func own(_ members: [String: JSONNode]) -> JSONArticle? {
        let texts = members.sorted { $0.key < $1.key }.compactMap { key, node in
            if case .text(let text) = node { (key: key.lowercased(), text: text) } else { nil }
        }
        // With tags: they keep the tables.
        let long = texts.filter { $0.text.unicodeScalars.count >= shortest }
        guard let body = (long.filter { $0.text.contains("</") }.max(by: isShorter) ?? long.max(by: isShorter)) else {
            return nil
        }
        return JSONArticle(
            title: texts.first { $0.key.contains("title") && $0.text.contains("报告") }?.text,
            date: texts.first { item in dates.contains { item.key.contains($0) } && item.text.count <= 30 }?.text,
            body: body.text)
    }

    private static func deeper(_ members: [String: JSONNode]) -> [JSONArticle] {
        members.sorted { $0.key < $1.key }.flatMap { _, node -> [JSONArticle] in
            if case .text = node { return [] }
            return all(in: node)
        }
    }

    private static func isShorter(_ left: (key: String, text: String), _ right: (key: String, text: String)) -> Bool {
        left.text.utf8.count < right.text.utf8.count
    }

    private static let dates = ["pubdate", "publishdate", "publishtime", "pubtime", "releasetime", "docreltime"]
}
