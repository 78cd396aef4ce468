/// The administrative division that an authority belongs to.
public struct Region: Hashable, Sendable, Codable {
    /// How it is known.
    public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
        /// The authority's name has the place with what it belongs to:
        /// 新乡市凤泉区.
        case chain
        /// The authority's name has the place, and only one in the country is
        /// called so.
        case unique
        /// Of the places called so, the document names one further up: in its
        /// signature, its masthead or its preamble.
        case document
    }

    /// The code of GB/T 2260, `410704`.
    public var code: String
    /// The name with all that it belongs to, 河南省新乡市凤泉区.
    public var name: String
    /// How it is known.
    public var basis: Basis

    /// Creates a region from its parts.
    public init(code: String, name: String, basis: Basis) {
        self.code = code
        self.name = name
        self.basis = basis
    }
}
