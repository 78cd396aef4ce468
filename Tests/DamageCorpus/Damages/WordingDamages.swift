import Forms
import Models

extension Damage {
    /// Labels in other words.
    static let wording: [Damage] = [
        Damage("labels-by-other-names") { report, random in
            for place in report.places {
                let row = report.form.tables.lazy.flatMap(\.rows).first { $0.id == report[place].id }
                if random.happens(percent: 70) {
                    report[place].label = random.pick(row?.aliases ?? [], else: report[place].label)
                }
            }
            let columns = report.form.table(.requests)?.rows.first?.columns ?? []
            for (index, label) in report.columns.enumerated() {
                let alias = columns.first { $0.label == label }?.aliases.first
                if let alias, random.happens(percent: 50) { report.columns[index] = alias }
            }
        },
        Damage("spaces-in-labels") { report, random in
            let space = random.pick([" ", "\u{3000}", "\u{A0}"], else: " ")
            report.changeLabels(percent: 50, &random) { $0.split(by: space, &$1) }
        },
        Damage("labels-over-two-lines") { report, random in
            report.changeLabels(percent: 50, &random) { $0.split(by: "\n", &$1) }
        },
        Damage("numbers-in-other-type") { report, random in
            let isHalf = random.happens(percent: 50)
            for row in report.requests.indices {
                report.requests[row].number = report.requests[row].number.otherType(isHalf)
                report.requests[row].leads = report.requests[row].leads.map { $0.otherType(isHalf) }
            }
            report.corner = report.corner.otherType(isHalf)
        },
        Damage("misread-characters-in-labels") { report, random in
            report.changeLabels(percent: 15, &random) { label, random in
                var characters = Array(label)
                guard characters.count > 5 else { return label }
                characters[random.below(characters.count)] = random.pick(["口", "曰", "巳", "夭"], else: "口")
                return String(characters)
            }
        },
    ]
}

extension ReportModel {
    /// Changes labels of rows and columns, as many as the chance picks.
    mutating func changeLabels(
        percent: Int, _ random: inout SplitMix, _ change: (String, inout SplitMix) -> String
    ) {
        for place in places {
            if random.happens(percent: percent) { self[place].label = change(self[place].label, &random) }
            for lead in self[place].leads.indices where random.happens(percent: percent) {
                self[place].leads[lead] = change(self[place].leads[lead], &random)
            }
        }
        for column in columns.indices where random.happens(percent: percent) {
            columns[column] = change(columns[column], &random)
        }
    }
}

extension String {
    fileprivate func split(by separator: String, _ random: inout SplitMix) -> String {
        let count = self.count
        guard count > 3 else { return self }
        let cut = random.within(2...count - 1)
        return prefix(cut) + separator + dropFirst(cut)
    }

    /// Brackets and stops of the other width.
    fileprivate func otherType(_ isHalf: Bool) -> String {
        isHalf
            ? replacing("（", with: "(").replacing("）", with: ")").replacing("、", with: ",")
            : replacing(".", with: "．").replacing("（", with: "( ").replacing("）", with: " )")
    }
}
