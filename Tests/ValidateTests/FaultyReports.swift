import Models
import TestSupport

/// Reports with faults, enough of them that every rule finds one.
enum FaultyReports {
    static var all: [ReportBuilder] {
        get throws { form + tables + proactive + identity + calendar + (try prose) }
    }

    private static var form: [ReportBuilder] {
        [
            ReportBuilder().changing { $0.kind = .other },
            .plain.changing { $0.notes = [DocumentNote(.doubleDecoded, 8, of: 9)] },
            .plain.changing { report in
                report.format = .pdf
                report.notes = [DocumentNote(.picturePages, 1, of: 2)]
            },
            .plain.changing { $0.sections.removeLast() },
            .plain.heading(.requests, "四、收到和处理政府信息公开申请情况"),
            .plain.saying("无", in: .problems),
            .plain.withoutTable(.remedies),
            .plain.observing(Observation(.severalReports, in: .requests, subject: "requests")),
            .plain.observing(Observation(.rowAbsent, in: .requests, subject: "granted")),
            .plain.observing(Observation(.columnAbsent, in: .requests, subject: "other_org")),
            .plain.observing(Observation(.groupAbsent, in: .requests, subject: "refused")),
            .plain.observing(Observation(.valueCount, in: .requests, subject: "granted", expected: 7, found: 6)),
            .plain.observing(Observation(.valuesUnplaced, in: .requests, subject: "requests")),
            .plain.observing(Observation(.unitAbsent, in: .proactive, subject: "admin_fee")),
            .plain.losing("requests.granted.other_org", .blank, basis: .label, raw: ""),
            .plain.replacing("requests.granted.other_org") { $0.raw = "00" },
            .plain.remarking(.otherLabel, "规范性文件", table: .proactive, subject: "normative_document"),
            .plain.remarking(.lostInDate, "202411日"),
            .plain.remarking(.punctuation, "，。"),
            .plain.remarking(.otherYear, "2022年，我局", subject: "2022"),
        ]
    }

    private static var tables: [ReportBuilder] {
        [
            .plain.subtotal("requests.refused.total", 9),
            .plain.losing("proactive.license_decisions", .damaged, basis: .label, raw: "若干"),
            .plain.losing("requests.granted.total", .damaged, basis: .label, raw: "若干"),
            .plain.losing("remedies.review_total", .damaged, basis: .label, raw: "若干"),
            .plain.printing("requests.carried_in.total", 2),
            .plain.printing("requests.granted.total", 14),
            .plain.printing("remedies.review_total", 2),
            .plain.replacing("requests.received_new.total") { $0.raw = "1 5" },
            ReportBuilder().printing("remedies.review_total", 2).printing("remedies.review_upheld", 2),
            ReportBuilder(),
            ReportBuilder().of("澄屿市市场监督管理局", .department, .prefecture)
                .printing("proactive.license_decisions", 7882).withRequests(),
            ReportBuilder().stating(.requestsReceived, 3, "3"),
            .plain.printing("requests.other_fee_unpaid.total", 1).stating(.infoFeeNotices, 0, "没有收取"),
        ]
    }

    private static var proactive: [ReportBuilder] {
        [
            .plain.printing("normative_document", ["issued": 9, "repealed": 1, "in_force": 3]),
            ReportBuilder.plain.of("鹤汀县商务局", .department, .county)
                .printing("regulation", ["issued": 1, "in_force": 4]),
            ReportBuilder(.form2019).printing("penalty", ["items_prev": 3, "items_change": -5]),
            ReportBuilder(.form2019).printing("penalty", ["items_prev": 246, "items_change": -29, "decisions": 217]),
            ReportBuilder(.form2019).printing("normative_document", ["published_new": 5, "public_total": 2]),
            ReportBuilder(.form2019).printing("procurement", ["project_count": 3]),
            .plain.stating(.infoFeeCollected, 2955, "2955元"),
            .plain.printing("proactive.admin_fee_amount_wan", 1).stating(.infoFeeCollected, 29_550, "29550元"),
        ]
    }

    private static var identity: [ReportBuilder] {
        [
            ReportBuilder.plain.year(nil),
            ReportBuilder.plain.period("2023-01-01", "2023-12-31"),
            ReportBuilder.plain.period("2024-01-01", "2024-11-30"),
            ReportBuilder.plain.alsoNaming(("鹤汀县教育局", .signature)),
            ReportBuilder.plain.year(2020).dated("2021-01-20"),
        ]
    }

    private static var calendar: [ReportBuilder] {
        [
            ReportBuilder.plain.of("鹤汀县商务局", .department, .county).dated("2025-02-20"),
            ReportBuilder.plain.of("鹤汀县人民政府", .government, .county).dated("2025-04-20"),
            ReportBuilder.plain.of("鹤汀县松岭镇人民政府", .townshipStreet, .township).dated("2025-02-20"),
            ReportBuilder.plain.of("鹤汀县商务局", .department, .county).dated("2027-02-20"),
            ReportBuilder.plain.dated("2024-12-25"),
            ReportBuilder.plain.dated(nil),
        ]
    }

    private static var prose: [ReportBuilder] {
        get throws {
            try [
                ReportBuilder.requests.saying("主动公开政府信息23条，其中网站14条，微信公众号10条。"),
                ReportBuilder.requests.saying("制发规章13件（含新制定5件，修改4件，废止3件）。"),
                ReportBuilder.requests.saying("全年收到政府信息公开申请57件。"),
                ReportBuilder.requests.saying("全年共办理政府信息公开申请57件。"),
                ReportBuilder.requests.saying("全年答复政府信息公开申请57件。"),
                ReportBuilder.requests.saying("全年收到政府信息公开申请54件，其中网络申请40件，信函申请15件。"),
                ReportBuilder.requests.saying("全年收到政府信息公开申请54件，其中自然人51件，法人或其他组织3件。"),
                ReportBuilder.requests.saying("予以公开29件，部分公开3件。"),
                ReportBuilder.requests.saying("上年结转政府信息公开申请9件。"),
                ReportBuilder.requests.saying("全年行政复议4件。"),
                ReportBuilder.requests.saying("全年制发规范性文件4件。"),
                ReportBuilder.requests.saying("对25件申请收取信息处理费2950元，其中教育局20件2000元，公安局5件900元。"),
                ReportBuilder.requests.saying("全年未收到政府信息公开申请。"),
                ReportBuilder.requests.remarking(.allHandled, "全部办结"),
            ]
        }
    }
}
