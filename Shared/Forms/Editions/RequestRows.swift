import Models

/// The rows of the request table (三、收到和处理政府信息公开申请情况): 25 in
/// the 2021 edition; 23 in the 2019 edition, where （六）其他处理 is one row.
enum RequestRows {
    static func rows(of edition: Edition) -> [FormRow] {
        switch edition {
        case .form2019: opening + results + [otherProcessing] + closing
        case .form2021: opening + results + otherRows + closing
        }
    }

    static func groups(of edition: Edition) -> [FormGroup] {
        let common: [FormGroup] = [
            FormGroup("results", "三、", "本年度办理结果", "III. Results of this year", before: "granted"),
            FormGroup("refused", "（三）", "不予公开", "(3) Refused", before: "refused_state_secret"),
            FormGroup("unable", "（四）", "无法提供", "(4) Unable to provide", before: "unable_not_held"),
            FormGroup("rejected", "（五）", "不予处理", "(5) Not processed", before: "rejected_petition_complaint"),
        ]
        guard edition == .form2021 else { return common }
        return common + [
            FormGroup("other", "（六）", "其他处理", "(6) Otherwise processed", before: "other_not_corrected")
        ]
    }

    private static let opening: [FormRow] = [
        row("received_new", "一、", "本年新收政府信息公开申请数量", "I. Requests newly received this year"),
        row("carried_in", "二、", "上年结转政府信息公开申请数量", "II. Requests carried over from last year"),
    ]

    private static let results: [FormRow] = [
        row("granted", "（一）", "予以公开", "(1) Granted", in: "results"),
        row(
            "partially_granted", "（二）", "部分公开（区分处理的，只计这一情形，不计其他情形）", "(2) Partially granted",
            in: "results", aliases: ["部分公开"]),
        row("refused_state_secret", "1.", "属于国家秘密", "(3) 1. State secret", in: "refused"),
        row(
            "refused_other_law", "2.", "其他法律行政法规禁止公开", "(3) 2. Disclosure forbidden by other laws", in: "refused",
            aliases: ["其他法律法规禁止公开", "其他法律、行政法规禁止公开"]),
        row(
            "refused_security_stability", "3.", "危及“三安全一稳定”", "(3) 3. Endangers security or stability",
            in: "refused", aliases: ["危及三安全一稳定"]),
        row(
            "refused_third_party", "4.", "保护第三方合法权益", "(3) 4. Protects third parties' rights", in: "refused"),
        row("refused_internal_affairs", "5.", "属于三类内部事务信息", "(3) 5. Internal affairs", in: "refused"),
        row("refused_process_info", "6.", "属于四类过程性信息", "(3) 6. Information on a process", in: "refused"),
        row("refused_enforcement_file", "7.", "属于行政执法案卷", "(3) 7. Law enforcement file", in: "refused"),
        row(
            "refused_admin_query", "8.", "属于行政查询事项", "(3) 8. Subject to administrative query", in: "refused"),
        row("unable_not_held", "1.", "本机关不掌握相关政府信息", "(4) 1. Not held by this authority", in: "unable"),
        row("unable_needs_creation", "2.", "没有现成信息需要另行制作", "(4) 2. Would have to be created", in: "unable"),
        row("unable_still_unclear", "3.", "补正后申请内容仍不明确", "(4) 3. Still unclear after correction", in: "unable"),
        row(
            "rejected_petition_complaint", "1.", "信访举报投诉类申请", "(5) 1. Petition, report or complaint",
            in: "rejected"),
        row("rejected_repeat", "2.", "重复申请", "(5) 2. Repeated request", in: "rejected"),
        row("rejected_publication", "3.", "要求提供公开出版物", "(5) 3. Asks for a publication", in: "rejected"),
        row("rejected_excessive", "4.", "无正当理由大量反复申请", "(5) 4. Excessive without reason", in: "rejected"),
        row(
            "rejected_confirm_reissue", "5.", "要求行政机关确认或重新出具已获取信息",
            "(5) 5. Asks to confirm or reissue what was obtained", in: "rejected",
            aliases: ["要求行政机关确认或重新出具"]),
    ]

    private static let otherProcessing = row(
        "other_processing", "（六）", "其他处理", "(6) Otherwise processed", in: "results")

    private static let otherRows: [FormRow] = [
        row(
            "other_not_corrected", "1.", "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "(6) 1. Not corrected in time", in: "other",
            aliases: ["申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请", "申请人无正当理由逾期不补正", "逾期不补正"]),
        row(
            "other_fee_unpaid", "2.", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "(6) 2. Fee not paid in time", in: "other",
            aliases: [
                "申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请",
                "申请人逾期未按照收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                "申请人逾期未按照收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请",
                "申请人逾期未按收费通知要求缴纳费用", "申请人逾期未按照收费通知要求缴纳费用", "逾期不缴费",
            ]),
        row("other_other", "3.", "其他", "(6) 3. Other", in: "other"),
    ]

    private static let closing: [FormRow] = [
        row("total_processed", "（七）", "总计", "(7) Total", in: "results", aliases: ["合计"]),
        row(
            "carried_out", "四、", "结转下年度继续办理", "IV. Carried over to next year",
            aliases: ["结转下一年度继续办理", "结转下一年继续办理"]),
    ]

    private static func row(
        _ id: String, _ number: String, _ label: String, _ english: String, in group: String? = nil,
        aliases: [String] = []
    ) -> FormRow {
        FormRow(
            id: id, number: number, label: label, english: english, aliases: aliases, group: group,
            columns: RequestColumns.all)
    }
}
