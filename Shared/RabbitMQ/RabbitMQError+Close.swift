import CRabbitMQ

extension RabbitMQError {
    /// The error for a close of the broker's as the library decoded it.
    init(_ close: gongkai_close_t) {
        unsafe self.init(
            closedWith: Int(close.code), HeaderTable.text(close.text), isConnection: close.is_connection != 0)
    }
}
