import Pipeline
import Text

/// What the health endpoint answers.
struct HealthReport: Equatable {
    let isOK: Bool
    let body: String

    /// The process works. It says nothing of broker or database: restarting
    /// this process would mend neither.
    static let live = HealthReport(isOK: true, body: #"{"status":"live"}"#)

    /// Whether the service can work, and if not, why.
    static func ready(_ readiness: Readiness) -> HealthReport {
        let obstacles = readiness.obstacles.sorted { $0.key < $1.key }
        guard !obstacles.isEmpty else { return HealthReport(isOK: true, body: #"{"status":"ready"}"#) }
        let reasons = JSONText.object(obstacles.map { ($0.key, JSONString.quoted($0.value)) })
        return HealthReport(isOK: false, body: #"{"status":"not ready","obstacles":\#(reasons)}"#)
    }
}
