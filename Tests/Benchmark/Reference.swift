import Documents
import Foundation

/// A library or a program alone, on the same bytes.
struct Reference: Sendable {
    let name: String
    private let body: @Sendable (_ bytes: [UInt8], _ file: String) throws -> Void

    /// The digest of the bytes: work that the processor's makers care for.
    static let digest = Reference(name: "SHA-256 of the same bytes") { bytes, _ in
        _ = ContentDigest.documentID(of: bytes)
    }

    /// libxml2 with functions that do nothing, on the main part that libzip unpacks.
    static let xmlParser = Reference(name: "libzip and libxml2 alone") { bytes, _ in
        try CLibraries.parseXML(try CLibraries.unzip("word/document.xml", of: bytes))
    }

    /// libxml2's reader of HTML with functions that do nothing.
    static let htmlParser = Reference(name: "libxml2 alone") { bytes, _ in try CLibraries.parseHTML(bytes) }

    /// A program that reads a file and is not listened to.
    static func program(_ name: String, _ arguments: [String]) -> Reference {
        Reference(name: "\(name) alone") { _, file in
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = [name] + arguments + [file, "-"]
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { throw CLibraries.Failed(name) }
        }
    }

    /// Does it once.
    func run(_ bytes: [UInt8], file: String) throws { try body(bytes, file) }
}
