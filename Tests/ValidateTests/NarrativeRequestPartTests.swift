import Models
import TestSupport
import Testing

@Suite("N-REQ-CHANNEL and N-APPLICANT: 正文的申请渠道和申请人")
struct NarrativeRequestPartTests {
    private let report = ReportBuilder.requests

    @Test(
        arguments: [
            "本年度通过网页渠道收到申请44件，通过来信渠道收到申请10件。", "收到政府信息公开申请54件，其中网络申请44件，信函申请10件。",
            "收到政府信息公开申请54件，其中网络申请52件，信函申请2件。对其中3件告知补正，对1件延期答复。",
            "收到政府信息公开申请54件，其中自然人申请50件，法人或其他组织申请4件。", "办理政府信息公开申请61件，其中自然人申请56件，法人或其他组织申请5件。",
        ])
    func `Ways and applicants that are those of the table pass`(prose: String) throws {
        let said = try report.saying(prose)
        #expect(said.narrativeFindings.isEmpty)
        #expect(said.count(.pass) > 0)
    }

    @Test func `Ways that are all there is must be those received`() throws {
        let said = try report.saying("本年度通过网页渠道收到申请44件，通过来信渠道收到申请11件。")
        let finding = try #require(said.narrativeFindings.first)
        #expect(finding.rule == "N-REQ-CHANNEL")
        #expect(finding.severity == .warning)
        #expect(finding.cells == ["requests.received_new.total"])
        #expect(finding.difference?.count == 1)
        #expect(
            finding.message.zh
                == "第 3 行写明网页渠道 44、来信渠道 11，之和为 55，而表中“一、本年新收政府信息公开申请数量／总计”为 54，相差 1。请核对后改正正文或表格。")
        #expect(
            finding.message.en
                == "Line 3 gives 网页渠道 44, 来信渠道 11, which add up to 55, but the table has 54 for "
                + "“I. Requests newly received this year / total”; the difference is 1. Correct whichever is wrong.")
    }

    @Test func `Ways beside a total are no more than were received`() throws {
        let findings = try report.saying("收到政府信息公开申请54件。通过网络收到44件、通过信函收到12件。").narrativeFindings
        #expect(findings.map(\.rule) == ["N-REQ-CHANNEL"])
        #expect(try report.saying("收到政府信息公开申请54件。通过网络收到41件、通过信函收到12件。").narrativeFindings.isEmpty)
        #expect(try report.saying("办理政府信息公开申请61件。通过网络收到49件、通过信函收到12件。").narrativeFindings.isEmpty)
    }

    @Test func `Ways that are more than their total are a warning`() throws {
        let findings = try report.saying("收到政府信息公开申请54件，其中网络申请44件，信函申请11件。").narrativeFindings
        #expect(findings.map(\.rule) == ["N-REQ-CHANNEL"])
        #expect(
            findings.first?.message.zh
                == "第 3 行“收到政府信息公开申请54件”，所列 2 项（网络 44、信函 11）之和为 55，比 54 多 1。请核对后改正总数或分项。")
    }

    @Test func `An applicant that is not that of its column is a warning`() throws {
        let said = try report.saying("收到政府信息公开申请54件，其中自然人申请51件，法人或其他组织申请4件。")
        #expect(said.narrativeFindings.count == 1)
        let finding = try #require(said.narrativeFindings.first)
        #expect(finding.rule == "N-APPLICANT")
        #expect(finding.severity == .warning)
        #expect(
            finding.message.zh
                == "第 3 行“其中自然人申请51件”与表格不符：正文为 51，表中“一、本年新收政府信息公开申请数量／自然人”为 50，第一项加第二项之和（自然人）为 56，"
                + "“（七）总计／自然人”为 53，均不相符，与其中第一个数相差 1。请核对后改正正文或表格。")
    }

    @Test func `Organisations are the sum of their columns`() throws {
        let finding = try #require(
            try report.saying("收到政府信息公开申请54件，其中法人或其他组织申请3件。").narrativeFindings.first)
        #expect(finding.expected?.count == 4)
        #expect(
            finding.message.en
                == "Line 3, “其中法人或其他组织申请3件”, does not agree with the table: the text says 3, the table has 4 for "
                + "“I. Requests newly received this year / organisations”, 5 for items I and II together (organisations), "
                + "0 for “(7) Total / organisations”; it is none of these, and 1 off the first. Correct whichever is wrong."
        )
    }

    @Test func `Applicants that fit the table but not each other show their total`() throws {
        let said = try report.saying("收到政府信息公开申请54件，其中自然人申请56件，法人或其他组织申请4件。")
        #expect(said.narrativeFindings.map(\.difference?.count) == [6])
    }

    @Test(
        arguments: [
            "通过网络收到申请20件。", "收到政府信息公开申请54件，其中网络申请20件。", "予以公开28件，其中自然人申请25件。", "上年结转7件，其中自然人6件。",
            "收到自然人关于征地拆迁的申请12件。",
        ])
    func `Some of the ways and applicants raise nothing`(prose: String) throws {
        #expect(try report.saying(prose).narrativeFindings.isEmpty)
    }
}
