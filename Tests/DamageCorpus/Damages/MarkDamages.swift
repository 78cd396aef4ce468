import Models

extension Damage {
    /// Words and signs in the cells of figures.
    static let marks: [Damage] = [
        Damage("remarks-in-cells") { report, random in
            let remarks = ["（其中修订16件）", "(其中上年3件)", "（含2件结转）"]
            remark(&report, remarks, &random)
        },
        Damage("footnote-marks-in-cells") { report, random in
            remark(&report, ["①", "*", "注1", "（注：2）"], &random)
        },
        Damage("units-in-cells") { report, random in
            report.changeValues(report.places, percent: 30, &random) { value, random in
                if value.isPlain { value.text += random.pick(["件", " 件", "项", "条"], else: "件") }
            }
        },
        Damage("letters-for-digits") { report, random in
            // What is printed is no number; who reads one has guessed.
            for place in report.somePlaces(1...4, &random) {
                let index = random.below(report[place].values.count)
                guard index < report[place].values.count, let count = report[place].values[index].count else {
                    continue
                }
                let read = String(count).replacing("0", with: "O").replacing("1", with: "l")
                if read != String(count) { report[place].values[index].losesFigure(to: read) }
            }
        },
        Damage("rubbish-in-cells") { report, random in
            let rubbish = ["l", "o", "②", "?", "■", "乙", "１２a", "0.", ".5", "。", "1O"]
            for place in report.somePlaces(1...4, &random) where !report[place].values.isEmpty {
                let index = random.below(report[place].values.count)
                report[place].values[index].losesFigure(to: random.pick(rubbish, else: "?"))
            }
        },
        Damage("words-after-values") { report, random in
            let words = ["已核", "备注", "无误", "同上年", "见说明2", "2024年", "备注 5"]
            for place in report.places where random.happens(percent: 60) {
                report[place].tail.append(random.pick(words, else: "已核"))
            }
        },
        Damage("total-misprinted") { report, random in
            report.misprintTotal(&random)
        },
        Damage("value-misprinted") { report, random in
            guard let place = random.pick(report.requestPlaces.map(Optional.some), else: nil),
                !report[place].values.isEmpty
            else { return }
            report[place].values[random.below(report[place].values.count)].misprint(&random)
        },
    ]

    private static func remark(_ report: inout ReportModel, _ remarks: [String], _ random: inout SplitMix) {
        for place in report.somePlaces(1...4, &random) where !report[place].values.isEmpty {
            let index = random.below(report[place].values.count)
            if report[place].values[index].isPlain {
                report[place].values[index].text += random.pick(remarks, else: "")
            }
        }
    }
}

extension PrintedValue {
    /// Whether it is printed as a bare number.
    var isPlain: Bool { figure != nil && figure?.description == text }

    /// Prints another number than the one meant.
    mutating func misprint(_ random: inout SplitMix) {
        guard let cell, let count else { return }
        let wrong = max(0, count + random.pick([-10, -1, 1, 2, 10, 100], else: 1))
        guard let figure = CellValue(exactly: wrong) else { return }
        self = PrintedValue(figure, of: cell)
    }
}

extension ReportModel {
    /// Real reports are wrong as well: prints one total that does not add up.
    mutating func misprintTotal(_ random: inout SplitMix) {
        if random.happens(percent: 20), let last = remedies.indices.last {
            let block = random.within(0...last)
            if let value = remedies[block].values.indices.last { remedies[block].values[value].misprint(&random) }
            return
        }
        guard !requests.isEmpty else { return }
        // The column 总计 or the row （七）总计.
        if random.happens(percent: 50), let row = requests.firstIndex(where: { $0.id == "total_processed" }) {
            guard !requests[row].values.isEmpty else { return }
            requests[row].values[random.below(requests[row].values.count)].misprint(&random)
        } else {
            let row = random.below(requests.count)
            if let value = requests[row].values.indices.last { requests[row].values[value].misprint(&random) }
        }
    }
}
