import Forms
import Models

extension HostileDocument {
    /// Figures where a few are expected, or none.
    static let figures: [HostileDocument] =
        [("one run", "7"), ("spaces", "7 "), ("tabs", "7\t"), ("lines", "7\n"), ("long numbers", "123456789012 ")]
        .flatMap { name, text in
            [
                HostileDocument("digits: \(name)", repeating: text),
                HostileDocument("digits in the overview: \(name)", repeating: text, in: .overview),
                HostileDocument("digits in the proactive table: \(name)", repeating: "规章 " + text, in: .proactive),
                HostileDocument("digits in the remedies: \(name)", repeating: text, in: .remedies),
                behindLabel(name, text),
            ]
        } + [
            HostileDocument("tabs only", repeating: "\t", in: .requests),
            HostileDocument("pipes only", repeating: "|", in: .requests),
            HostileDocument("blanks only", repeating: " "),
            HostileDocument("table rules", repeating: "|---|---|\n", in: .requests),
            HostileDocument("rows of pipes", repeating: "| | | | | | | |\n", in: .requests),
            HostileDocument("strokes", repeating: "/ - — 无 ", in: .requests),
            HostileDocument("remarks in brackets", repeating: "5（件）", in: .remedies),
        ]

    /// Every row has its share of 7 MB behind its label.
    private static func behindLabel(_ name: String, _ text: String) -> HostileDocument {
        HostileDocument("digits behind each label: \(name)") {
            var skeleton = Skeleton()
            skeleton[.requests] = []
            for row in Form.of(.form2021).table(.requests)?.rows ?? [] {
                skeleton[.requests]?.append(contentsOf: Array((row.printed + "\t").utf8))
                skeleton[.requests]?.append(contentsOf: repeated(text, to: size / 26))
                skeleton[.requests]?.append(UInt8(ascii: "\n"))
            }
            return skeleton.bytes
        }
    }
}
