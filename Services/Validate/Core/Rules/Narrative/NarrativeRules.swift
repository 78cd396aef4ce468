import Models

/// The rules that hold the prose against the tables and against itself.
enum NarrativeRules {
    static let checks: [any Check] = [
        ChannelSums(),
        NestedSums(),
        RequestCounts(rule: RequestCountRules.received, kind: .requestsReceived),
        RequestCounts(rule: RequestCountRules.handled, kind: .requestsHandled),
        RequestCounts(rule: RequestCountRules.answered, kind: .requestsAnswered),
        RequestChannels(),
        Applicants(),
        ResultClasses(),
        CarriedOver(),
        Remedies(),
        NormativeDocuments(),
        FeeParts(),
        ZeroClaims(),
        AllHandled(),
        OwnYear(),
    ]
}
