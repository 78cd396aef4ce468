import CPostgres

/// Gathers what the server says beside its results. libpq would write it to
/// standard error. Lives as long as its session, whose thread alone uses it.
final class Notices {
    private var messages: [String] = []

    func listen(to handle: OpaquePointer) {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        _ = unsafe PQsetNoticeProcessor(
            handle,
            { context, message in
                guard let context = unsafe context, let message = unsafe message else { return }
                let notices = unsafe Unmanaged<Notices>.fromOpaque(context).takeUnretainedValue()
                unsafe notices.messages.append(String(cString: message))
            }, context)
    }

    /// What was said since the last call.
    func drain() -> [String] {
        defer { messages.removeAll() }
        return messages
    }
}
