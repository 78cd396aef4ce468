extension HostileDocument {
    /// Values in JSON, as large as may be.
    static let objects: [HostileDocument] =
        [
            ("numbers", "1,"), ("texts", "\"\","), ("lists", "[],"), ("objects", "{},"),
            ("objects with members", "{\"a\":1},"),
            ("long texts", "\"\(String(repeating: "公开信息", count: 110))\","), ("white space", " "),
            ("escapes", "\"\\u5b57\\n\","), ("objects in one another", "{\"a\":[{\"a\":[{\"a\":[]}]}]},"),
        ].map { name, text in
            HostileDocument("json: \(name)") { Array("[".utf8) + repeated(text) + Array("1]".utf8) }
        }
        + [
            HostileDocument("json: 500 lists around numbers") {
                repeated("[", count: 500) + repeated("1,") + Array("1".utf8) + repeated("]", count: 500)
            },
            HostileDocument("json: 250 objects around articles") {
                let article = "{\"title\":\"报告\",\"content\":\"\(String(repeating: "字", count: 400))\"},"
                return repeated("{\"a\":[", count: 250) + repeated(article) + Array("1".utf8)
                    + repeated("]}", count: 250)
            },
            HostileDocument("json: members") {
                Array("{".utf8) + (0..<600_000).flatMap { Array("\"\($0)\":1,".utf8) } + Array("\"a\":1}".utf8)
            },
            HostileDocument("json: a text without end") { Array("[\"".utf8) + repeated("字") + Array("]".utf8) },
            HostileDocument("json: lists in one another") { repeated("[", to: size / 2) + repeated("]", to: size / 2) },
            HostileDocument("json: calls in one another") {
                repeated("f(", to: size * 2 / 3) + repeated(")", to: size / 3)
            },
            HostileDocument("json: objects of a page") {
                Array("[\"".utf8) + repeated("<table><tr><td>行政许可</td><td>5</td></tr></table>") + Array("\"]".utf8)
            },
        ]
}
