import Forms
import Models

/// Words that the readers know, as libFuzzer takes them: chance would hardly ever
/// write one.
public enum FuzzDictionary {
    /// The dictionary.
    public static var text: String {
        var seen: Set<String> = []
        return (labels + reports + pages + words + drawings + messages).filter {
            !$0.isEmpty && seen.insert($0).inserted
        }
        .map { "\"\(escaped($0))\"\n" }.joined()
    }

    private static var labels: [String] {
        Edition.allCases.flatMap { edition in
            Form.of(edition).tables.flatMap { table in
                table.groups.map(\.label)
                    + table.rows.flatMap { [$0.number, $0.label, $0.printed] + $0.columns.map(\.label) }
            }
        }
    }

    private static let reports = [
        "2024年政府信息公开工作年度报告", "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
        "四、因政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项", "人民政府", "局", "（", "）", "、", "。",
        "其中", "件", "万元", "未", "无", "共", "〇", "２", "\u{3000}", "\t", "|", "|---|", "\n", "/", "-", "1,234", "0",
        "2024年1月1日至2024年12月31日",
    ]

    private static let pages = [
        "<html>", "<body>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "rowspan=\"3\"",
        "colspan=\"2\"", "<tbody>", "<thead>", "<p>", "</p>", "<br>", "<div>", "</div>", "<span>", "<script>",
        "</script>",
        "<style>", "<!--", "-->", "<![CDATA[", "]]>", "<title>", "<meta name=\"", "charset=gb2312", "hidden",
        "style=\"display:none\"", "<textarea>", "<select>", "<li>", "<ul>", "&nbsp;", "&#12288;", "&#x4E00;", "&lt;",
        "\"content\":\"", "\\u003c", "\\ud83d", "{\"", "\":", "[", "]}",
    ]

    private static let words = [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>",
        "</w:tc>", "<w:tcPr>", "</w:tcPr>", "<w:gridSpan w:val=\"2\"/>", "<w:vMerge/>", "<w:vMerge w:val=\"restart\"/>",
        "<w:trPr>", "</w:trPr>", "<w:gridBefore w:val=\"1\"/>", "<w:gridAfter w:val=\"1\"/>", "<w:hMerge/>",
        "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "<w:del>", "</w:del>", "<w:ins>", "</w:ins>",
        "<w:moveFrom>",
        "<w:numPr>", "</w:numPr>", "<w:ilvl w:val=\"0\"/>", "<w:numId w:val=\"1\"/>", "<w:pPr>", "</w:pPr>", "<w:rPr>",
        "</w:rPr>", "<w:vanish/>", "<w:pStyle w:val=\"1\"/>", "<w:abstractNum w:abstractNumId=\"1\">",
        "</w:abstractNum>", "<w:num w:numId=\"1\">", "</w:num>", "<w:lvl w:ilvl=\"0\">", "</w:lvl>",
        "<w:start w:val=\"1\"/>", "<w:numFmt w:val=\"chineseCounting\"/>", "<w:lvlText w:val=\"%1、\"/>",
        "<w:basedOn w:val=\"1\"/>", "<w:style w:styleId=\"1\">", "<w:fldChar w:fldCharType=\"begin\"/>", "<w:tab/>",
        "<w:br/>", "<w:sym w:char=\"F0FE\"/>", "<mc:AlternateContent>", "<mc:Choice>", "<mc:Fallback>",
        "<w:txbxContent>", "<w:altChunk/>", "<!DOCTYPE", "9223372036854775807", "PK\u{1}\u{2}", "PK\u{3}\u{4}",
        "PK\u{5}\u{6}", "word/document.xml", "[Content_Types].xml", "_rels/.rels", "mimetype",
    ]

    private static let drawings = [
        "<page width=\"595\" height=\"842\">", "</page>", "<line xMin=\"", "<word xMin=\"", "\" yMin=\"", "\" xMax=\"",
        "\" yMax=\"", "</word>", "<path d=\"M 0 0 L 100 0\" stroke=\"#000\"/>", " C ", " Z", " L ", " M ",
        "<rect x=\"0\" y=\"0\" width=\"100\" height=\"1\"/>", "<g transform=\"matrix(1 0 0 1 0 0)\">", "</g>", "<defs>",
        "</defs>", "fill=\"none\"", "stroke:none;", "1e-06", "-1", "1e99", "99999999999999999999", "NaN", "&amp;",
    ]

    private static let messages = [
        "{\"head\":", "\"sizes\":[0]}", "null", "true", "\"document\":", "\"submission\":", "\"text\":", "\"cells\":",
        "\"narrative\":", "-9223372036854775808", "0.1", "1e3", "\\u0000", "2024-02-29T23:59:59+08:00", "Z",
        "1732262400", "application/pdf", ".docx",
    ]

    /// As libFuzzer writes a word: any byte but the plainest by its number.
    private static func escaped(_ word: String) -> String {
        word.utf8.map { byte in
            let isPlain = (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + digits
        }.joined()
    }
}
