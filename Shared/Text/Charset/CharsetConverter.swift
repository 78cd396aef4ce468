import Glibc

/// Converts between encodings, with iconv.
enum CharsetConverter {
    /// What a conversion gave.
    struct Converted {
        /// The bytes in the other encoding.
        var bytes: [UInt8]
        /// How many bytes could not be converted; in their places stands U+FFFD.
        var broken: Int
    }

    /// Converts all bytes.
    ///
    /// - Parameter tolerated: how many bytes may be broken.
    /// - Returns: nil if more are, or one of the encodings is not known.
    static func convert(_ bytes: [UInt8], from source: String, to target: String, tolerating tolerated: Int = 0)
        -> Converted?
    {
        guard let converter = unsafe iconv_open(target, source), Int(bitPattern: converter) != -1 else { return nil }
        defer { unsafe _ = iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // No byte of any encoding here becomes more than four.
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        var inputLeft = input.count
        var outputLeft = output.count
        var broken = 0
        // Both arrays outlive the calls, and iconv is given their exact sizes.
        let isWhole = unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                while inputLeft > 0 {
                    if unsafe iconv(converter, &from, &inputLeft, &to, &outputLeft) != -1 { break }
                    guard errno == EILSEQ || errno == EINVAL, broken < tolerated, inputLeft > 0, outputLeft >= 3 else {
                        return false
                    }
                    broken += 1
                    unsafe from = from.map { unsafe $0 + 1 }
                    inputLeft -= 1
                    for byte in replacement {
                        unsafe to?.pointee = CChar(bitPattern: byte)
                        unsafe to = to.map { unsafe $0 + 1 }
                        outputLeft -= 1
                    }
                }
                return true
            }
        }
        guard isWhole, inputLeft == 0 else { return nil }
        return Converted(
            bytes: output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }, broken: broken)
    }

    /// U+FFFD in UTF-8, the only target that tolerates anything.
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}
