import Models
import Testing

@Suite("Wordings that look like a figure of the form")
struct NarrativeWordingTests {
    /// Beside each wording that says something else, the one that does say it.
    private static let sentences: [(String, [String])] = [
        // Several sorts under one number.
        ("收到公民、法人和其他组织提交的政府信息公开申请15件。", ["requests_received_text 15"]),
        ("收到公民提交的政府信息公开申请15件。", ["requests_by_applicant 15"]),
        ("通过信函、网络、当面等方式收到政府信息公开申请15件。", ["requests_received_text 15"]),
        ("通过政府网站、微信公众号、政务微博等渠道主动公开政府信息1203条。", ["disclosed_total 1203"]),
        // The number before its noun.
        (
            "答复申请15件，其中5件予以公开、4件不予公开、6件无法提供。",
            ["requests_answered_text 15", "results_text 5", "results_text 4", "results_text 6"]
        ),
        ("共发生1件行政复议、2件行政诉讼。", ["review_text 1", "litigation_text 2"]),
        // Fees for something else.
        ("收取信息处理费200元。", ["info_fee_collected_yuan 200"]),
        ("收取行政事业性收费3563万元。", ["unclassified_count 35630000"]),
        ("收取邮寄费用56元。", ["unclassified_count 56"]),
        // Digits with blanks between them.
        ("主动公开政府信息1203 条。", ["disclosed_total 1203"]),
        ("主动公开政府信息 1 203 条。", ["disclosed_total ?"]),
        // Lists whose words stand before them.
        ("收到申请15件，办结12件。", ["requests_received_text 15", "requests_answered_text 12"]),
        ("行政许可和行政处罚信息分别公开35条和12条。", ["unclassified_count 35", "unclassified_count 12"]),
        // Papers.
        (
            "制发公文320件，其中主动公开56件、依申请公开100件、不予公开164件。",
            ["unclassified_count 320", "unclassified_count 56", "unclassified_count 100", "unclassified_count 164"]
        ),
        // Rates and parts of the year.
        ("每月公开政府信息100条，上半年收到政府信息公开申请8件。", ["unclassified_count 100", "unclassified_count 8"]),
        ("2024年1月至6月收到政府信息公开申请8件。", ["unclassified_count 8"]),
        ("2024年1月至12月收到政府信息公开申请8件。", ["requests_received_text 8"]),
        // Remedies and applications of another kind.
        ("行政复议机关收到行政复议申请1203件。", ["unclassified_count 1203"]),
        ("收到行政复议申请3件。", ["review_text 3"]),
        ("参加行政诉讼出庭应诉35件。", ["unclassified_count 35"]),
        ("受理依申请类政务服务事项3563件。", ["unclassified_count 3563"]),
        ("不予受理政府信息公开申请3件。", ["unclassified_count 3"]),
        (
            "区政府受理政府信息公开申请215件，政府各部门受理1200件，乡镇街道受理80件。",
            ["unclassified_count 215", "unclassified_count 1200", "unclassified_count 80"]
        ),
        ("全县各部门受理政府信息公开申请215件。", ["requests_received_text 215"]),
        ("主动公开政府信息总数为1203条。", ["disclosed_total 1203"]),
        (
            "发生行政复议2件，结果维持1件，其他结果1件，尚未审结0件。",
            ["review_text 2", "review_text 1", "review_text 1", "review_text 0"]
        ),
    ]

    @Test("A number counts what its clause says, and nothing where it does not", arguments: sentences)
    func wordings(prose: String, figures: [String]) {
        #expect(narrate(prose).figures == figures)
    }

    @Test("A number before its result has that result, and of several sorts it has none")
    func categories() {
        #expect(
            narrate("答复申请15件，其中5件予以公开、4件不予公开、6件无法提供。").facts.map(\.category)
                == [nil, .granted, .refused, .unable])
        #expect(narrate("行政复议2件（1件维持、1件纠正）。").facts.map(\.category) == [nil, .upheld, .corrected])
        #expect(narrate("收到申请9件，其中信函、网络申请5件。").facts.map(\.category) == [nil, nil])
    }

    @Test(
        "What is denied of a part is not denied of all",
        arguments: [
            "未收到法人或其他组织提出的政府信息公开申请。", "未收到涉及国家秘密的政府信息公开申请。", "未收到当面提交的政府信息公开申请。",
            "无结转下年度继续办理的申请。", "无行政诉讼败诉案件。", "未发生行政复议被纠错的情况。", "没有减免收费的情况。",
        ])
    func denialsOfParts(prose: String) {
        #expect(narrate(prose).facts == [])
    }

    @Test("What is denied of citizens and organisations together is denied of all")
    func denialsOfAll() {
        #expect(narrate("未收到公民、法人或其他组织提出的政府信息公开申请。").figures == ["requests_received_text 0"])
        #expect(narrate("我局没有政府信息公开方面的收费。").figures == ["info_fee_collected_yuan 0"])
    }

    @Test("A denial is of the year that stands before it")
    func yearsOfDenials() {
        let facts = narrate("2023年未收到政府信息公开申请，2024年收到1件。").facts
        #expect(facts.first { $0.basis == .denial }?.period == .other)
        #expect(facts.first { $0.basis == .denial }?.year == 2023)
        #expect(narrate("2024年未收到政府信息公开申请。").facts.map(\.period) == [.current])
    }

    @Test(
        "A figure that is not the year's is not said to be",
        arguments: [
            ("共收到申请15件（2023年为22件），办结14件。", [QuotedFact.Period.current, .other, .current]),
            ("截至2024年底，累计公开政府信息36000条。", [.cumulative]), ("近三年共收到申请56件。", [.cumulative]),
            ("历年累计公开政府信息36000条，2024年公开政府信息1203条。", [.cumulative, .current]),
            ("今后每年公开政府信息200条。", [.plan]), ("拟举办新闻发布会4场。", [.plan]), ("争取公开政府信息2000条。", [.plan]),
            ("到2025年底，公开政府信息2000条。", [.plan]), ("将政府信息公开申请15件全部办结。", [.current]),
        ])
    func periods(prose: String, periods: [QuotedFact.Period]) {
        #expect(narrate(prose).facts.filter { $0.basis == .number }.map(\.period) == periods)
    }

    @Test("Others' statements, and denied ones, are none")
    func statements() {
        #expect(narrate("加强校外培训机构监管，未开展社会评议，转发“某市发布”微信公众号信息。").statements == [])
        #expect(narrate("开展社会评议，开设“某市发布”微信公众号。").statements.map(\.kind) == [.socialEvaluation, .platform])
    }
}
