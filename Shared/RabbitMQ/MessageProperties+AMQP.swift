import CRabbitMQ
import Pipeline

extension MessageProperties {
    /// The properties of a message as the library decoded them.
    init(_ decoded: amqp_basic_properties_t) {
        self.init()
        let flags = unsafe decoded._flags
        func text(_ flag: Int32, _ bytes: amqp_bytes_t) -> String? {
            flags & amqp_flags_t(flag) == 0 ? nil : unsafe HeaderTable.text(bytes)
        }
        unsafe contentType = text(AMQP_BASIC_CONTENT_TYPE_FLAG, decoded.content_type)
        unsafe type = text(AMQP_BASIC_TYPE_FLAG, decoded.type)
        unsafe messageID = text(AMQP_BASIC_MESSAGE_ID_FLAG, decoded.message_id)
        unsafe appID = text(AMQP_BASIC_APP_ID_FLAG, decoded.app_id)
        if flags & amqp_flags_t(AMQP_BASIC_TIMESTAMP_FLAG) != 0 {
            timestamp = unsafe Int64(clamping: decoded.timestamp)
        }
        if flags & amqp_flags_t(AMQP_BASIC_HEADERS_FLAG) != 0 {
            headers = unsafe HeaderTable.decode(decoded.headers)
        }
    }
}
