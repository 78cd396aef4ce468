public import Models
import Text

/// An authority's name taken apart: the places that it begins with, and what
/// it is. 河南省新乡市凤泉区 | 商务局.
public struct AgencyName: Sendable {
    /// What the first place names can mean; empty when it begins with none.
    public let places: [Int]
    /// Whether the last place stands behind one that it belongs to.
    public let isChain: Bool
    /// Whether the place is a guess that something else must confirm.
    public let isDoubtful: Bool
    /// The name without the places, as authorities of all places share it: 商务局.
    /// What is written in several ways is written in one: 镇政府 as 镇人民政府.
    public let office: String
    /// What the authority is.
    public let kind: AgencyKind?
    /// Its level.
    public let level: AgencyLevel?

    /// Takes a name apart. Without the year, what was dissolved counts too.
    public init(_ name: String, year: Int?, in gazetteer: Gazetteer = .national) {
        let name = Array(name.utf8)
        let prefix = Self.prefixes.first(where: name.starts) ?? []
        var chain = PlaceChain(gazetteer: gazetteer, year: year)
        chain.read(name, from: prefix.count)
        let rest = Array(name[chain.end...])
        places = chain.places
        isChain = chain.depth > 1
        isDoubtful = chain.isDoubtful
        let isCentral = places.isEmpty && (Self.central.contains(name) || Self.central.contains(rest))
        office = Self.office(prefix: prefix, rest: rest)
        kind = isCentral ? .department : Self.kind(of: rest, prefix: prefix)
        level =
            switch kind {
            case .townshipStreet: .township
            case .dispatchedOrgan: nil
            case .verticalOrgan where ZoneWords.occur(in: rest): nil
            default: isCentral ? .central : Self.level(of: chain, name: name)
            }
    }

    /// Whether a name begins with no place, as 省商务局 and 市场监督管理局 do.
    public static func isWithoutPlace(_ name: String, in gazetteer: Gazetteer = .national) -> Bool {
        let bytes = Array(name.utf8)
        var chain = PlaceChain(gazetteer: gazetteer, year: nil)
        chain.read(bytes, from: 0)
        guard chain.places.isEmpty else { return false }
        if relatives.contains(where: bytes.starts) { return true }
        // A place that no list knows: 某某区商务局.
        return !stride(from: 6, to: bytes.count, by: 3).contains { offset in
            placeSigns.contains { bytes[offset...].starts(with: $0) }
        }
    }

    /// The place that the name settles by itself; nil where it begins with none, or
    /// with one that several are called.
    public var place: Int? { places.count == 1 && !isDoubtful ? places.first : nil }

    private static func office(prefix: [UInt8], rest: [UInt8]) -> String {
        let ending = endings.first { rest.hasSuffix($0.written) && ($0.written.count > 0 || rest.isEmpty) }
        let meant = ending.map { rest.dropLast($0.written.count) + $0.meant } ?? rest
        return String(decoding: prefix + meant, as: UTF8.self)
    }

    private static func kind(of rest: [UInt8], prefix: [UInt8]) -> AgencyKind? {
        if townships.contains(where: rest.hasSuffix) { return .townshipStreet }
        if branches.contains(where: rest.hasSuffix) { return .dispatchedOrgan }
        // The tax bureau of a zone is the tax system's and not the zone's.
        if systems.contains(prefix) || vertical.contains(where: rest.hasSuffix) { return .verticalOrgan }
        if ZoneWords.occur(in: rest) { return .dispatchedOrgan }
        if rest.isEmpty || governments.contains(where: rest.hasSuffix) { return .government }
        if governmentOffices.contains(where: rest.hasSuffix) { return .governmentOffice }
        return departments.contains(where: rest.hasSuffix) ? .department : nil
    }

