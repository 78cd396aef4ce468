import Gazetteer
import Testing

@Suite("Names of authorities")
struct AgencyNameTests {
    @Test(
        "What an authority is called without its places is the same in whatever way it is written",
        arguments: [
            ("河南省新乡市凤泉区商务局", "商务局"), ("凤泉区商务局", "商务局"), ("商务局", "商务局"),
            ("国家税务总局凤泉区税务局", "国家税务总局税务局"), ("国家税务总局新乡市凤泉区税务局", "国家税务总局税务局"),
            ("新乡市", "人民政府"), ("新乡市政府", "人民政府"), ("新乡市人民政府", "人民政府"),
            ("新乡市政府办", "人民政府办公室"), ("新乡市人民政府办公室", "人民政府办公室"), ("长春市政府办公厅", "人民政府办公厅"),
            ("宁陕县梅子镇", "梅子镇人民政府"), ("宁陕县梅子镇政府", "梅子镇人民政府"), ("宁陕县梅子镇人民政府", "梅子镇人民政府"),
            ("福州市鼓楼区东街街道", "东街街道办事处"), ("福州市鼓楼区东街街道办", "东街街道办事处"),
            ("福州市鼓楼区东街街道办事处", "东街街道办事处"), ("新疆维吾尔自治区水利厅", "水利厅"),
        ])
    func office(name: String, office: String) {
        #expect(AgencyName(name, year: 2024).office == office)
    }

    @Test("A name settles its place where only one in the country is called so, or what it belongs to stands before it")
    func place() throws {
        let settled = try #require(AgencyName("南京市鼓楼区商务局", year: 2024).place)
        #expect(Gazetteer.national.fullName(settled) == "江苏省南京市鼓楼区")
        #expect(AgencyName("鼓楼区商务局", year: 2024).place == nil)
        #expect(AgencyName("商务局", year: 2024).place == nil)
    }
}
