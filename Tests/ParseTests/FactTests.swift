import Models
import Testing

@Suite("Figures in the prose")
struct FactTests {
    /// Sentences with the figures they state, and beside each kind one that
    /// looks like it and is not.
    private static let sentences: [(String, [String])] = [
        ("全年主动公开政府信息392条。", ["disclosed_total 392"]),
        ("全年整改错误信息392处。", ["unclassified_count 392"]),
        ("通过政府门户网站公开信息21条。", ["disclosed_by_channel 21"]),
        ("门户网站开设栏目21个。", ["unclassified_count 21"]),
        ("主动公开抽检结果43条。", ["disclosed_by_topic 43"]),
        ("完成抽检43批次。", ["unclassified_count 43"]),
        ("共收到政府信息公开申请15件。", ["requests_received_text 15"]),
        ("共收到群众留言15件。", ["unclassified_count 15"]),
        ("收到网络申请13件，来信申请2件。", ["requests_by_channel 13", "requests_by_channel 2"]),
        ("收到网络留言13件。", ["unclassified_count 13"]),
        ("自然人提出申请89件，法人或其他组织提出申请6件。", ["requests_by_applicant 89", "requests_by_applicant 6"]),
        ("走访法人单位6家。", ["unclassified_count 6"]),
        ("办理政府信息公开申请61件。", ["requests_handled_text 61"]),
        ("办理许可事项61件。", ["unclassified_count 61"]),
        ("收到申请5件，办结4件。", ["requests_received_text 5", "requests_answered_text 4"]),
        ("答复网民咨询4条。", ["unclassified_count 4"]),
        ("上年结转申请7件，结转下年度继续办理3件。", ["carried_in_text 7", "carried_out_text 3"]),
        ("另有2件转入下一年度。", ["carried_out_text 2"]),
        ("结转资金3件。", ["unclassified_count 3"]),
        ("予以公开13件，不予公开2件，无法提供1件。", ["results_text 13", "results_text 2", "results_text 1"]),
        ("发生行政复议3件、行政诉讼1件。", ["review_text 3", "litigation_text 1"]),
        ("行政复议、行政诉讼案件共4件。", ["unclassified_count 4"]),
        ("行政复议、行政诉讼均为0件。", ["review_text 0", "litigation_text 0"]),
        (
            "制发规章3件、废止1件，现行有效12件。",
            ["regulation_issued_text 3", "regulation_repealed_text 1", "regulation_in_force_text 12"]
        ),
        (
            "制发行政规范性文件57件、废止34件，现行有效422件。",
            [
                "normative_document_issued_text 57", "normative_document_repealed_text 34",
                "normative_document_in_force_text 422",
            ]
        ),
        ("制发规章2件、行政规范性文件23件。", ["regulation_issued_text 2", "normative_document_issued_text 23"]),
        ("制发规章2件，修订规范性文件23件。", ["regulation_issued_text 2", "unclassified_count 23"]),
        ("发出信息处理费通知3件，收费1260元。", ["info_fee_notices 3", "info_fee_collected_yuan 1260"]),
        ("清理规范性文件57件。", ["unclassified_count 57"]),
        ("对外公布收到70件申请的情况。", ["requests_received_text 70"]),
        ("受理许可申请5件，办理登记申请3件。", ["unclassified_count 5", "unclassified_count 3"]),
        ("制定规章制度3项。", ["unclassified_count 3"]), ("制定规范性文件管理办法2项。", ["unclassified_count 2"]),
        ("培训覆盖50个单位。", ["unclassified_count 50"]), ("征集意见300条。", ["unclassified_count 300"]),
        (
            "（二）依申请公开情况\n全年共收到15件，办结13件，办结许可9件。",
            [
                "requests_received_text 15", "requests_answered_text 13", "unclassified_count 9",
            ]
        ),
        ("发布规范性文件57件。", ["normative_document_issued_text 57"]),
        ("门户网站公开规范性文件57件。", ["disclosed_by_channel 57"]),
        ("收办申请61件。", ["requests_handled_text 61"]),
        ("出版公报12期。", ["unclassified_count 12"]),
        (
            "发出收费通知5件，总金额3200元，实际收取的总金额2950元。",
            ["info_fee_notices 5", "info_fee_notified_yuan 3200", "info_fee_collected_yuan 2950"]
        ),
        ("发布政策解读材料30份。", ["interpretations_text 30"]),
        ("召开新闻发布会4场。", ["press_conferences_text 4"]),
        ("开展在线访谈12期。", ["interviews_text 12"]),
        ("开展意见征集9期。", ["consultations_text 9"]),
        ("办理政协提案6件。", ["proposals_text 6"]),
        ("组织培训2场。", ["trainings_text 2"]), ("培训300人次。", ["unclassified_count 300"]),
        (
            "发出收费通知41件，通知金额合计23640元，实际缴纳1.5万元。",
            ["info_fee_notices 41", "info_fee_notified_yuan 23640", "info_fee_collected_yuan 15000"]
        ),
        ("对25件申请收取了信息处理费2950元。", ["info_fee_cases 25", "info_fee_collected_yuan 2950"]),
        ("投入经费2950元。", ["unclassified_count 2950"]),
        ("好评率98%。", ["percentage 98"]), ("较上年增长33%。", ["change 33"]),
        ("不予公开2件，占5%。", ["results_text 2", "share 5"]),
    ]

    @Test("Each kind is told by its verbs and nouns, and not by others", arguments: sentences)
    func kinds(prose: String, figures: [String]) {
        #expect(narrate(prose).figures == figures)
    }

