import ArgumentParser
import Foundation

/// `pipeline-load files`: the documents as files, for another pipeline to read.
struct FilesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "files", abstract: "Writes the documents into a folder.")

    @OptionGroup var load: LoadOptions

    @Argument(help: "The folder; it is made if it is not there.", completion: .directory)
    var folder: String

    func run() throws {
        let folder = URL(filePath: folder, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (number, document) in load.documents.enumerated() {
            try Data(document.bytes).write(to: folder.appending(path: "\(number + 1).txt"))
        }
    }
}
