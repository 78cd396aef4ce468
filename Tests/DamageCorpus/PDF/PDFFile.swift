/// A PDF of any objects, sound ones and others.
public struct PDFFile {
    /// The objects, numbered from 1.
    public var objects: [[UInt8]]
    /// What the trailer says beside its size and root.
    public var trailer: String

    /// Creates a file; the first object is its catalog.
    public init(_ objects: [[UInt8]], trailer: String = "") {
        self.objects = objects
        self.trailer = trailer
    }

    /// Creates a file of objects that are text.
    public init(_ objects: [String], trailer: String = "") {
        self.init(objects.map { Array($0.utf8) }, trailer: trailer)
    }

    /// A stream, with what is said of it beside its length.
    public static func stream(_ bytes: [UInt8], _ entries: String = "") -> [UInt8] {
        Array("<< \(entries)/Length \(bytes.count) >>\nstream\n".utf8) + bytes + Array("\nendstream".utf8)
    }

    /// The file.
    public var bytes: [UInt8] {
        var file = Array("%PDF-1.4\n".utf8)
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(file.count)
            file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = file.count
        file += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for place in places {
            let digits = String(place)
            file += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        file += Array(
            "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer)>>\nstartxref\n\(start)\n%%EOF\n".utf8)
        return file
    }
}
