import Models

/// What the figures before have said, for those that say less: 办结13件 after
/// 收到申请13件 speaks of applications.
struct Paragraph {
    enum Topic {
        case none, disclosure, requests, remedies, fee
    }

    /// A list of parts, as behind 其中.
    struct Parts {
        /// The fact whose parts they are.
        var parent: Int
        /// How many brackets are open where the list begins.
        var depth: Int
        /// Whether the first part is a channel, so that the others are.
        var areChannels = false
    }

    var topic = Topic.none
    /// The last count, by its index among the facts.
    var lastCount: Int?
    /// The last regulation or normative document that was named.
    var document: Word?
    /// What was last said to be done to one: 制发规章2件、规范性文件23件.
    var documentVerb: Word?
    /// The last of review and litigation that was named.
    var remedy: FactKind?
    /// The lists that are open; of lists in lists the last.
    var parts: [Parts] = []
    /// For each bracket that is open the last count before it: behind it, that
    /// is the last again.
    var beforeBrackets: [Int?] = []
    /// How many brackets are open.
    var depth: Int { beforeBrackets.count }

    /// Whether the sentence counts papers (公文), whose parts look like those
    /// of information and of applications.
    var isAboutPapers = false

    /// A list does not go on behind a full stop.
    mutating func beginSentence() {
        isAboutPapers = false
        parts.removeAll(keepingCapacity: true)
        beforeBrackets.removeAll(keepingCapacity: true)
    }
}
