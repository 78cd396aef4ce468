import Models

/// The three rules about how many applications the prose speaks of.
enum RequestCountRules {
    static let received = Rule(
        "N-RECV",
        zh: (
            title: "正文的收到申请件数",
            explanation: "正文写的收到、受理、新收申请件数，应当等于表中的本年新收；各地用词不同，等于本年新收加上年结转，或者等于办理结果总计的，"
                + "也视为相符。"
        ),
        en: (
            title: "Requests received in the text",
            explanation: "The number of requests that the text calls received is that of the table; as the practice of "
                + "verbs varies, the number with those carried in and the total processed are accepted, too."
        ),
        formula: "n ∈ {received_new, received_new + carried_in, total_processed}", basis: Basis.quality,
        severity: .error, example: (passes: "收到申请 15 件；表中本年新收 15", fails: "收到申请 16 件；表中本年新收 15，上年结转 0"))

    static let handled = Rule(
        "N-HANDLED",
        zh: (
            title: "正文的办理申请件数",
            explanation: "正文写的收办、办理、处理申请件数，应当等于表中的本年新收加上年结转；各地用词不同，等于本年新收，或者等于办理结果总计的，"
                + "也视为相符。"
        ),
        en: (
            title: "Requests handled in the text",
            explanation: "The number of requests that the text calls handled is that of those received and carried in; "
                + "as the practice of verbs varies, those received and the total processed are accepted, too."
        ),
        formula: "n ∈ {received_new + carried_in, received_new, total_processed}", basis: Basis.quality,
        severity: .error, example: (passes: "办理申请 61 件；表中 54 + 7", fails: "办理申请 62 件；表中 54 + 7，总计 60"))

    static let answered = Rule(
        "N-ANSWERED",
        zh: (
            title: "正文的答复申请件数",
            explanation: "正文写的答复、办结申请件数，应当等于表中的办理结果总计；各地用词不同，等于本年新收，或者等于本年新收加上年结转的，"
                + "也视为相符。"
        ),
        en: (
            title: "Requests answered in the text",
            explanation: "The number of requests that the text calls answered is the total processed; as the practice "
                + "of verbs varies, those received, with and without those carried in, are accepted, too."
        ),
        formula: "n ∈ {total_processed, received_new, received_new + carried_in}", basis: Basis.quality,
        severity: .error, example: (passes: "答复 98 件；表中总计 98", fails: "答复 97 件；表中总计 98，本年新收 95，上年结转 8"))
}
