import Forms
import Models

extension Damage {
    /// Numbers in another notation.
    static let numbers: [Damage] = [
        Damage("full-width-digits") { report, random in
            report.changeValues(report.places, percent: 60, &random) { value, _ in
                value.text = value.text.fullWidthDigits
            }
        },
        Damage("thousands-separators") { report, random in
            let separator = random.pick([",", ",", "，"], else: ",")
            report.changeValues(report.places, percent: 100, &random) { value, _ in
                value.text = value.text.grouped(by: separator)
            }
        },
        Damage("thousands-parted-by-spaces") { report, random in
            report.changeValues(report.places, percent: 60, &random) { value, _ in
                value.text = value.text.grouped(by: " ")
            }
        },
        Damage("leading-zeros") { report, random in
            report.changeValues(report.places, percent: 15, &random) { value, _ in
                if let count = value.count, count >= 0, value.text == String(count) { value.text = "0" + value.text }
            }
        },
        Damage("digits-parted") { report, random in
            report.changeValues(report.somePlaces(2...6, &random), percent: 60, &random) { value, random in
                value.text = value.text.parted(&random)
            }
        },
        Damage("digits-parted-everywhere") { report, random in
            report.changeValues(report.places, percent: 100, &random) { value, random in
                value.text = value.text.parted(&random)
            }
        },
        Damage("signs-in-words", only: .form2019) { report, random in
            let form = report.form
            report.changeValues(report.proactivePlaces, percent: 100, &random) { value, random in
                guard let cell = value.cell, form.cells[cell].kind == .change, let count = value.count else {
                    return
                }
                let plus = random.pick(["增", "增加", "+"], else: "增")
                let minus = random.pick(["减", "减少", "－", "−"], else: "减")
                if count != 0 { value.text = (count > 0 ? plus : minus) + String(abs(count)) }
            }
        },
        Damage("amounts-in-yuan", only: .form2019) { report, random in
            let form = report.form
            report.changeValues(report.proactivePlaces, percent: 100, &random) { value, _ in
                guard let cell = value.cell, form.cells[cell].kind == .money, let figure = value.figure else {
                    return
                }
                let yuan = figure.millionths / 100
                if yuan > 0, figure.millionths % 100 == 0 { value.text = "\(yuan)元" }
            }
        },
        Damage("amounts-without-unit", only: .form2019) { report, random in
            let form = report.form
            report.changeValues(report.proactivePlaces, percent: 100, &random) { value, _ in
                if value.text.hasSuffix("万元") { value.losesFigure(to: String(value.text.dropLast(2))) }
            }
        },
    ]
}

extension String {
    fileprivate var fullWidthDigits: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    guard (0x30...0x39).contains(scalar.value) else { return scalar }
                    return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
                }))
    }

    fileprivate var isDigitsOnly: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }

    fileprivate func grouped(by separator: String) -> String {
        guard isDigitsOnly, utf8.count > 3 else { return self }
        var groups: [Substring] = []
        var rest = self[...]
        while rest.utf8.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return ([rest] + groups).joined(separator: separator)
    }

    fileprivate func parted(_ random: inout SplitMix) -> String {
        guard isDigitsOnly, utf8.count > 1 else { return self }
        let cut = 1 + random.below(utf8.count - 1)
        return prefix(cut) + " " + dropFirst(cut)
    }
}
