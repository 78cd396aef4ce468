import Foundation

/// Finds the passwords that a service was given, so that they can be kept out
/// of the log whatever a library puts into its error messages.
enum Secrets {
    /// The passwords in URLs, each as written and as meant, and `PGPASSWORD`.
    static func values(urls: [String], in environment: [String: String]) -> [String] {
        var found = urls.flatMap { $0.split(separator: ",") }.compactMap(password(in:))
        if let password = environment["PGPASSWORD"] { found.append(password) }
        // Short ones such as “guest” are public words: hiding them would only garble the log.
        return Set(found + found.compactMap(\.removingPercentEncoding)).filter { $0.utf8.count >= 6 }.sorted()
    }

    private static func password(in url: Substring) -> String? {
        guard let scheme = url.range(of: "://") else { return nil }
        let authority = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" }
        guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else {
            return nil
        }
        return String(authority[authority.index(after: colon)..<at])
    }
}