    private static func level(of chain: PlaceChain, name: [UInt8]) -> AgencyLevel? {
        guard chain.places.isEmpty else {
            let levels = Set(chain.places.map { chain.gazetteer.divisions[$0].level })
            guard levels.count == 1, let level = levels.first else { return nil }
            return switch level {
            case .province: .provincial
            case .prefecture: .prefecture
            case .county: .county
            }
        }
        // 自治区商务厅 and 县商务局 say of what level they are, and not where.
        if provincial.contains(where: name.starts) { return .provincial }
        if county.contains(where: name.starts) { return .county }
        // So does a government of a place that no list knows, perhaps misprinted.
        return governmentLevels.first { name.hasSuffix($0.ending) }?.level
    }

    /// Systems that are run from above, whose local organs have their name before the place's.
    private static let systems = words("国家税务总局 国家统计局 国家金融监督管理总局")
    private static let prefixes = systems + words("中华人民共和国 中国共产党 中共")
    private static let relatives = words("自治区 自治州 自治县 省 市 区 县 州 旗")
    private static let placeSigns = words("省 市 区 县 旗 州 盟 镇 乡 街道")
    private static let provincial = words("自治区 省")
    private static let county = words("自治县 县 旗")
    private static let governmentLevels: [(ending: [UInt8], level: AgencyLevel)] = [
        (Array("省人民政府".utf8), .provincial), (Array("州人民政府".utf8), .prefecture),
        (Array("县人民政府".utf8), .county), (Array("旗人民政府".utf8), .county),
    ]
    /// How the same office may be written, the whole form before its parts.
    private static let endings: [(written: [UInt8], meant: [UInt8])] = [
        ("人民政府办公室", "人民政府办公室"), ("人民政府办公厅", "人民政府办公厅"), ("人民政府", "人民政府"),
        ("政府办公室", "人民政府办公室"), ("政府办公厅", "人民政府办公厅"), ("政府办", "人民政府办公室"), ("政府", "人民政府"),
        ("镇", "镇人民政府"), ("乡", "乡人民政府"), ("街道办事处", "街道办事处"), ("街道办", "街道办事处"), ("街办", "街道办事处"),
        ("街道", "街道办事处"), ("", "人民政府"),
    ].map { (Array($0.utf8), Array($1.utf8)) }
    private static let townships = words("街道办事处 街道办 街办 街道 镇人民政府 乡人民政府 镇政府 乡政府 镇 乡 苏木 苏木人民政府")
    private static let branches = words("分局 派出机构 派出所")
    private static let vertical = words("税务局 海关 气象局 烟草专卖局 邮政管理局 海事局 调查总队 调查队")
    private static let governments = words("人民政府 政府 行政公署 行署")
    private static let governmentOffices = words("政府办公厅 政府办公室 政府办 行政公署办公室 行署办公室")
    private static let departments = words("局 委员会 委 厅 办公室 办 院 处 中心 队 部 署 司 所 站 馆 社")
    private static let central = Set(
        words(
            """
            国务院办公厅 外交部 国防部 国家发展和改革委员会 教育部 科学技术部 工业和信息化部 国家民族事务委员会 公安部 国家安全部 民政部 司法部 财政部
            人力资源和社会保障部 自然资源部 生态环境部 住房和城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 国家卫生健康委员会 退役军人事务部
            应急管理部 中国人民银行 审计署 国务院国有资产监督管理委员会 海关总署 国家税务总局 国家市场监督管理总局 国家广播电视总局 国家体育总局 国家统计局
            国家国际发展合作署 国家医疗保障局 国家机关事务管理局 国家金融监督管理总局 中国证券监督管理委员会 国家粮食和物资储备局 国家能源局 国家数据局
            国家国防科技工业局 国家烟草专卖局 国家移民管理局 国家林业和草原局 国家铁路局 中国民用航空局 国家邮政局 国家文物局 国家中医药管理局
            国家疾病预防控制局 国家矿山安全监察局 国家消防救援局 国家外汇管理局 国家药品监督管理局 国家知识产权局 国家信访局 中国气象局 国家网信办
            """))

    private static func words(_ list: String) -> [[UInt8]] {
        list.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    }
}
