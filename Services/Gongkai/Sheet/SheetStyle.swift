/// The style sheet of the page.
enum SheetStyle {
    /// Up to how many findings light up together with their cells.
    static let lights = 60

    /// The style sheet for pages of which no report has more findings. A finding
    /// under the pointer lights up its cells, and a cell its findings, without
    /// any script.
    static func sheet(findings: Int) -> String {
        var sheet = String(decoding: PackageResources.sheet_css, as: UTF8.self)
        for number in 1...max(1, min(findings, lights)) {
            sheet +=
                ".body:has(.finding.n\(number):hover) td.n\(number),.body:has(.finding.n\(number):hover) tr.n\(number),"
            sheet += ".body:has(td.n\(number):hover) .finding.n\(number)"
            sheet += "{outline:2px solid #1d4ed8;outline-offset:-2px}\n"
        }
        return sheet
    }
}