    @Test("Every kind of fact has its sentence")
    func allKinds() {
        let seen = Set(Self.sentences.flatMap(\.1).map { String($0.prefix { $0 != " " }) })
        #expect(Set(FactKind.allCases.map(\.rawValue)).subtracting(seen) == [])
    }

    @Test("Parts know their whole, and parts of parts theirs")
    func parts() {
        let facts = narrate("全年公开政府信息444条，其中政策类118条（含市级70条、区级48条），服务类294条，其他类32条。").facts
        #expect(facts.map { $0.value?.count } == [444, 118, 70, 48, 294, 32])
        #expect(facts.map(\.parent) == [nil, 0, 1, 1, 0, 0])
        #expect(facts.map(\.subject) == [nil, "政策类", "市级", "区级", "服务类", "其他类"])
    }

    @Test("A figure of its own is no part of the list before it")
    func ownFigure() {
        let facts = narrate("受理申请749件，其中自然人741件，法人或其他组织8件；共办理718件，结转下一年31件。").facts
        #expect(facts.map(\.parent) == [nil, 0, 0, nil, nil])
        #expect(facts.map(\.category) == [nil, .naturalPerson, .legalPerson, nil, nil])
    }

    @Test("What stands in brackets is not the whole of what follows them")
    func brackets() {
        let facts = narrate("收办申请3607件（含上年结转96件），其中自然人3493件，法人114件。").facts
        #expect(facts.map(\.parent) == [nil, nil, 0, 0])
    }

    @Test("Parts of interpretations are interpretations, with what they are")
    func interpretations() {
        let facts = narrate("发布解读稿件312篇，其中图解98篇、视频27个。").facts
        #expect(facts.map(\.kind) == [.interpretations, .interpretations, .interpretations])
        #expect(facts.map(\.parent) == [nil, 0, 0])
        #expect(facts.map(\.subject) == [nil, "图解", "视频"])
    }

    @Test("Channels keep their names and are said to be what they are")
    func channels() {
        let facts = narrate("主动公开政府信息20条，其中县政府网站3条，“某县发布”微信公众号5条，“某报晚报”4条，县政务参考8条。").facts
        #expect(facts.map(\.subject) == [nil, "县政府网站", "“某县发布”微信公众号", "“某报晚报”", "县政务参考"])
        #expect(facts.map(\.category) == [nil, .website, .wechat, .newspaper, nil])
        #expect(facts.dropFirst().allSatisfy { $0.kind == .disclosedByChannel && $0.parent == 0 })
    }

    @Test("Results keep their class, their share and their whole")
    func results() {
        let facts = narrate("办结申请40件，其中予以公开30件，占75%，部分公开10件（25%）。").facts
        #expect(facts.map(\.kind) == [.requestsAnswered, .result, .share, .result, .share])
        #expect(facts.map(\.category) == [nil, .granted, nil, .partiallyGranted, nil])
        #expect(facts.map(\.parent) == [nil, 0, 1, 0, 3])
    }

    @Test("Two classes under one number are none of both")
    func twoClasses() {
        let facts = narrate("予以公开及部分公开258件。").facts
        #expect(facts.map(\.category) == [nil])
        #expect(facts.map(\.subject) == ["予以公开及部分公开"])
    }

    @Test(
        "余, 多 and 以上 are a lower bound, 约 and 近 go both ways, 不足 is an upper bound",
        arguments: [
            ("200余条", QuotedFact.Bound.atLeast), ("18万余条", .atLeast), ("200多条", .atLeast), ("200条以上", .atLeast),
            ("超过200条", .atLeast), ("近200条", .about), ("约200条", .about), ("200条左右", .about), ("不足200条", .atMost),
            ("200条", .exact),
        ])
    func bounds(amount: String, bound: QuotedFact.Bound) {
        #expect(narrate("主动公开政府信息\(amount)。").facts.map(\.bound) == [bound])
    }

    @Test("Figures of other years and of plans are not this year's")
    func otherYears() {
        let facts = narrate("2023年收到申请9件。2024年收到申请12件，较上年增加3件，同比增长33%。明年计划公开信息500条。").facts
        #expect(facts.map(\.period) == [.other, .current, .comparison, .comparison, .plan])
        #expect(facts.map(\.kind) == [.requestsReceived, .requestsReceived, .change, .change, .disclosedTotal])
        #expect(facts.map(\.year) == [2023, nil, 2023, nil, nil])
    }

    @Test("Figures of many years are not this year's, and a year in a plan's name is no year of a figure")
    func manyYears() {
        #expect(narrate("截至2024年底，公开政府信息5000条。").facts.map(\.period) == [.current])
        #expect(narrate("2020年以来，累计公开政府信息5000条。").facts.map(\.period) == [.cumulative])
        #expect(narrate("公布规划纲要和二〇三五年远景目标，发布解读5篇。").facts.map(\.period) == [.current])
    }

    @Test("Raw text, unit and quote stand where their spans say")
    func spans() throws {
        let text = "一、总体情况\n（一）公开。全年主动公开政府信息 200 余 条，其中网站 20 条。"
        let scalars = Array(text.unicodeScalars)
        let facts = narrate(String(text.split(separator: "\n")[1])).facts
        #expect(facts.map(\.raw) == ["200 余", "20"])
        #expect(facts.map(\.unit) == ["条", "条"])
        for fact in facts {
            for (raw, span) in [(fact.raw, fact.span), (fact.quote.text, fact.quote.span)] {
                let covered = scalars[(span.start - 1)..<(span.start - 1 + span.length)]
                #expect(String(String.UnicodeScalarView(covered)) == raw)
                #expect(span.line == 2)
            }
        }
    }
}
