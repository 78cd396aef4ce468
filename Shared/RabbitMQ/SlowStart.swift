/// Few messages at first, all that is allowed once the stage proves healthy.
///
/// When a process dies, the broker counts a delivery of *every* message that it
/// held. A document that kills its stage would so drag its neighbours past the
/// delivery limit; held alone, it goes to quarantine alone.
struct SlowStart {
    /// So many good acknowledgements in a row open the window.
    static let proof = 50

    private var streak = 0
    private var suspects: Set<UInt64> = []
    private(set) var isOpen: Bool

    init(full: Int) {
        isOpen = full <= 1
    }

    /// Notes a delivery.
    mutating func deliver(_ tag: UInt64, isRedelivered: Bool) {
        if !isOpen && isRedelivered { suspects.insert(tag) }
    }

    /// Notes that a delivery is done.
    ///
    /// - Returns: true if this opens the window.
    @discardableResult
    mutating func done(_ tag: UInt64) -> Bool {
        guard !isOpen else { return false }
        streak = suspects.remove(tag) == nil ? streak + 1 : 0
        guard streak >= Self.proof else { return false }
        isOpen = true
        suspects = []
        return true
    }
}
