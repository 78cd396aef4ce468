extension HostileDocument {
    /// Sentences that say figures, and what looks like them.
    static let proses: [HostileDocument] =
        [
            ("facts", "2024年，主动公开政府信息1234条，其中政府网站公开500条，微信公众号公开734条。"),
            ("facts on lines", "主动公开政府信息1234条。\n"),
            ("facts without an end", "主动公开政府信息1234条，"),
            ("parts of parts", "其中：网站12条（其中：微信3条（其中：微博1条（"),
            ("parts", "其中"),
            ("accounts", "“凤泉商务”微信公众号，"),
            ("accounts that never close", "微信公众号“"),
            ("denials", "未收到政府信息公开申请，未发生行政复议、行政诉讼，"),
            ("denials of nothing", "未未无没有"),
            ("all upheld", "行政复议均维持，均"),
            ("quotation marks", "“”‘’「」"),
            ("opening quotation marks", "“"),
            ("brackets", "（((【"),
            ("numbers with units", "3件5条7次9.5万元"),
            ("percentages", "同比增长12.5%，占百分之三十，"),
            ("Chinese numbers", "三百二十五件、十二次、两微一端、"),
            ("Chinese numerals", "一二三四五六七八九十百千万亿"),
            ("hundred millions", "亿亿万万"),
            ("stops and commas in numbers", "1,234.5,6.7.8"),
            ("times", "2023年2022年累计自2019年以来，"),
            ("plans", "2025年将计划公开100条，"),
            ("applications", "收到申请12件，其中自然人5件、法人7件，上年结转1件，予以公开8件，部分公开4件，结转下年度0件，"),
            ("channels", "政府网站、微信、微博、政府公报、报纸、电视、新媒体"),
            ("words without figures", "公开发布收到受理答复政府信息申请"),
            ("statements", "开展政府信息公开培训、社会评议、责任追究、工作考核。"),
            ("stops", "。"), ("commas", "，"), ("Latin text", "government information disclosure "),
        ].flatMap { name, text in
            [
                HostileDocument("prose: \(name)", repeating: text, in: .overview),
                HostileDocument("prose on a page: \(name)", repeating: text, in: .problems),
            ]
        } + [
            HostileDocument("accounts, all differing") {
                var skeleton = Skeleton()
                skeleton[.overview] = Array((0..<150_000).map { "“名\($0)”微信公众号。" }.joined().utf8)
                return skeleton.bytes
            },
            HostileDocument("facts, all differing") {
                var skeleton = Skeleton()
                skeleton[.overview] = Array((0..<100_000).map { "主动公开政府信息\($0)条，微博\($0)条；" }.joined().utf8)
                return skeleton.bytes
            },
        ]
}
