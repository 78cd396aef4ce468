/// Rows for `COPY … FROM STDIN (FORMAT binary)`, written field by field in the
/// order of the statement's columns.
public struct CopyRows: Sendable {
    private var writer: BinaryWriter
    /// The number of rows.
    public private(set) var count = 0

    /// Creates no row yet.
    public init() {
        writer = BinaryWriter()
        writer.raw(Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00])
        writer.raw(Int32(0))  // Flags.
        writer.raw(Int32(0))  // The header has no extension.
    }

    /// Whether there is no row.
    public var isEmpty: Bool { count == 0 }

    /// Begins a row of so many fields.
    public mutating func row(_ fields: Int) {
        writer.raw(Int16(fields))
        count += 1
    }

    /// `bigint`.
    public mutating func bigint(_ number: Int?) {
        if let number { writer.field(Int64(number)) } else { writer.null() }
    }

    /// `integer`; a number beyond it is NULL.
    public mutating func integer(_ number: Int?) {
        if let number = number.flatMap(Int32.init(exactly:)) { writer.field(number) } else { writer.null() }
    }

    /// `text`, or an enumeration by its label.
    public mutating func text(_ text: String?) {
        if let text { writer.field(text) } else { writer.null() }
    }

    /// `numeric`, from millionths.
    public mutating func numeric(millionths: Int64?) {
        guard let millionths else { return writer.null() }
        writer.field { $0.numericBody(millionths: millionths) }
    }

    /// `jsonb`, from its text.
    public mutating func json(_ text: String) {
        writer.field { writer in
            writer.raw(UInt8(1))  // The version of the binary form.
            writer.raw(text)
        }
    }

    /// `text[]` of so many elements.
    public mutating func texts(_ count: Int, _ text: (Int) -> String?) {
        labels(count, type: TypeID.text, text)
    }

    /// An array of an enumeration, whose type the database knows by this OID.
    public mutating func labels(_ count: Int, type: UInt32, _ label: (Int) -> String?) {
        writer.field { writer in
            writer.arrayHead(of: type, count: count)
            for place in 0..<count {
                if let label = label(place) { writer.field(label) } else { writer.null() }
            }
        }
    }

    /// `integer[]` of so many elements; a number beyond it is NULL.
    public mutating func integers(_ count: Int, _ number: (Int) -> Int?) {
        writer.field { writer in
            writer.arrayHead(of: TypeID.integer, count: count)
            for place in 0..<count {
                if let number = number(place).flatMap(Int32.init(exactly:)) {
                    writer.field(number)
                } else {
                    writer.null()
                }
            }
        }
    }

    /// Everything, with the trailer.
    var bytes: [UInt8] {
        writer.bytes + [0xFF, 0xFF]
    }
}
