import Models

/// What a word of the prose says about the figure that it stands beside.
enum Word: UInt8 {
    // What was done.
    case disclose, publish, receive, handle, answer, carryIn, carryOut, issue, repeal, inForce, collect
    // What it was done to.
    case information, application, plainApplication, regulation, normativeDocument, interpretation, pressConference,
        interview
    case consultation, proposal, training, review, litigation, lawCase
    case feeNotice, feeAmount, fee, plainFee
    // Results.
    case granted, partiallyGranted, refused, unable, rejected, otherResult, upheld, corrected, pending
    // By which way.
    case website, wechat, weibo, video, newMedia, gazette, newspaper, broadcast, onSite, platform, otherChannel
    case web, letter, inPerson, fax, email
    // By whom.
    case naturalPerson, legalPerson, commercialEnterprise, researchInstitution, publicWelfareOrg, legalServiceOrg
    // How the figures hang together.
    case part, through, share, growth, lastYear, plan, since, until, total, rate, scope, all
    // That there was none.
    case noneReceived, none
    // Statements.
    case reviewProcedure, responsibleBody, assessment, socialEvaluation, accountability
    // Papers, and remedies, that are not about information.
    case paper, otherRemedy
    /// Holds a word together that would be taken for another one.
    case nothing

    /// The words of the form for a channel, an applicant or a result.
    var category: FactCategory? {
        switch self {
        case .website: .website
        case .wechat: .wechat
        case .weibo: .weibo
        case .video: .video
        case .newMedia: .newMedia
        case .gazette: .gazette
        case .newspaper: .newspaper
        case .broadcast: .broadcast
        case .onSite: .onSite
        case .platform: .platform
        case .otherChannel: .otherChannel
        case .web: .web
        case .letter: .letter
        case .inPerson: .inPerson
        case .fax: .fax
        case .email: .email
        case .naturalPerson: .naturalPerson
        case .legalPerson: .legalPerson
        case .commercialEnterprise: .commercialEnterprise
        case .researchInstitution: .researchInstitution
        case .publicWelfareOrg: .publicWelfareOrg
        case .legalServiceOrg: .legalServiceOrg
        case .granted: .granted
        case .partiallyGranted: .partiallyGranted
        case .refused: .refused
        case .unable: .unable
        case .rejected: .rejected
        case .otherResult: .otherResult
        case .upheld: .upheld
        case .corrected: .corrected
        case .pending: .pending
        default: nil
        }
    }

    /// What a word says of a number that it stands beside; of one sort a number
    /// has one.
    enum Naming {
        case kind, result, outcome, by
    }

    /// Which sort of name it is; nil for verbs and for what hangs figures
    /// together.
    var naming: Naming? {
        if self == .otherResult || isOutcome { return .outcome }
        if isResult { return .result }
        if isChannel || isWay || isApplicant { return .by }
        return [.review, .litigation, .carryOut, .feeNotice, .regulation, .normativeDocument].contains(self)
            ? .kind : nil
    }

    /// Whether it says what was done; in a name, as “某县发布”, it does not.
    var isVerb: Bool { rawValue <= Word.collect.rawValue }
    /// Whether it is a channel that information is disclosed by.
    var isChannel: Bool { (Word.website.rawValue...Word.otherChannel.rawValue).contains(rawValue) }
    /// Whether it is a way that an application comes by; a website is one too.
    var isWay: Bool { (Word.web.rawValue...Word.email.rawValue).contains(rawValue) }
    /// Whether it is a kind of applicant.
    var isApplicant: Bool { (Word.naturalPerson.rawValue...Word.legalServiceOrg.rawValue).contains(rawValue) }
    /// Whether it is a class of decisions.
    var isResult: Bool { (Word.granted.rawValue...Word.otherResult.rawValue).contains(rawValue) }
    /// Whether it is what a review or a lawsuit came to.
    var isOutcome: Bool { (Word.upheld.rawValue...Word.pending.rawValue).contains(rawValue) }
}
