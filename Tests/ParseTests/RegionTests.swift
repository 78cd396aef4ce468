import Models
import Testing

@Suite("Region and level of an authority")
struct RegionTests {
    private func identity(_ agency: String, year: Int = 2024, above: String = "", below: String = "") throws
        -> ReportIdentity
    {
        try read("\(above)\(agency)\(year)年政府信息公开工作年度报告\n\(outline)\n无。\n\(below)").identity
    }

    @Test(
        "The name gives region, level and kind",
        arguments: [
            ("河南省新乡市凤泉区商务局", "410704", Region.Basis.chain, AgencyLevel.county, AgencyKind.department),
            ("凤泉区商务局", "410704", .unique, .county, .department),
            ("新疆维吾尔自治区水利厅", "650000", .unique, .provincial, .department),
            ("北京市海淀区教育局", "110108", .chain, .county, .department),
            ("新乡市人民政府", "410700", .unique, .prefecture, .government),
            ("沭阳县", "321322", .unique, .county, .government),
            ("长春市人民政府办公厅", "220100", .unique, .prefecture, .governmentOffice),
            ("甘孜州审计局", "513300", .unique, .prefecture, .department),
            ("宁陕县梅子镇人民政府", "610923", .unique, .township, .townshipStreet),
            ("东莞市石龙镇人民政府", "441900", .unique, .township, .townshipStreet),
            ("福州市鼓楼区东街街道办事处", "350102", .chain, .township, .townshipStreet),
            ("国家税务总局凤泉区税务局", "410704", .unique, .county, .verticalOrgan),
            ("上海市浦东新区财政局", "310115", .chain, .county, .department),
            ("新乡市国有资产监督管理委员会", "410700", .unique, .prefecture, .department),
            ("河南新乡市水利局", "410700", .chain, .prefecture, .department),
        ])
    func places(agency: String, code: String, basis: Region.Basis, level: AgencyLevel, kind: AgencyKind) throws {
        let identity = try identity(agency)
        #expect(identity.region?.code == code)
        #expect(identity.region?.basis == basis)
        #expect(identity.level == level)
        #expect(identity.kind == kind)
    }

    @Test("The region has its name in full")
    func fullName() throws {
        #expect(try identity("凤泉区商务局").region?.name == "河南省新乡市凤泉区")
        #expect(try identity("济源市商务局").region?.name == "河南省济源市")
    }

    @Test(
        "A zone and a branch have a place, but no level that their name tells",
        arguments: [
            ("新乡高新技术产业开发区管委会", "410700"), ("郑州航空港经济综合实验区管委会", "410100"),
            ("郑州市公安局金水分局", "410100"),
        ])
    func zones(agency: String, code: String) throws {
        let identity = try identity(agency)
        #expect(identity.region?.code == code)
        #expect(identity.level == nil)
        #expect(identity.kind == .dispatchedOrgan)
    }

    @Test("A zone with a county's name for short is in that county only if the document says so")
    func doubtfulZones() throws {
        let silent = try identity("平潭综合实验区")
        #expect(silent.region == nil)
        #expect(silent.regionCandidates == ["350128"])
        let confirmed = try identity("平潭综合实验区", below: "地址：福建省某路7号\n")
        #expect(confirmed.region?.code == "350128")
        #expect(confirmed.region?.basis == .document)
        // 湖滨区 is in 河南省.
        #expect(try identity("湖滨新区管委会", below: "地址：江苏省宿迁市某路7号\n").region == nil)
    }

    @Test("A name that several places have is left open, with what it may be; its level is known")
    func ambiguous() throws {
        let identity = try identity("鼓楼区商务局")
        #expect(identity.region == nil)
        #expect(identity.regionCandidates == ["320106", "320302", "350102", "410204"])
        #expect(identity.level == .county)
    }

    @Test("The document's own lines decide: signature, contact, masthead")
    func document() throws {
        let texts = [
            ("", "福州市鼓楼区商务局\n2025年1月7日\n"), ("", "地址：福建省福州市某路7号\n"), ("福州市人民政府\n", ""), ("来源：福州市人民政府\n", ""),
        ]
        for (above, below) in texts {
            let region = try identity("鼓楼区商务局", above: above, below: below).region
            #expect(region?.code == "350102")
            #expect(region?.basis == .document)
        }
        // Only one of the four is in Fujian, but two are in Jiangsu.
        #expect(try identity("鼓楼区商务局", below: "地址：福建省某路7号\n").region?.code == "350102")
        #expect(try identity("鼓楼区商务局", below: "地址：江苏省某路7号\n").region == nil)
    }

    @Test("Streets named after cities, places in prose and two places at once decide nothing")
    func noDecision() throws {
        #expect(try identity("鼓楼区商务局", below: "地址：南京路7号\n").region == nil)
        #expect(try identity("鼓楼区商务局", below: "福州市和开封市\n").region == nil)
        let prose = String(repeating: "为学习先进经验，组织有关人员前往福州市考察。", count: 4)
        #expect(try identity("鼓楼区商务局", below: prose + "\n").region == nil)
    }

    @Test("What was dissolved is a place for the years in which it was one")
    func dissolved() throws {
        #expect(try identity("江干区商务局", year: 2019).region?.code == "330104")
        #expect(try identity("江干区商务局", year: 2024).region == nil)
        #expect(try identity("崇川区商务局", year: 2019).region?.code == "320613")
    }

    @Test(
        "Without a place that is known there is no region",
        arguments: [
            ("某区商务局", nil), ("省商务厅", AgencyLevel.provincial), ("自治区商务厅", .provincial), ("县商务局", .county),
            ("沐阳县人民政府", .county), ("市场监督管理局", nil), ("某镇人民政府", .township), ("生态环境部", .central),
        ])
    func unknown(agency: String, level: AgencyLevel?) throws {
        let identity = try identity(agency)
        #expect(identity.region == nil)
        #expect(identity.regionCandidates == nil)
        #expect(identity.level == level)
    }

    @Test("A street that is called like a district is in no place that its name tells")
    func street() throws {
        let street = try identity("东区街道办事处")
        #expect(street.region == nil)
        #expect(street.regionCandidates == nil)
        #expect(street.kind == .townshipStreet)
        #expect(street.level == .township)
        #expect(try identity("凤泉区宝山街道办事处").region?.code == "410704")
    }

    @Test("市中区 is a district of its city, not the city")
    func middleDistrict() throws {
        let identity = try identity("乐山市中区商务局")
        #expect(identity.region?.code == "511102")
        #expect(identity.level == .county)
        #expect(try self.identity("乐山市商务局").region?.code == "511100")
        #expect(try self.identity("新乡市中区商务局").region == nil)
    }

    @Test("A 行政公署 is a government, the tax bureau of a zone is the tax system's")
    func kinds() throws {
        let office = try identity("大兴安岭地区行政公署")
        #expect(office.kind == .government)
        #expect(office.level == .prefecture)
        #expect(try identity("大兴安岭地区行政公署办公室").kind == .governmentOffice)
        let tax = try identity("国家税务总局苏州工业园区税务局")
        #expect(tax.kind == .verticalOrgan)
        #expect(tax.level == nil)
        #expect(try identity("国家税务总局凤泉区税务局").level == .county)
        #expect(try identity("新乡高新技术产业开发区管委会").kind == .dispatchedOrgan)
    }
}
