import Forms
import Models

/// N-APPLICANT: how many applications the prose says came from natural persons
/// and from organisations.
struct Applicants: Check {
    let rule = Rule(
        "N-APPLICANT",
        zh: (
            title: "正文的申请人情况",
            explanation: "正文写的自然人、法人或其他组织申请件数，应当等于表中相应各列的本年新收，或者本年新收加上年结转，或者办理结果总计；"
                + "各类申请人之和，应当等于正文的总件数。"
        ),
        en: (
            title: "Applicants in the text",
            explanation: "The requests that the text says came from natural persons and from organisations are those "
                + "of their columns: received, with those carried in, or processed; together they are the text's total."
        ),
        formula: "n[c] ∈ {received_new[c], received_new[c] + carried_in[c], total_processed[c]}; total = sum of n[c]",
        basis: Basis.quality, severity: .warning,
        example: (passes: "自然人 89 件、法人 6 件；表中 89、6", fails: "自然人 90 件；表中自然人一列 89"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        var comparisons = Comparisons()
        for mention in reading.mentions(of: .requestsByApplicant) {
            guard RequestFigures.isOfAll(reading.whole(of: mention)), RequestFigures.isOfTable(mention, in: reading),
                let category = mention.fact.category
            else { continue }
            let figures = Self.figures(of: category, in: reading)
            comparisons.add(mention, figures: figures) { $0.says(Self.narrower) }
        }
        let wrong = comparisons.judge(by: self, &judgement, in: reading)
        for list in PartList.all(of: reading, parts: [.requestsByApplicant]) {
            // One slip is one finding: whether the total is right, other rules ask.
            guard RequestFigures.isOfAll(list.whole.fact),
                list.parts.allSatisfy({ RequestFigures.isOfTable($0, in: reading) && !wrong.contains($0.index) })
            else { continue }
            let sorts = Set(list.parts.compactMap(\.fact.category))
            let isAll = sorts.contains(.naturalPerson) && sorts.contains(.legalPerson)
            list.judge(by: self, &judgement, in: reading, isComplete: isAll)
        }
        return judgement
    }

    private static func figures(of category: FactCategory, in reading: Reading) -> [TableFigure] {
        switch category {
        case .naturalPerson, .commercialEnterprise, .researchInstitution, .publicWelfareOrg, .legalServiceOrg:
            return RequestFigures(kind: .requestsReceived, column: category.rawValue, in: reading).all
        case .legalPerson:
            guard let form = reading.form else { return [] }
            return rows.compactMap { rows in
                let label = rows.count == 1 ? form.row(rows[0], of: .requests) : nil
                return reading.figure(
                    rows.flatMap { row in organisations.map { "requests.\(row).\($0)" } },
                    named: Finding.Message(
                        zh: label.map { "“\($0.printed)／法人或其他组织”" } ?? "第一项加第二项之和（法人或其他组织）",
                        en: label.map { "“\($0.english) / organisations”" } ?? "items I and II together (organisations)"
                    ))
            }
        default: return []
        }
    }

    private static let rows = [["received_new"], ["received_new", "carried_in"], ["total_processed"]]
    private static let organisations = [
        "commercial_enterprise", "research_institution", "public_welfare_org", "legal_service_org", "other_org",
    ]
    private static let narrower = [
        "延期", "当场", "口头", "电话", "书面", "补正", "撤回", "咨询", "涉及", "关于", "网络", "信函", "当面", "邮件", "予以公开", "结转",
    ]
}
