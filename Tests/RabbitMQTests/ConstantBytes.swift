import CRabbitMQ

/// A constant as the C library wants it; it lives as long as the program.
func constant(_ text: StaticString) -> amqp_bytes_t {
    unsafe amqp_bytes_t(len: text.utf8CodeUnitCount, bytes: UnsafeMutableRawPointer(mutating: text.utf8Start))
}
