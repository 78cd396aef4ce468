import Forms
import Models

extension HostileDocument {
    /// Labels where each is expected once.
    static let labels: [HostileDocument] =
        ["予以公开", "其他", "总计", "规章", "行政许可", "重复申请", "（三）不予公开"].flatMap { label in
            [
                HostileDocument("label: \(label)", repeating: label, in: .requests),
                HostileDocument("label on lines: \(label)", repeating: label + "\n", in: .requests),
                HostileDocument("label with a value: \(label)", repeating: label + "\t5\n", in: .requests),
                HostileDocument("label with a value, proactive: \(label)", repeating: label + "\t5\n", in: .proactive),
            ]
        } + [
            HostileDocument("labels of the request table", repeating: names(.requests, "\n"), in: .requests),
            HostileDocument("labels in one line", repeating: names(.requests, ""), in: .requests),
            HostileDocument("labels of the proactive table", repeating: names(.proactive, "\n"), in: .proactive),
            HostileDocument("labels anywhere", repeating: names(.requests, "\n") + names(.proactive, " ")),
            HostileDocument("columns' labels", repeating: "自然人\t商业企业\t科研机构\t社会公益组织\t其他\t总计\n", in: .requests),
            HostileDocument("remedies' labels", repeating: "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n", in: .remedies),
            HostileDocument("remedies' blocks", repeating: "行政复议\t未经复议直接起诉\t复议后起诉\n", in: .remedies),
            HostileDocument("proactive columns' labels", repeating: "本年制发件数\t本年废止件数\t现行有效件数\n", in: .proactive),
            HostileDocument("wrapped labels", repeating: "1.属于国  0  0  0\n家秘密\n", in: .requests),
            HostileDocument("wrapped labels' halves", repeating: "0  0  家秘密 0\n家秘密\n", in: .requests),
            misread("misread labels", "1.属于国家秘宓\t0\t0\n"),
            misread("misread labels in one line", "1.属于国家秘宓 0 "),
            misread("misread labels without values", "1.属于国家秘宓，"),
            HostileDocument("numbers of labels", repeating: "（一）（二）（三）1.2.3.一、二、三、", in: .requests),
            HostileDocument("bracketed numeral", repeating: "（一）"),
        ]

    /// Labels are only taken for misread ones in a table that has a row.
    private static func misread(_ name: String, _ text: String) -> HostileDocument {
        HostileDocument(name) {
            var skeleton = Skeleton()
            let row = Array("（一）予以公开\t0\t0\t0\t0\t0\t0\t0\n".utf8)
            skeleton[.requests] = row + repeated(text, to: size - row.count)
            return skeleton.bytes
        }
    }

    private static func names(_ table: TableID, _ end: String) -> String {
        (Form.of(.form2021).table(table)?.rows ?? []).map { $0.printed + end }.joined()
    }
}
