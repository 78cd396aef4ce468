import CRabbitMQ
import Pipeline

/// AMQP strings and header tables as Swift values.
enum HeaderTable {
    /// The headers of a table. Nested tables, arrays, decimals and empty values
    /// are left out; numbers with a fraction come as text.
    static func decode(_ table: amqp_table_t) -> [String: HeaderValue] {
        var headers: [String: HeaderValue] = [:]
        for index in unsafe 0..<max(0, Int(table.num_entries)) {
            let entry = unsafe table.entries[index]
            if let value = unsafe value(entry.value) {
                headers[unsafe text(entry.key)] = value
            }
        }
        return headers
    }

    /// A string of the library's; what is not UTF-8 in it is replaced, since
    /// only people and logs read it.
    static func text(_ bytes: amqp_bytes_t) -> String {
        unsafe String(decoding: UnsafeRawBufferPointer(start: bytes.bytes, count: bytes.len), as: UTF8.self)
    }

    /// The kinds are AMQP's type letters, which RabbitMQ reads a little
    /// differently from the standard: `s` is a short integer.
    private static func value(_ field: amqp_field_value_t) -> HeaderValue? {
        let value = unsafe field.value
        switch unsafe UnicodeScalar(field.kind) {
        case "t": return unsafe .boolean(value.boolean != 0)
        case "b": return unsafe .integer(Int64(value.i8))
        case "B": return unsafe .integer(Int64(value.u8))
        case "s": return unsafe .integer(Int64(value.i16))
        case "u": return unsafe .integer(Int64(value.u16))
        case "I": return unsafe .integer(Int64(value.i32))
        case "i": return unsafe .integer(Int64(value.u32))
        case "l": return unsafe .integer(value.i64)
        case "L": return unsafe .integer(Int64(clamping: value.u64))
        case "f": return unsafe .text(value.f32.description)
        case "d": return unsafe .text(value.f64.description)
        case "S", "x": return unsafe .text(text(value.bytes))
        case "T": return unsafe .timestamp(Int64(clamping: value.u64))
        default: return nil
        }
    }
}
