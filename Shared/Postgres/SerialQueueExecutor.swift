import Dispatch

/// Runs an actor's work on a dispatch queue of its own, so that libpq, which
/// blocks, never holds a thread of Swift's cooperative pool.
final class SerialQueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = unsafe asUnownedSerialExecutor()
        queue.async {
            unsafe job.runSynchronously(on: executor)
        }
    }
}
