import Models

extension Damage {
    /// Words that have labels and figures, beside tables or in their place.
    static let prose: [Damage] = [
        Damage("figures-in-words-around-tables") { report, random in
            for _ in 0..<random.within(1...4) {
                let section = random.below(report.prose.count)
                let sentence = phrase(random.within(1...3), &random)
                if random.happens(percent: 50) {
                    report.prose[section].before.append(sentence)
                } else {
                    report.prose[section].after.append(sentence)
                }
            }
        },
        Damage("figures-in-words-before-every-table") { report, random in
            for section in 1...3 { report.prose[section].before.append(phrase(3, &random)) }
        },
        Damage("words-for-table-2") { report, random in
            report.proactive = []
            report.prose[1].before = [
                (report.edition == .form2019 ? "本年新制作数量如下：" : "本年制发件数如下：") + phrase(3, &random)
            ]
        },
        Damage("words-for-table-3") { report, random in
            report.requests = []
            report.columns = []
            report.prose[2].before = ["本年" + phrase(6, &random)]
        },
        Damage("words-for-table-4") { report, _ in
            report.remedies = []
            report.prose[3].before = ["本年度结果维持 2 件，结果纠正 1 件，其他结果 0 件，尚未审结 0 件，总计 3 件。"]
        },
        Damage("navigation-before-and-after") { report, random in
            report.preface.insert(contentsOf: navigation(&random), at: 0)
            report.closing += navigation(&random) + ["版权所有 备案号：41070302000127 访问量：\(random.below(900_000))"]
        },
        Damage("contents-before") { report, _ in
            report.preface += ["目录"] + SectionHeadings.all.enumerated().map { "\($1) …… \($0 + 1)" }
        },
        Damage("contents-without-page-numbers-before") { report, _ in
            report.preface += ["目录"] + SectionHeadings.all
        },
        Damage("text-in-angle-brackets-swallowed") { report, random in
            report.preface.insert("全文包括 中华人民共和国政府信息公开工作年度报告格式>" + report.title, at: 0)
            report.title = random.happens(percent: 50) ? "" : report.title
        },
    ]

    private static func phrase(_ count: Int, _ random: inout SplitMix) -> String {
        let opening = random.pick(["", "本年度", "其中：", "全年共"], else: "")
        let phrases = random.distinct(count, below: Words.traps.count).map { Words.traps[$0] }
        return opening + phrases.joined(separator: "，") + random.pick(["。", "", "；"], else: "。")
    }

    private static func navigation(_ random: inout SplitMix) -> [String] {
        [
            "首页 政务公开 政府信息公开 政府信息公开年报 行政许可 行政处罚", "一网通办 \(random.below(100)) 项", "机构职能",
            "行政事业性收费 \(random.below(30))", "其他 \(random.below(9))", "当前位置：首页 > 年度报告",
            "字体：大 中 小 浏览次数：\(random.below(9000))",
        ]
    }
}
