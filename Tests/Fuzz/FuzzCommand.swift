import CFuzzer
import Fuzzing
import Glibc

/// The program `fuzz`, which `deploy/fuzz` builds and runs: `fuzz list`, `fuzz seeds READER FOLDER`,
/// `fuzz dictionary`, or `fuzz READER` with arguments of libFuzzer.
@main
enum FuzzCommand {
    static func main() {
        let words = CommandLine.arguments.dropFirst()
        switch words.first {
        case "list": print(FuzzedReader.allCases.map(\.rawValue).joined(separator: "\n"))
        case "dictionary": print(FuzzDictionary.text, terminator: "")
        case "seeds":
            guard words.count == 3, let reader = FuzzedReader(rawValue: words[words.startIndex + 1]) else { fail() }
            write(reader.seeds, into: words[words.startIndex + 2])
        default:
            guard let reader = words.first.flatMap(FuzzedReader.init) else { fail() }
            exit(run(reader, words.dropFirst()))
        }
    }

    private static func fail() -> Never {
        print("usage: fuzz list | dictionary | seeds READER FOLDER | READER [ARGUMENT OF LIBFUZZER…]")
        exit(64)
    }

    private static func write(_ seeds: [[UInt8]], into folder: String) {
        for (number, seed) in seeds.enumerated() {
            guard let file = unsafe fopen("\(folder)/seed-\(number)", "wb") else { exit(1) }
            // `seed` has `seed.count` bytes.
            guard unsafe fwrite(seed, 1, seed.count, file) == seed.count, unsafe fclose(file) == 0 else { exit(1) }
        }
    }

    /// What libFuzzer calls is a C function, which can keep nothing.
    nonisolated(unsafe) private static var reader = FuzzedReader.text

    private static func run(_ reader: FuzzedReader, _ arguments: ArraySlice<String>) -> Int32 {
        unsafe Self.reader = reader
        // They live until the process ends; libFuzzer keeps them.
        var words = unsafe (["fuzz"] + arguments).map { unsafe strdup($0) } + [nil]
        return unsafe words.withUnsafeMutableBufferPointer { buffer in
            var count = Int32(buffer.count - 1)
            var start = buffer.baseAddress
            return unsafe LLVMFuzzerRunDriver(&count, &start) { bytes, count in
                unsafe FuzzCommand.reader.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
                return 0
            }
        }
    }
}
