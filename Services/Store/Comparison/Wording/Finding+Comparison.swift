import Models

extension Finding {
    /// A failure; the catalogue's weight is added at the end. Where a figure was
    /// read with doubt, the source comes first.
    static func failing(_ rule: String, _ verdict: Verdict, zh: String, en: String) -> Finding {
        let isDoubtful = verdict == .reading
        return Finding(
            rule: rule, severity: .information, outcome: .fail, verdict: verdict,
            message: Message(
                zh: zh + (isDoubtful ? "有的数值读取时存在疑问，请先核对原文。" : ""),
                en: en + (isDoubtful ? " Some of these figures were read with doubt: check the source first." : "")))
    }

    /// Something that could not be judged.
    static func unknown(_ rule: String, zh: String, en: String) -> Finding {
        Finding(
            rule: rule, severity: .information, outcome: .notAssessable, verdict: nil, message: Message(zh: zh, en: en))
    }
}

extension Finding {
    /// Says what there is and what there should be.
    mutating func compare(_ actual: CellValue?, with expected: CellValue?) {
        self.actual = actual
        self.expected = expected
        if let actual, let expected { difference = actual.subtracting(expected) }
    }
}
