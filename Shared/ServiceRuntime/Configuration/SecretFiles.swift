import Foundation

/// Secrets that are given as files, as containers do it: `AMQP_URL_FILE` names
/// a file that holds what `AMQP_URL` would.
public enum SecretFiles {
    /// The variables that may be given so.
    static let variables = ["AMQP_URL", "DATABASE_URL", "PGPASSWORD"]

    /// The environment with the content of each file in its variable.
    ///
    /// - Throws: ``InvalidSetting`` for a file that cannot be used, or one that
    ///   is given beside its variable. It never quotes a content.
    public static func resolve(_ environment: [String: String]) throws(InvalidSetting) -> [String: String] {
        var resolved = environment
        for name in variables {
            let variable = "\(name)_FILE"
            guard let path = environment[variable], !path.isEmpty else { continue }
            guard environment[name, default: ""].isEmpty else {
                throw InvalidSetting(variable, "must not be given beside \(name)")
            }
            // Whoever puts the secret itself there must not find it in a log.
            guard !path.contains("://") else { throw InvalidSetting(variable, "must be the path of a file") }
            resolved[name] = try content(of: path, variable)
        }
        return resolved
    }

    private static func content(of path: String, _ variable: String) throws(InvalidSetting) -> String {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw InvalidSetting(variable, "\(path) cannot be read")
        }
        guard var text = String(validating: data, as: UTF8.self) else {
            throw InvalidSetting(variable, "\(path) is not UTF-8 text")
        }
        // An editor's line end is no part of a password.
        while text.unicodeScalars.last == "\n" || text.unicodeScalars.last == "\r" {
            text.unicodeScalars.removeLast()
        }
        guard !text.isEmpty else { throw InvalidSetting(variable, "\(path) is empty") }
        guard !text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" || $0 == "\0" }) else {
            throw InvalidSetting(variable, "\(path) must hold one line")
        }
        return text
    }
}
