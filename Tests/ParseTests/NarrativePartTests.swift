import Models
import Testing

@Suite("Parts in the prose")
struct NarrativePartTests {
    @Test func `What is done to documents in a list is a part of their number`() {
        let facts = narrate("公开规章13件（含新制定5件，修改4件，废止4件）。").facts
        #expect(facts.map(\.parent) == [nil, 0, 0, 0])
        #expect(facts.map(\.subject) == ["规章", "新制定", "修改", "废止"])
    }

    @Test func `Documents that are named anew are no part`() {
        let facts = narrate("制发规章3件，其中废止规范性文件2件。").facts
        #expect(facts.map(\.parent) == [nil, nil])
    }

    @Test func `规划计划 is a topic and no plan`() {
        let facts = narrate("主动公开政府信息23条，其中规划计划3条，工作动态20条。").facts
        #expect(facts.map(\.period) == [.current, .current, .current])
    }

    @Test func `A bracket that closes is no part of the name behind it`() {
        let facts = narrate("主动公开政府信息150条，其中政策文件118条（其中通知70条、公告48条）、工作动态32条。").facts
        #expect(facts.map(\.subject) == [nil, "政策文件", "通知", "公告", "工作动态"])
        #expect(facts.map(\.parent) == [nil, 0, 1, 1, 0])
    }
}
