/// What a rule came to.
public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// It holds, on printed figures alone.
    case pass
    /// It holds, but some of its figures were inferred, or it helped to choose
    /// among readings, so it is no independent witness.
    case passByInference = "pass_by_inference"
    /// It holds only because everything in it is zero or blank.
    case vacuous
    /// It does not hold.
    case fail
    /// Something that it needs is not known.
    case notAssessable = "not_assessable"
}
