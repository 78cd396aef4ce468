import Glibc

/// One connection through the proxy, from its thread.
struct Relay {
    let client: Int32
    let host: String
    let port: UInt16

    /// Forwards until both directions have ended, or the connection is to break.
    ///
    /// - Parameter mode: asked before each step; nil breaks the connection.
    func run(_ mode: () -> FaultMode?) {
        while let mode = mode(), mode == .hold { usleep(5000) }
        guard mode() != nil, let server = try? Socket.connect(to: host, port: port) else {
            Socket.reset(client)
            return
        }
        Socket.makeImmediate(client)
        Socket.makeImmediate(server)
        if forward(to: server, mode) {
            close(client)
            close(server)
        } else {
            Socket.reset(client)
            Socket.reset(server)
        }
    }

    /// - Returns: whether it ended in peace.
    private func forward(to server: Int32, _ mode: () -> FaultMode?) -> Bool {
        var flows = [Flow(from: client, to: server), Flow(from: server, to: client)]
        while flows.contains(where: { !$0.isOver }) {
            guard let before = mode() else { return false }
            var polls = [pollfd(fd: -1, events: 0, revents: 0), pollfd(fd: -1, events: 0, revents: 0)]
            var wait = Duration.milliseconds(FaultProxy.step)
            if before != .hold {
                let now = ContinuousClock.now
                for index in 0..<2 {
                    if flows[index].wantsToRead { polls[index].events |= Int16(POLLIN) }
                    guard let next = flows[index].nextWrite(before, now: now) else { continue }
                    if next <= now {
                        polls[1 - index].events |= Int16(POLLOUT)
                    } else {
                        wait = min(wait, now.duration(to: next))
                    }
                }
                // Nothing is asked of a descriptor of -1: one that ended would be told again and again.
                polls[0].fd = polls[0].events == 0 ? -1 : client
                polls[1].fd = polls[1].events == 0 ? -1 : server
            }
            Socket.wait(&polls, milliseconds: Int32((wait / .milliseconds(1)).rounded(.up)))
            guard let mode = mode() else { return false }
            // What was waited for is no longer right in another mode.
            guard mode == before, mode != .hold else { continue }
            let now = ContinuousClock.now
            let isBad = Int16(POLLERR | POLLHUP | POLLNVAL)
            for index in 0..<2 {
                if polls[index].revents & (Int16(POLLIN) | isBad) != 0, flows[index].wantsToRead {
                    guard flows[index].read(now: now) else { return false }
                }
                if polls[1 - index].revents & (Int16(POLLOUT) | isBad) != 0,
                    let next = flows[index].nextWrite(mode, now: now), next <= now
                {
                    guard flows[index].write(mode) else { return false }
                }
                flows[index].endIfDone()
            }
        }
        return true
    }
}
