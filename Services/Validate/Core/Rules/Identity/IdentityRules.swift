/// The rules about whose report it is, for which year and in which edition.
enum IdentityRules {
    static let checks: [any Check] = [UnknownIdentity(), SameYear(), SameAgency(), EditionOfYear()]
}
