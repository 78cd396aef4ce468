import Models

/// A file of settings that cannot be used: where, and why.
public struct InvalidRuleSettings: Error, Hashable, CustomStringConvertible {
    /// What is wrong, with the path of the key.
    public let description: String
}

extension RuleSettings {
    /// The file as it is written, for a JSON decoder.
    public struct File: Decodable, Sendable {
        /// Which edition of the settings this is; the greater one counts.
        let version: Int?
        let rules: [String: Entry]

        /// Reads a file.
        ///
        /// - Throws: `DecodingError` for what is not a settings file, and for
        ///   every key that it does not have: a key that does nothing would be
        ///   believed to do something.
        public init(from decoder: any Decoder) throws {
            try Key.check(["version", "rules"], in: decoder)
            let container = try decoder.container(keyedBy: Key.self)
            version = try container.decodeIfPresent(Int.self, forKey: Key("version"))
            rules = try container.decode([String: Entry].self, forKey: Key("rules"))
        }

        struct Entry: Decodable, Sendable {
            var severity: String?
            var parameters: [String: Scalar]?
            var level: String?
            var kind: String?
            var place: String?
            var `where`: [Entry]?

            init(from decoder: any Decoder) throws {
                try Key.check(["severity", "parameters", "level", "kind", "place", "where"], in: decoder)
                let container = try decoder.container(keyedBy: Key.self)
                severity = try container.decodeIfPresent(String.self, forKey: Key("severity"))
                parameters = try container.decodeIfPresent([String: Scalar].self, forKey: Key("parameters"))
                level = try container.decodeIfPresent(String.self, forKey: Key("level"))
                kind = try container.decodeIfPresent(String.self, forKey: Key("kind"))
                place = try container.decodeIfPresent(String.self, forKey: Key("place"))
                `where` = try container.decodeIfPresent([Entry].self, forKey: Key("where"))
            }
        }

        /// A key by its name.
        private struct Key: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }

            init(_ name: String) { stringValue = name }
            init?(stringValue: String) { self.init(stringValue) }
            init?(intValue: Int) { nil }

            static func check(_ known: Set<String>, in decoder: any Decoder) throws {
                let keys = try decoder.container(keyedBy: Key.self).allKeys
                guard let stranger = keys.first(where: { !known.contains($0.stringValue) }) else { return }
                throw DecodingError.dataCorrupted(
                    DecodingError.Context(
                        codingPath: decoder.codingPath + [stranger], debugDescription: "there is no such key"))
            }
        }

        /// A number or a text.
        enum Scalar: Decodable, Sendable {
            case number(Int)
            case text(String)

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let number = try? container.decode(Int.self) {
                    self = .number(number)
                } else if let text = try? container.decode(String.self) {
                    self = .text(text)
                } else {
                    throw DecodingError.dataCorruptedError(
                        in: container, debugDescription: "must be a whole number or a text")
                }
            }
        }
    }

    /// Takes a file's settings, if all that it names is there.
    ///
    /// - Throws: ``InvalidRuleSettings`` for the first name or value that is
    ///   unknown: a setting that does nothing would be believed to do something.
    public init(_ file: File) throws(InvalidRuleSettings) {
        var rules: [String: [RuleSetting]] = [:]
        for (id, entry) in file.rules.sorted(by: { $0.key < $1.key }) {
            guard let rule = RuleCatalogue.rule(id) else {
                throw InvalidRuleSettings(description: "rules.\(id): there is no such rule")
            }
            guard entry.level == nil, entry.kind == nil, entry.place == nil else {
                throw InvalidRuleSettings(description: "rules.\(id): level, kind and place belong into “where”")
            }
            var settings = [try RuleSetting(entry, of: rule, path: "rules.\(id)")]
            for (index, local) in (entry.where ?? []).enumerated() {
                let path = "rules.\(id).where[\(index)]"
                guard local.where == nil else { throw InvalidRuleSettings(description: "\(path).where: not here") }
                guard local.level != nil || local.kind != nil || local.place != nil else {
                    throw InvalidRuleSettings(description: "\(path): needs a level, a kind or a place")
                }
                settings.append(try RuleSetting(local, of: rule, path: path))
            }
            rules[id] = settings
        }
        let version = file.version ?? 0
        guard (0...9999).contains(version) else {
            throw InvalidRuleSettings(description: "version: must be 0 to 9999")
        }
        self.init(rules: rules, version: version)
    }
}

extension RuleSetting {
    /// What a file sets about one rule.
    init(_ entry: RuleSettings.File.Entry, of rule: Rule, path: String) throws(InvalidRuleSettings) {
        if let severity = entry.severity {
            if severity == "off" {
                weight = .off
            } else {
                weight = .severity(try Self.value(severity, as: Severity.self, at: "\(path).severity", or: "off"))
            }
        }
        for (name, scalar) in (entry.parameters ?? [:]).sorted(by: { $0.key < $1.key }) {
            let path = "\(path).parameters.\(name)"
            guard let parameter = rule.parameters.first(where: { $0.name == name }) else {
                throw InvalidRuleSettings(description: "\(path): there is no such parameter")
            }
            switch (parameter.standard, scalar) {
            case (.number, .number(let number)) where number >= 0:
                parameters[name] = .number(number)
            case (.day, .text(let text)) where MonthDay(text) != nil:
                parameters[name] = MonthDay(text).map(ParameterValue.day)
            case (.number, _):
                throw InvalidRuleSettings(description: "\(path): must be a whole number, 0 or more")
            case (.day, _):
                throw InvalidRuleSettings(description: "\(path): must be a day, as \"01-31\"")
            }
        }
        if let text = entry.level { level = try Self.value(text, as: AgencyLevel.self, at: "\(path).level") }
        if let text = entry.kind { kind = try Self.value(text, as: AgencyKind.self, at: "\(path).kind") }
        if let code = entry.place {
            guard [2, 4, 6].contains(code.utf8.count), code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                throw InvalidRuleSettings(
                    description: "\(path).place: must be 2, 4 or 6 digits of a division's code (GB/T 2260)")
            }
            place = code
        }
    }

    private static func value<Value: RawRepresentable & CaseIterable>(
        _ text: String, as type: Value.Type, at path: String, or other: String? = nil
    ) throws(InvalidRuleSettings) -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: text) else {
            let known = Value.allCases.map(\.rawValue) + (other.map { [$0] } ?? [])
            throw InvalidRuleSettings(description: "\(path): must be one of \(known.joined(separator: ", "))")
        }
        return value
    }
}
