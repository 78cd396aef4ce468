import Models

extension Damage {
    /// Cells that are there and say nothing.
    static let blanks: [Damage] = [
        Damage("cells-blank") { report, random in
            report.changeValues(report.somePlaces(1...6, &random), percent: 50, &random) { value, _ in
                value.losesFigure(to: "")
            }
        },
        Damage("zeros-blank") { report, random in
            report.changeValues(report.places, percent: 100, &random) { value, _ in
                if value.figure == .zero { value.losesFigure(to: "") }
            }
        },
        Damage("some-zeros-blank") { report, random in
            report.changeValues(report.places, percent: 40, &random) { value, _ in
                if value.figure == .zero { value.losesFigure(to: "") }
            }
        },
        Damage("placeholders") { report, random in
            let sign = random.pick(["/", "-", "—", "——", "--", "无", "不适用"], else: "/")
            report.changeValues(report.somePlaces(1...10, &random), percent: 60, &random) { value, _ in
                value.losesFigure(to: sign)
            }
        },
        Damage("zeros-as-placeholders") { report, random in
            let sign = random.pick(["/", "-", "—", "无"], else: "/")
            report.changeValues(report.places, percent: 100, &random) { value, _ in
                if value.figure == .zero { value.losesFigure(to: sign) }
            }
        },
        Damage("table-4-blank") { report, random in
            for block in report.remedies.indices {
                for index in report.remedies[block].values.indices where random.happens(percent: 40) {
                    report.remedies[block].values[index].losesFigure(to: "")
                }
            }
        },
        Damage("table-4-placeholders") { report, random in
            let sign = random.pick(["/", "-", "无"], else: "/")
            for block in report.remedies.indices {
                for index in report.remedies[block].values.indices where random.happens(percent: 50) {
                    report.remedies[block].values[index].losesFigure(to: sign)
                }
            }
        },
    ]
}
