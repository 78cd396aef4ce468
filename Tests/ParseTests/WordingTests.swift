import Models
import Testing

@Suite("The wording of the prose")
struct WordingTests {
    @Test(
        arguments: [
            ("数据统计期限自202411日起至20241231日止。", ["202411日", "20241231日"]),
            ("会议于2024126日召开。", ["2024126日"]), ("自20241月1日起施行。", ["20241月"]), ("截至2024年1231日。", ["2024年1231日"]),
        ])
    func `A date that lacks 年 or 月 is remarked`(prose: String, words: [String]) throws {
        #expect(try wording(prose).words(.lostInDate) == words)
    }

    @Test(arguments: ["数据统计期限自2024年1月1日起至2024年12月31日止。", "答复期限为20个工作日，可以延长10日。", "服务热线12345每日接听2024次。"])
    func `A whole date and other digits are not`(prose: String) throws {
        #expect(try wording(prose).words(.lostInDate).isEmpty)
    }

    @Test(
        arguments: [
            ("依照澄政办函202417号办理。", "依照澄政办函202417号"), ("印发了通知（澄商发〔202430号）。", "澄商发〔202430号"),
            ("依照澄商规2024〕8号办理。", "依照澄商规2024〕8号"),
        ])
    func `A document's number that lacks a bracket is remarked`(prose: String, words: String) throws {
        #expect(try wording(prose).words(.lostInNumber) == [words])
    }

    @Test(arguments: ["依照澄商发〔2024〕17号办理。", "依照市政府令第202号办理。", "受理了编号20240012号的来件。"])
    func `A whole number is not`(prose: String) throws {
        #expect(try wording(prose).words(.lostInNumber).isEmpty)
    }

    @Test(
        arguments: [
            (")扎实推进主动公开\n全年公开信息30条。", [")扎实推进"]), ("一)主动公开情况\n全年公开信息30条。", ["一)主动公开"]),
            ("一主动公开情况\n全年公开信息30条。\n二平台建设\n栏目运行平稳。", ["一主动公开情况", "二平台建设"]),
            ("开设澄屿商务”专栏，发布信息30条。", ["开设澄屿商务”"]), ("（包括图解和视频，共30条。", ["（包括图解和视频，"]),
        ])
    func `A heading or a pair of marks that lacks a character is remarked`(prose: String, words: [String]) throws {
        #expect(try wording(prose).words(.lostCharacters) == words)
    }

    @Test(
        arguments: [
            "（一）主动公开情况\n开设“澄屿商务”专栏（含两个子栏目）。", "一网通办情况\n事项全部上线。", "一是公开；二是解读。\n三审三校工作\n制度落实到位。",
            "公开目录包括：1)机构职能；2)财政信息；a)预算；b)决算。", "群众评价“看得懂、用得\n上、能监督”。", "引文方向有误的”专栏“也是一对。",
        ])
    func `Marks in pairs, words with numerals and numbers of parts are not`(prose: String) throws {
        #expect(try wording(prose).words(.lostCharacters).isEmpty)
    }

    @Test func `A misread word and a Traditional character are remarked once, with what is meant`() throws {
        let report = try wording("年初部暑公开任务，按照規定办理。年中再次部暑。如需联系，邮编编码为三六〇〇〇〇。")
        #expect(report.meant(.wrongCharacter) == ["部暑 → 部署", "規定 → 规定", "邮编编码 → 邮政编码"])
    }

    @Test(
        arguments: [
            "年初部署公开任务，按照规定办理，公布邮政编码。", "网站提供简体、繁體两种版本。",
            "全年主動公開政府信息30條，規範辦理申請，組織開展業務學習，強化監督檢查，補充縣級單位專欄，發佈經濟財政審計環境農業項目預算執行結果。",
        ])
    func `Right words and a text that is Traditional throughout are not`(prose: String) throws {
        #expect(try wording(prose).words(.wrongCharacter).isEmpty)
    }

    @Test(
        arguments: [
            ("对全部栏目进行进行了梳理。", "进行进行"), ("进一步进一步规范流程。", "进一步进一步"), ("各科室的的信息员到位。", "的的"), ("主动回应，公开公开再公开。", "公开公开"),
        ])
    func `A word that stands twice is remarked`(prose: String, words: String) throws {
        #expect(try wording(prose).words(.repeatedWord) == [words])
    }

    @Test(
        arguments: [
            "达到了目的的三分之二。", "编制政府信息公开公开指南。", "市政府政府网站改版。", "信息公开申请申请人满意。", "一项一项落实，高高兴兴办事。", "组织组织部门开展学习。",
        ])
    func `Two words that meet, and what is doubled on purpose, are not`(prose: String) throws {
        #expect(try wording(prose).words(.repeatedWord).isEmpty)
    }

    @Test(
        arguments: [
            ("完善制度,、强化保障。", "制度,、强化"), ("工作有序，。下一步再提升。", "有序，。下一"), ("成效明显。。", "明显。。"),
            ("不断完善公开制度.凡是群众关心的均予公开。", "制度.凡是"), ("存在不上心。不耐心的现象。", "不上心。不耐心"),
        ])
    func `Punctuation that cannot stand so is remarked`(prose: String, words: String) throws {
        #expect(try wording(prose).words(.punctuation) == [words])
    }

    @Test(
        arguments: [
            "网址为www.chengyu.gov.cn。", "完善制度、强化保障；（一）、（二）两项已完成。", "时效不强。不断改进。", "占比为98.5%，名列前茅……成效明显。",
            "他说：“做好公开。”、“做好解读。”",
        ])
    func `Other punctuation is not`(prose: String) throws {
        #expect(try wording(prose).words(.punctuation).isEmpty)
    }

    @Test func `A section that ends in the middle of a sentence is remarked`() throws {
        let report = try wording(problems: "政策解读的形式还比较单一，与群众的期待还有一定差距，下一步将从以下三个方面加以改进：")
        #expect(report.words(.unfinishedSentence) == ["将从以下三个方面加以改进："])
    }

    @Test(
        arguments: ["政策解读的形式还比较单一，与群众的期待还有一定差距，下一步将加以改进", "存在的问题：", "政策解读的形式还比较单一，与群众期待有差距，将做到：\n一是丰富形式。"])
    func `A full stop that is left out, and what goes on, are not`(problems: String) throws {
        #expect(try wording(problems: problems).words(.unfinishedSentence).isEmpty)
    }
}
