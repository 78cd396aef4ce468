extension Swift.Span<UInt8> {
    /// Where the first line feed is; nil if there is none.
    var firstLineFeed: Int? {
        var start = 0
        // Without a way out inside a stretch, so that many bytes are looked at together.
        while start + 64 <= count {
            var isFound = false
            for index in start..<start + 64 where self[index] == UInt8(ascii: "\n") { isFound = true }
            if isFound { break }
            start += 64
        }
        return (start..<count).first { self[$0] == UInt8(ascii: "\n") }
    }
}
