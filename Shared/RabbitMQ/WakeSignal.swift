import CRabbitMQ
import Glibc

/// Wakes a thread that waits in `poll`, from any other thread.
final class WakeSignal: Sendable {
    /// To be polled for input.
    let descriptor: Int32

    init() {
        descriptor = gongkai_eventfd()
    }

    deinit {
        close(descriptor)
    }

    /// Makes the descriptor readable.
    func send() {
        var one: UInt64 = 1
        // Fails only when the counter is full, and then it is readable already.
        _ = unsafe write(descriptor, &one, 8)
    }

    /// Makes the descriptor unreadable again.
    func clear() {
        var count: UInt64 = 0
        _ = unsafe read(descriptor, &count, 8)
    }

    /// Waits until woken, at most so many seconds.
    func wait(seconds: Double) {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = unsafe Glibc.poll(&poll, 1, Int32(seconds * 1000))
        clear()
    }
}
