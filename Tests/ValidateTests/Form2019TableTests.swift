import Models
import TestSupport
import Testing

@Suite("T2-2019-ITEMS: 项目数量不为负")
struct ItemBalanceTests {
    @Test func `Fewer items than last year are in order`() {
        let report = ReportBuilder(.form2019).printing("coercion", ["items_prev": 66, "items_change": -66])
        #expect(report.findings(of: "T2-2019-ITEMS").isEmpty)
    }

    @Test func `Fewer than none are an error`() throws {
        let report = ReportBuilder(.form2019).printing("coercion", ["items_prev": 6, "items_change": -13])
        let finding = try #require(report.findings(of: "T2-2019-ITEMS").first)
        #expect(finding.severity == .error)
        #expect(finding.verdict == .report)
        #expect(finding.cells == ["proactive.coercion_items_prev", "proactive.coercion_items_change"])
        #expect(
            finding.message.zh == "“行政强制”一行：上一年项目数量 6 加本年增/减 -13，等于 -7。项目数量不可能为负，请核对；"
                + "减少的用负数填写，没有变化的填 0。")
        #expect(
            finding.message.en
                == "In the row “Administrative coercion”, 6 items last year and a change of -13 make -7. "
                + "There cannot be fewer than none: check both; a decrease is negative, no change is 0.")
    }

    @Test func `A figure that was chosen is no fault of the report`() {
        let report = ReportBuilder(.form2019).printing("proactive.coercion_items_change", -13, basis: .arithmetic)
        #expect(report.findings(of: "T2-2019-ITEMS").map(\.severity) == [.warning])
        #expect(ReportBuilder().findings(of: "T2-2019-ITEMS").isEmpty)
    }
}

@Suite("T2-2019-MISFILL: 项目数量误填为办件量")
struct ItemMisfillTests {
    @Test func `Items and cases that have nothing to do with each other are in order`() {
        let report = ReportBuilder(.form2019)
            .printing("license", ["items_prev": 65, "items_change": 0, "decisions": 26449])
        #expect(report.findings(of: "T2-2019-MISFILL").isEmpty)
    }

    @Test func `Items that come out as the cases are probably cases`() throws {
        let report = ReportBuilder(.form2019)
            .printing("penalty", ["items_prev": 246, "items_change": -29, "decisions": 217])
            .printing("coercion", ["items_prev": 66, "items_change": -13, "decisions": 53])
        let findings = report.findings(of: "T2-2019-MISFILL")
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.severity == .warning)
        #expect(finding.cells.count == 6)
        #expect(finding.arguments == ["rows": "penalty, coercion"])
        #expect(
            finding.message.zh == "“行政处罚”一行：上一年项目数量 246 加本年增/减 -29，恰好等于处理决定数量 217；"
                + "“行政强制”一行：上一年项目数量 66 加本年增/减 -13，恰好等于处理决定数量 53。"
                + "前两栏应填权力事项的数量及其增减，处理决定数量才是办件量；请核实是否把上一年和本年的办件量填进了前两栏。")
        #expect(
            finding.message.en == "In the row “Administrative penalties”, 246 items last year and a change of -29 make "
                + "exactly the 217 decisions. In the row “Administrative coercion”, 66 items last year and a change of "
                + "-13 make exactly the 53 decisions. The first two columns ask for the authority's items of power, "
                + "and only the third for cases: check whether cases were entered as items.")
    }

    @Test func `Small figures and zeros may be equal by chance`() {
        let report = ReportBuilder(.form2019)
            .printing("penalty", ["items_prev": 2, "items_change": 1, "decisions": 3])
        #expect(report.findings(of: "T2-2019-MISFILL").isEmpty)
    }
}

@Suite("T2-2019-PUB: 对外公开总数量")
struct PublishedTotalsTests {
    @Test func `The total holds what is new`() {
        let report = ReportBuilder(.form2019)
            .printing("normative_document", ["made_new": 2, "published_new": 2, "public_total": 22])
        #expect(report.findings(of: "T2-2019-PUB").isEmpty)
    }

    @Test func `A total without what is new is a warning`() throws {
        let report = ReportBuilder(.form2019).printing("normative_document", ["published_new": 2])
        let finding = try #require(report.findings(of: "T2-2019-PUB").first)
        #expect(finding.severity == .warning)
        #expect(finding.difference == CellValue(exactly: -2))
        #expect(
            finding.message.zh == "“规范性文件”一行：对外公开总数量 0 小于本年新公开数量 2。本年新公开的应当计入总数量，请核对。")
        #expect(
            finding.message.en == "In the row “Normative documents”, 0 are public in total, fewer than the 2 newly "
                + "published. What is newly published is part of the total: check both.")
    }

    @Test func `A blank total is not zero`() {
        let report = ReportBuilder(.form2019).printing("normative_document", ["published_new": 2])
            .losing("proactive.normative_document_public_total", .blank)
        #expect(report.findings(of: "T2-2019-PUB").isEmpty)
    }
}

@Suite("T2-2019-PROC: 采购项目与金额")
struct ProcurementPairTests {
    @Test func `Both or none are in order`() {
        #expect(ReportBuilder(.form2019).findings(of: "T2-2019-PROC").isEmpty)
        let both = ReportBuilder(.form2019).printing("procurement", ["project_count": 14, "amount_wan": 329])
        #expect(both.findings(of: "T2-2019-PROC").isEmpty)
    }

    @Test func `An amount without a project is a warning`() throws {
        let report = ReportBuilder(.form2019).printing("procurement", ["amount_wan": 329])
        let finding = try #require(report.findings(of: "T2-2019-PROC").first)
        #expect(finding.severity == .warning)
        #expect(
            finding.message.zh == "“政府集中采购／采购项目数量”为 0，“政府集中采购／采购总金额”为 329 万元；有采购金额就应当有采购项目，请核对。")
        #expect(
            finding.message.en == "“Centralised government procurement / projects” is 0, but “Centralised government "
                + "procurement / total amount, 10,000 yuan” is 329: where something was paid, something was "
                + "purchased. Check both.")
    }

    @Test func `A project without an amount is one, too`() throws {
        let report = ReportBuilder(.form2019).printing("procurement", ["project_count": 6])
        let finding = try #require(report.findings(of: "T2-2019-PROC").first)
        #expect(
            finding.message.zh == "“政府集中采购／采购项目数量”为 6，“政府集中采购／采购总金额”为 0 万元；有采购项目就应当有采购金额，请核对。")
        #expect(finding.message.en.hasSuffix("is 0: what was purchased was paid for. Check both."))
    }

    @Test func `An amount whose unit is not known is not zero`() {
        let report = ReportBuilder(.form2019).printing("procurement", ["project_count": 6])
            .losing("proactive.procurement_amount_wan", .damaged, basis: .label, raw: "251000")
        #expect(report.findings(of: "T2-2019-PROC").isEmpty)
    }
}
