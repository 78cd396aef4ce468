/// The rules about figures that may be right and are worth a look.
enum PlausibilityRules {
    static let checks: [any Check] = [AllZero(), NoEnforcement()]
}
