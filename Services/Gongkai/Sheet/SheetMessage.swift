import Forms
import Models
import ValidateCore

/// A finding's message. The cells that it would have changed are links in its
/// words: they are what a reader looks for.
struct SheetMessage {
    let report: SheetReport
    let finding: Finding

    var html: HTML {
        let text = AbridgedMessage.text(finding.message.zh)
        guard let end = text.firstIndex(of: "。"), !links.isEmpty, text.index(after: end) != text.endIndex else {
            return .tag("p", ["class": "message"], linked(text[...]))
        }
        let rest = text.index(after: end)
        return .group([
            .tag("p", ["class": "message"], linked(text[..<rest])),
            .tag("p", ["class": finding.blame?.count == 1 ? "message change" : "message"], linked(text[rest...])),
        ])
    }

    /// Labels as the message quotes them, with the cells they name.
    private var links: [(label: String, id: String)] {
        var seen: Set<String> = []
        return (finding.blame ?? []).flatMap(\.cells).map(\.id)
            .filter { report.form?.index(of: $0) != nil && seen.insert($0).inserted }
            .map { (label: Listing.quoteZH(report.label($0)), id: $0) }
    }

    private func linked(_ words: Substring) -> [HTML] {
        links.reduce(into: [HTML.text(String(words))]) { parts, link in
            let name = HTML.link(to: report.anchor(link.id), .text(String(link.label.dropFirst().dropLast())))
            parts = parts.flatMap { part -> [HTML] in
                guard case .text(let words) = part else { return [part] }
                let pieces = words.split(separator: link.label, omittingEmptySubsequences: false)
                    .map { [HTML.text(String($0))] }
                return Array(pieces.joined(separator: [.text("“"), name, .text("”")]))
            }
        }
    }
}
