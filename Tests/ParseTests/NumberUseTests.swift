import Models
import Testing

@Suite("What a number in the prose is")
struct NumberUseTests {
    @Test(
        "Numbers that count are told from those that do not",
        arguments: [
            ("公开信息392条", ["392 count"]), ("公开信息 1.5万余 条", ["1.5万余 count"]),
            ("播放45.28万次", ["45.28万 count"]), ("收费1,234,567元", ["1,234,567 amount"]),
            ("全年公开２１条", ["２１ count"]), ("占比12.5%", ["12.5 percentage"]), ("占百分之八十", ["八十 percentage"]),
            ("2024年", ["2024 year"]), ("二〇二四年度", ["二〇二四 year"]), ("目录（2025版）", ["2025 year"]),
            ("1月7日", ["1 date", "7 date"]), ("自202411日起", ["202411 date"]), ("发布于2025-01-24", ["2025-01-24 date"]),
            ("在20个工作日内", ["20 period"]), ("近三年来", ["三 period"]), ("第二季度", ["二 period"]),
            ("17:26发布", ["17:26 time"]),
            ("依照第二十条第（九）项", ["二十 article", "九 article"]), ("第36条", ["36 article"]),
            ("国办公开办函〔2021〕30号", ["2021 document_number", "30 document_number"]),
            ("国办函2020109号", ["2020109 document_number"]), ("国务院令第711号", ["711 document_number"]),
            ("一是加强", ["一 ordinal"]), ("（三）平台", ["三 ordinal"]), ("1.完善制度", ["1 ordinal"]), ("第三次会议", ["三 ordinal"]),
            ("听涛路68号", ["68 contact"]), ("电话：0689-2850671", ["0689-2850671 contact"]),
            ("邮编：990004", ["990004 contact"]),
            ("大楼14层", ["14 contact"]),
            ("“三审三校”", ["三 name", "三 name"]), ("12345热线", ["12345 name"]), ("两微一端", ["两 name", "一 name"]),
            ("一网通办", ["一 name"]), ("第三方", ["三 name"]), ("党的二十大", ["二十 name"]), ("“十四五”", ["十四五 name"]),
            ("5G应用", ["5 name"]), ("是一项工作", ["一 indefinite"]), ("每一件申请", ["一 indefinite"]), ("共6个部分", ["6 other"]),
        ])
    func classes(prose: String, expected: [String]) {
        #expect(uses(prose + "。") == expected)
    }

    @Test(
        "A numeral in a word is no number",
        arguments: ["进一步统一口径", "取得一定成效", "十分重视", "万众一心", "千方百计", "百姓关心", "一般情况", "一方面抓公开"])
    func words(prose: String) {
        #expect(uses("今后要" + prose + "。") == [])
    }

    @Test(
        "Chinese numerals have their value",
        arguments: [
            ("收到申请三十二件", 32), ("公开信息两条", 2), ("公开信息百余条", 100), ("公开信息一千零五条", 1005), ("公开信息十二条", 12),
            ("公开信息三万二千条", 32000), ("公开信息1200余万条", 12_000_000), ("收到申请一件", 1),
        ])
    func numerals(prose: String, value: Int) {
        #expect(narrate("全年主动" + prose + "。").facts.map(\.value?.count) == [value])
    }

    @Test("What is open has no value: 三五件, 3至5件", arguments: ["3至5", "3-5", "三五"])
    func ranges(raw: String) {
        let facts = narrate("每季度公开信息\(raw)条。").facts
        #expect(facts.map(\.value) == [nil])
        #expect(facts.map(\.raw) == [raw])
    }

    @Test("A number in digits that is too long to be a figure has no value")
    func overflow() {
        #expect(narrate("主动公开政府信息99999999999999999999条。").facts.map(\.value) == [nil])
    }
}
