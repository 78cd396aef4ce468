import Foundation

/// How times are shown. They are seconds since 1970 UTC.
enum Moment {
    /// `2026-11-22T10:05:12Z`.
    static func text(_ seconds: Int) -> String {
        Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
    }

    /// How long something has lasted, in the largest unit of which there are
    /// two: `90 s`, `12 min`, `30 h`, `4 d`.
    static func age(_ seconds: Int) -> String {
        switch max(0, seconds) {
        case let age where age < 120: "\(age) s"
        case let age where age < 120 * 60: "\(age / 60) min"
        case let age where age < 48 * 3600: "\(age / 3600) h"
        case let age: "\(age / 86400) d"
        }
    }
}
