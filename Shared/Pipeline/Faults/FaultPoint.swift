/// A moment at which the end of a process leaves a message somewhere between
/// two queues. The order is that of a message's way.
public enum FaultPoint: String, Sendable, CaseIterable {
    /// It was delivered; nothing is done.
    case afterDelivery = "after_delivery"
    /// It is worked on; nothing is published.
    case whileProcessing = "while_processing"
    /// Its result was written to the socket; no confirm was read.
    case afterPublish = "after_publish"
    /// The confirm was read; nothing is acknowledged.
    case afterConfirm = "after_confirm"
    /// As ``afterPublish``, of a message for quarantine.
    case afterQuarantinePublish = "after_quarantine_publish"
    /// As ``afterConfirm``, of a message for quarantine.
    case afterQuarantineConfirm = "after_quarantine_confirm"
    /// Store has written all rows; COMMIT is not sent.
    case beforeCommit = "before_commit"
    /// COMMIT was sent; its answer is not read.
    case afterCommitSent = "after_commit_sent"
    /// COMMIT was answered.
    case afterCommit = "after_commit"
    /// The stage is done with it; the acknowledgement is not sent.
    case beforeAck = "before_ack"
    /// The acknowledgement was written to the socket.
    case afterAck = "after_ack"
}
