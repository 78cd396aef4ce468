import Models

/// ID-AGENCY: title, masthead and signature name one organ, and no
/// advertisement stands for it.
struct SameAgency: Check {
    let rule = Rule(
        "ID-AGENCY",
        zh: (
            title: "机关名称一致",
            explanation: "标题、版头和落款应当是同一个机关；全称与简称并用、省略上级地名的只作提示。机关名称处出现广告文字的，页面可能被篡改。"
        ),
        en: (
            title: "One authority",
            explanation: "Title, masthead and signature name the same authority; where one is short for the other or "
                + "leaves out a place it is only said. Advertising in place of the name means that the page was "
                + "tampered with."
        ),
        formula: "title, masthead and signature name the same organ", basis: Basis.content, severity: .warning,
        example: (passes: "标题和落款都是“澄屿市商务局”", fails: "标题“澄屿市商务局”，落款“澄屿市财政局”"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        let identity = reading.report.identity
        let advertisement = Self.advertisement(reading.report)
        if let advertisement {
            judgement.count(.fail)
            let title = Listing.excerpt(advertisement.value)
            var finding = failure(
                .reading,
                Finding.Message(
                    zh: "机关名称处出现广告文字：“\(title)”；页面可能被篡改，或者来自仿冒网站，请到政府网站核对原文。",
                    en: "There is advertising in place of the authority's name: “\(title)”. The page may have been "
                        + "tampered with: check the source on the government's site."))
            finding.span = advertisement.span
            judgement.report(finding, at: .report)
        }
        guard let agency = identity.agency else { return judgement }
        let others = (identity.otherAgencies ?? []).map { ($0, likeness(of: $0, to: agency)) }
        let strange = others.filter { $0.1 == .different }.map(\.0)
        let short = others.filter { $0.1 == .short }.map(\.0)
        if !strange.isEmpty {
            judgement.count(.fail)
            judgement.report(different(agency, strange), at: .report)
        } else if !short.isEmpty {
            judgement.count(.fail)
            judgement.report(abbreviated(agency, short), at: .report)
        } else if advertisement == nil {
            judgement.count(.pass)
        }
        return judgement
    }

    /// A government above the title is the site's, on which its departments'
    /// reports stand.
    private func likeness(of name: Sourced<String>, to agency: Sourced<String>) -> AgencyLikeness {
        if name.origin == .masthead, name.value.hasSuffix("政府") { return .same }
        let likeness = AgencyLikeness(name.value, agency.value)
        // 发布机构 beside the report may be short.
        return likeness == .short && name.origin == .label ? .same : likeness
    }

    private func different(_ agency: Sourced<String>, _ others: [Sourced<String>]) -> Finding {
        let names = [agency] + others
        var finding = failure(
            .report,
            Finding.Message(
                zh: "机关名称不一致：\(Listing.zh(names.map(\.printedZH)))。请确认是同一机关的报告，并统一名称。",
                en: "The authority's name is not the same everywhere: \(Listing.en(names.map(\.printedEN))). Make "
                    + "sure that it is the report of one authority, under one name."))
        // What a page says beside the report may be about the site.
        if !names.dropFirst().contains(where: { $0.origin == .signature || $0.origin == .title }) {
            finding.severity = .information
            finding.verdict = .reading
        }
        return complete(finding, others)
    }

    private func abbreviated(_ agency: Sourced<String>, _ others: [Sourced<String>]) -> Finding {
        var finding = failure(
            .report,
            Finding.Message(
                zh: "机关名称写法不一：\(Listing.zh(([agency] + others).map(\.printedZH)))；应为同一机关，建议统一使用全称。",
                en: "The authority's name is written in different ways: "
                    + "\(Listing.en(([agency] + others).map(\.printedEN))). It is the same one; better use its full "
                    + "name."))
        finding.severity = .information
        return complete(finding, others)
    }

    private func complete(_ finding: Finding, _ others: [Sourced<String>]) -> Finding {
        var finding = finding
        finding.arguments = ["others": others.map(\.value).joined(separator: ", ")]
        finding.span = others.lazy.compactMap(\.span).first
        return finding
    }

    /// The name, or the part of the title before 政府信息公开 or before the name
    /// in it, that advertises.
    private static func advertisement(_ report: ParsedReport) -> Sourced<String>? {
        let identity = report.identity
        var names = [identity.agency].compactMap { $0 } + (identity.otherAgencies ?? [])
        names += report.remarks.filter { $0.kind == .beforeTitle }.map { Sourced($0.raw, from: .title, at: $0.span) }
        if var title = identity.title {
            let bytes = Array(title.value.utf8)
            let end = bytes.indices.first { bytes[$0...].starts(with: subject) } ?? bytes.count
            title.value = String(decoding: bytes[..<end], as: UTF8.self)
            names.append(title)
        }
        return names.first { name in
            // The site's own 官方网站 may stand in one line with the title of an authority that is named.
            advertising.occur(in: name.value.lowercased())
                || (identity.agency == nil && sites.occur(in: name.value))
        }
    }

    private static let subject = Array("政府信息公开".utf8)
    private static let advertising = WordFinder("博彩 投注 赌 棋牌 娱乐城 电竞 bet casino .com")
    private static let sites = WordFinder("官方网站 官网")
}

extension Sourced<String> {
    fileprivate var printedZH: String {
        let place =
            switch origin {
            case .title: "标题"
            case .masthead: "版头"
            case .signature: "落款"
            case .label: "页面信息"
            case .external: "报送信息"
            }
        return "\(place)为“\(value)”"
    }

    fileprivate var printedEN: String {
        let place =
            switch origin {
            case .title: "title"
            case .masthead: "masthead"
            case .signature: "signature"
            case .label: "page"
            case .external: "sender"
            }
        return "“\(value)” (\(place))"
    }
}
