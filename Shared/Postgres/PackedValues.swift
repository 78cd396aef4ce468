/// The parameters of a statement as libpq takes them: pointers into one buffer.
struct PackedValues {
    private var buffer: [UInt8] = []
    private var offsets: [Int?] = []
    private var lengths: [Int32] = []

    init(_ values: [PostgresValue]) {
        buffer.reserveCapacity(values.reduce(0) { $0 + ($1.bytes?.count ?? 0) } + 1)
        for value in values {
            offsets.append(value.bytes == nil ? nil : buffer.count)
            lengths.append(Int32(value.bytes?.count ?? 0))
            buffer.append(contentsOf: value.bytes ?? [])
        }
        buffer.append(0)  // So that there is an address even for no bytes.
    }

    func withPointers<Result>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Result
    ) -> Result {
        let formats = [Int32](repeating: 1, count: lengths.count)  // All binary.
        return unsafe buffer.withUnsafeBytes { bytes in
            let base = unsafe bytes.bindMemory(to: CChar.self).baseAddress
            let pointers = unsafe offsets.map { offset in unsafe offset.flatMap { unsafe base?.advanced(by: $0) } }
            return unsafe pointers.withUnsafeBufferPointer { pointers in
                unsafe body(pointers.baseAddress, lengths, formats)
            }
        }
    }
}
