import Forms
import Models
import Testing

@Suite("Labels of the forms")
struct LabelTests {
    @Test(arguments: [
        ("proactive.regulation_issued", "规章／本年制发件数"),
        ("proactive.admin_fee_amount_wan", "行政事业性收费／本年收费金额（单位：万元）"),
        ("requests.received_new.natural_person", "一、本年新收政府信息公开申请数量／自然人"),
        ("requests.partially_granted.total", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）／总计"),
        ("requests.refused_security_stability.other_org", "3.危及“三安全一稳定”／其他"),
        ("requests.total_processed.total", "（七）总计／总计"),
        ("requests.carried_out.legal_service_org", "四、结转下年度继续办理／法律服务机构"),
        ("remedies.litigation_direct_pending", "行政诉讼（未经复议直接起诉）／尚未审结"),
    ])
    func `A cell of the 2021 edition is named as the form names it`(id: String, label: String) throws {
        let form = Form.of(.form2021)
        let index = try #require(form.index(of: id))
        #expect(form.cells[index].label == label)
    }

    @Test(arguments: [
        ("proactive.regulation_public_total", "规章／对外公开总数量"),
        ("proactive.penalty_items_change", "行政处罚／本年增/减"),
        ("proactive.procurement_amount_wan", "政府集中采购／采购总金额"),
        ("requests.other_processing.total", "（六）其他处理／总计"),
    ])
    func `A cell of the 2019 edition is named as the form names it`(id: String, label: String) throws {
        let form = Form.of(.form2019)
        let index = try #require(form.index(of: id))
        #expect(form.cells[index].label == label)
    }

    @Test func `The 2021 edition gathers rows below five labels`() {
        let groups = Form.of(.form2021).table(.requests)?.groups ?? []
        #expect(
            groups.map { $0.number + $0.label } == [
                "三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理",
            ])
        #expect(Form.of(.form2019).table(.requests)?.groups.count == 4)
    }

    @Test(arguments: Edition.allCases)
    func `Groups and the rows below them name each other`(edition: Edition) throws {
        let table = try #require(Form.of(edition).table(.requests))
        let groups = Set(table.groups.map(\.id))
        for row in table.rows {
            #expect(row.group.map(groups.contains) ?? true, "\(row.id)")
        }
        for group in table.groups {
            #expect(table.rows.first { $0.group == group.id }?.id == group.firstRow)
        }
    }

    @Test(arguments: Edition.allCases)
    func `Every row and column has a label in both languages`(edition: Edition) {
        for cell in Form.of(edition).cells {
            #expect(!cell.label.hasPrefix("／") && !cell.label.hasSuffix("／"), "\(cell.id)")
            #expect(!cell.english.isEmpty, "\(cell.id)")
        }
    }

    @Test(arguments: Edition.allCases)
    func `No two rows of a table have one number and label`(edition: Edition) {
        for table in Form.of(edition).tables {
            #expect(Set(table.rows.map(\.printed)).count == table.rows.count)
        }
    }
}
