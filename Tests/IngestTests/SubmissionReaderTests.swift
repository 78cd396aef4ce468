import IngestCore
import Models
import Testing

@Suite("Submission headers")
struct SubmissionReaderTests {
    private func read(_ headers: [String: String]) -> Submission {
        SubmissionReader.submission(headers: headers, contentType: nil, messageID: nil, timestamp: nil)
    }

    @Test("Every header of the contract is taken, trimmed")
    func everyHeader() {
        let submission = SubmissionReader.submission(
            headers: [
                "source-id": " a-1 ", "source-url": "https://example.org/1", "filename": "年报.txt", "agency": "某局",
                "year": "2024", "published-at": "2025-01-24", "traceparent": "00-1", "other": "x",
            ], contentType: "text/plain", messageID: "m-1", timestamp: 7)
        #expect(submission.sourceID == "a-1")
        #expect(submission.sourceURL == "https://example.org/1")
        #expect(submission.filename == "年报.txt")
        #expect(submission.agency == "某局")
        #expect(submission.year == 2024)
        #expect(submission.publishedAt?.description == "2025-01-24")
        #expect(submission.traceparent == "00-1")
        #expect(submission.contentType == "text/plain")
        #expect(submission.messageID == "m-1")
        #expect(submission.timestamp == 7)
        #expect(submission.ignored == [])
    }

    @Test("A header that cannot be used is kept as a reason and stops nothing")
    func ignored() {
        let submission = read(["year": "abc", "published-at": "soon", "agency": "  "])
        #expect(submission.year == nil)
        #expect(submission.agency == nil)
        #expect(
            submission.ignored == [
                "year: “abc” is not a year", "published-at: “soon” is neither a date nor an ISO 8601 time",
            ])
    }

    @Test("A name that no index holds stops nothing, nor does a trace that no frame holds")
    func tooLong() {
        let submission = read([
            "agency": String(repeating: "局", count: 33_000), "traceparent": String(repeating: "0", count: 125_000),
            "year": String(repeating: "9", count: 100_000),
        ])
        #expect(submission.agency == nil)
        #expect(submission.traceparent == nil)
        #expect(
            submission.ignored == [
                "agency: 33000 characters are too many; at most 200 are taken",
                "traceparent: 125000 characters are too many; at most 255 are taken",
                "year: “\(String(repeating: "9", count: 40))…” is not a year",
            ])
        let longest = String(repeating: "局", count: 200)
        #expect(read(["agency": longest]).agency == longest)
    }

    @Test(
        "A time is the day that it is in Shanghai",
        arguments: [
            ("2025-01-24", "2025-01-24"), ("2025-01-23T16:00:00Z", "2025-01-24"), ("2025-01-23T15:59Z", "2025-01-23"),
            ("2025-01-24T00:30:00+08:00", "2025-01-24"), ("2025-01-24 23:59", "2025-01-24"),
            ("2024-12-31T20:00:00-0500", "2025-01-01"), ("1735660800", "2025-01-01"), ("0", "1970-01-01"),
            ("2024-02-29T12:00:00.123Z", "2024-02-29"),
        ])
    func publication(header: String, date: String) {
        #expect(read(["published-at": header]).publishedAt?.description == date)
    }

    @Test("U+0000 in a header is dropped", arguments: ["a\0b"])
    func nul(text: String) {
        #expect(read(["source-id": text]).sourceID == "ab")
    }
}
