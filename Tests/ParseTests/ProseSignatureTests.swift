import IngestCore
import Models
import ParseCore
import Testing

@Suite("The signature of the prose")
struct ProseSignatureTests {
    private static let overview = """
        2024年，澄屿市商务局围绕外贸稳增长和消费促进两条主线推进公开工作，全年在门户网站开设惠企政策专栏，集中发布补贴申报指南128条。
        （一）主动公开情况。局办公室每周三核对栏目更新情况，对超过十个工作日没有更新的栏目向责任科室发出提醒单，全年发出提醒单36份。
        （二）依申请公开情况。商务局把办理时限拆分为登记、会商、答复、送达四个环节，由法规科统一把关答复文书，避免同一事项前后口径不一。
        （三）平台建设。新媒体账号从四个压减为一个，原有粉丝通过公告引导迁移，留言由专人当日转办，次日回访群众是否满意。
        """
    private static let problems = """
        一是部分科室把公开当作年底突击任务，平时积累的素材零散，临近考核才集中上传，影响了信息的时效。
        二是面向小微企业的政策文字偏长，企业反映读不懂、找不到联系人，电话打进来仍要重复解释办理条件。
        下一步，澄屿市商务局将把重点栏目纳入周调度，政策文件同步配一张办事流程图，并在商会微信群里试行十五分钟答疑。
        """
    private static let otherText = """
        本镇党群服务中心今年搬迁新址，镇里借机把信息公开查阅点设在一楼大厅，村民办事等候时可以翻看村级财务公示册和土地流转合同样本。
        各村网格员每月十号把低保复核名单贴到文化广场，并用大喇叭逐户念一遍，确保留守老人也能听明白自家补助的金额和发放日期。
        镇人大代表对河道采砂整治进展提出质询后，镇政府第一时间把整治台账和罚款去向做成长图，在赶集日现场派发两千余份。
        由于年轻干部流动频繁，负责信息上传的岗位一年换了三个人，材料交接不完整，导致防汛物资采购结果迟了一个月才对外公布。
        """

    private func signature(
        _ overview: String, _ problems: String, agency: String = "澄屿市商务局", year: Int = 2024, swapped: Bool = false
    ) throws -> ProseSignature? {
        let parts = ["一、总体情况\n\(overview)", "五、存在的主要问题及改进情况\n\(problems)"]
        let middle = """
            二、主动公开政府信息情况
            三、收到和处理政府信息公开申请情况
            四、政府信息公开行政复议、行政诉讼情况
            """
        let text = """
            \(agency)\(year)年政府信息公开工作年度报告
            本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为\(year)年1月1日至12月31日，联系电话：0689-2860018。
            \(parts[swapped ? 1 : 0])
            \(middle)
            \(parts[swapped ? 0 : 1])
            六、其他需要报告的事项
            本年度没有收取信息处理费，没有其他需要报告的事项。
            """
        let document = try Intake().read(Array(text.utf8), submission: Submission())
        let report = ReportParser().parse(document)
        #expect(report.kind == .report)
        return report.prose
    }

    @Test func `The same text with another name, another year and other numbers is the same`() throws {
        let one = try #require(try signature(Self.overview, Self.problems))
        let renamed = { (text: String) in
            text.replacing("澄屿市商务局", with: "北浦县教育局").replacing("商务局", with: "教育局").replacing("2024", with: "2023")
                .replacing("128", with: "97").replacing("36", with: "4")
        }
        let other = try #require(
            try signature(renamed(Self.overview), renamed(Self.problems), agency: "北浦县教育局", year: 2023))
        #expect(one.likeness(to: other) >= 0.95)
        #expect(one.length > 300)
    }

    @Test func `Traditional characters, full-width marks and blanks make no other text`() throws {
        let one = try #require(try signature(Self.overview, Self.problems))
        let printed = { (text: String) in
            text.replacing("群众", with: "群眾").replacing("时", with: "時").replacing("，", with: "， ")
        }
        let other = try #require(try signature(printed(Self.overview), printed(Self.problems)))
        #expect(one.likeness(to: other) >= 0.95)
    }

    @Test func `Other texts are not alike`() throws {
        let one = try #require(try signature(Self.overview, Self.problems))
        let other = try #require(try signature(Self.otherText, Self.otherText, agency: "白鹿镇人民政府"))
        #expect(one.likeness(to: other) < 0.3)
    }

    @Test func `The more is changed the less they are alike`() throws {
        let one = try #require(try signature(Self.overview, Self.problems))
        let half = try #require(try signature(Self.overview, Self.otherText))
        #expect((0.1...0.8).contains(one.likeness(to: half)))
    }

    @Test func `The order of the sections does not matter`() throws {
        let one = try #require(try signature(Self.overview, Self.problems))
        let swapped = try #require(try signature(Self.overview, Self.problems, swapped: true))
        #expect(one == swapped)
    }

    @Test func `What the law words alone has no signature`() throws {
        let statutory = """
            根据《中华人民共和国政府信息公开条例》第五十条要求，编制本报告，全文包括总体情况、主动公开政府信息情况等六个部分。
            本报告中所列数据的统计期限自2024年1月1日起至2024年12月31日止，本报告的电子版可在澄屿市人民政府门户网站下载。
            如对本报告有任何疑问，请与澄屿市商务局办公室联系，联系地址：澄屿市滨海大道1号，邮编：366600，电话：0689-2860018。
            """
        #expect(try signature(statutory, "本年度没有其他需要报告的事项。") == nil)
    }

    @Test func `A signature is the same for ever`() throws {
        let one = try #require(try signature(Self.overview, Self.problems))
        #expect(Array(one.minima.prefix(8)) == [9469, 12945, 11486, 14071, 12581, 34598, 72, 2180])
        #expect(one.length == 315)
    }
}
