import Gazetteer
import Testing

@Suite("Administrative divisions")
struct GazetteerTests {
    private let gazetteer = Gazetteer.national

    /// The full names of the divisions whose names begin a text.
    private func names(_ text: String, short: Bool = false) -> [String] {
        gazetteer.matches(in: Array(text.utf8), at: 0).filter { $0.isShort == short }
            .map { gazetteer.fullName($0.division) }
    }

    @Test("The list is whole: 34 provinces, 333 prefectures, 2,843 counties in force")
    func whole() {
        let inForce = gazetteer.divisions.filter { $0.goneBy == nil }
        #expect(inForce.count { $0.level == .province } == 34)
        #expect(inForce.count { $0.level == .prefecture } == 333)
        #expect(inForce.count { $0.level == .county } == 2_843)
        #expect(gazetteer.divisions.allSatisfy { ($0.parent == nil) == ($0.level == .province) })
    }

    @Test(
        "A name is found with all that it belongs to",
        arguments: [
            ("凤泉区商务局", "河南省新乡市凤泉区"), ("天河区人民政府", "广东省广州市天河区"), ("海淀区教育局", "北京市海淀区"),
            ("仙桃市审计局", "湖北省仙桃市"), ("东莞市民政局", "广东省东莞市"), ("龙胜各族自治县财政局", "广西壮族自治区桂林市龙胜各族自治县"),
            ("甘孜州水利局", "四川省甘孜藏族自治州"), ("兰坪县司法局", "云南省怒江傈僳族自治州兰坪白族普米族自治县"),
        ])
    func found(text: String, name: String) {
        #expect(names(text) == [name])
    }

    @Test("A name that several have gives all of them")
    func several() {
        #expect(
            Set(names("鼓楼区商务局")) == [
                "江苏省南京市鼓楼区", "江苏省徐州市鼓楼区", "福建省福州市鼓楼区", "河南省开封市鼓楼区",
            ])
    }

    @Test("A short name is told from a full one, and what is no name gives none")
    func short() {
        #expect(names("新乡日报") == [])
        #expect(names("新乡日报", short: true).contains("河南省新乡市"))
        #expect(names("商务局") == [])
        #expect(names("凤") == [])
        #expect(names("") == [])
    }

    @Test("What was dissolved is known for the years in which it may be named")
    func dissolved() throws {
        let xiacheng = try #require(gazetteer.divisions.first { $0.name == "下城区" })
        #expect(xiacheng.exists(in: 2019))
        #expect(xiacheng.exists(in: nil))
        #expect(!xiacheng.exists(in: 2023))
        let linping = try #require(gazetteer.divisions.first { $0.name == "临平区" })
        #expect(linping.exists(in: 2030))
    }

    @Test("What belongs to a province belongs to no other")
    func inside() throws {
        func index(_ code: Int) throws -> Int {
            try #require(gazetteer.divisions.firstIndex { $0.code == code && $0.goneBy == nil })
        }
        #expect(gazetteer.isInside(try index(410_704), of: try index(410_000)))
        #expect(gazetteer.isInside(try index(410_704), of: try index(410_700)))
        #expect(!gazetteer.isInside(try index(410_704), of: try index(410_100)))
        #expect(!gazetteer.isInside(try index(410_000), of: try index(410_000)))
    }
}
