import Pipeline
import StoreCore

/// What `gongkai replay --dry-run` says of a message.
enum ReplayList {
    static func line(_ entry: QuarantineEntry) -> String {
        let fate: String
        switch entry.state {
        case .open:
            do throws(ReplayMessage.Impossible) {
                fate = "to \(try ReplayMessage.queue(of: entry).rawValue)"
            } catch {
                fate = "cannot be replayed: \(error)"
            }
        case .replayed: fate = "replayed before, and has not come again"
        case .dropped: fate = "given up"
        }
        let again = entry.replayCount > 0 ? ", replayed \(entry.replayCount) times" : ""
        return DisplayWidth.onOneLine(
            "\(entry.id)  \(entry.stage) \(entry.code), \(entry.byteCount) bytes\(again): \(fate)  (\(entry.reason))")
    }
}
