import Models
import Testing

@Suite("Statements without a figure")
struct StatementTests {
    @Test(
        "Each kind is told by its words",
        arguments: [
            ("落实“三审三校”。", Statement.Kind.reviewProcedure, "三审三校"), ("成立领导小组统一负责。", .responsibleBody, "领导小组"),
            ("面向各单位开展培训。", .training, "培训"), ("纳入年度考核。", .assessment, "考核"),
            ("组织社会评议。", .socialEvaluation, "社会评议"), ("没有被追究责任的情形。", .accountability, "被追究"),
        ])
    func kinds(prose: String, kind: Statement.Kind, subject: String) {
        let statements = narrate(prose).statements
        #expect(statements.map(\.kind) == [kind])
        #expect(statements.map(\.subject) == [subject])
        #expect(statements.map(\.quote.text) == [prose])
    }

    @Test("Other sentences and what is only wanting are no statements")
    func others() {
        #expect(narrate("按时更新网页。").statements == [])
        #expect(narrate("今后要加强培训。", in: "五、存在的主要问题及改进情况").statements == [])
    }

    @Test("Accounts are named once, with what they are")
    func platforms() {
        let statements = narrate("“某县商务”微信公众号更新快。微博“某县发布”也是。“某县商务”微信公众号有留言。").statements
        #expect(statements.map(\.subject) == ["“某县商务”微信公众号", "微博“某县发布”"])
        #expect(statements.map(\.category) == [.wechat, .weibo])
        #expect(statements.map(\.kind) == [.platform, .platform])
    }
}
