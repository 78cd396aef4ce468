public import Models

/// The headers that an outsider may send with a document → ``Submission``.
/// What cannot be used is kept as a reason and never stops the document.
public enum SubmissionReader {
    /// Reads headers by the names of the contract: `source-id`, `source-url`,
    /// `filename`, `agency`, `year`, `published-at`, `traceparent`.
    public static func submission(
        headers: [String: String], contentType: String?, messageID: String?, timestamp: Int64?
    ) -> Submission {
        var submission = Submission()
        submission.contentType = clean(contentType)
        submission.messageID = clean(messageID)
        submission.timestamp = timestamp
        submission.sourceID = clean(headers["source-id"])
        submission.sourceURL = clean(headers["source-url"])
        submission.filename = clean(headers["filename"])
        submission.agency = short("agency", Submission.longestAgency, of: headers, &submission.ignored)
        submission.traceparent = short("traceparent", longestTrace, of: headers, &submission.ignored)
        if let year = clean(headers["year"]) {
            submission.year = Int(year).flatMap { (1900...2200).contains($0) ? $0 : nil }
            if submission.year == nil { submission.ignored.append("year: “\(quoted(year))” is not a year") }
        }
        if let published = clean(headers["published-at"]) {
            submission.publishedAt = PublicationTime.date(published)
            if submission.publishedAt == nil {
                submission.ignored.append("published-at: “\(quoted(published))” is neither a date nor an ISO 8601 time")
            }
        }
        return submission
    }

    /// W3C Trace Context has 55. It travels on as a header, which must fit an
    /// AMQP frame.
    private static let longestTrace = 255

    /// A header that is of use only while it is short.
    private static func short(
        _ name: String, _ most: Int, of headers: [String: String], _ ignored: inout [String]
    ) -> String? {
        guard let text = clean(headers[name]) else { return nil }
        let count = text.unicodeScalars.count
        guard count > most else { return text }
        ignored.append("\(name): \(count) characters are too many; at most \(most) are taken")
        return nil
    }

    /// What is shown of a value that cannot be used.
    private static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars
        return scalars.count <= 40 ? text : String(String.UnicodeScalarView(scalars.prefix(40))) + "…"
    }

    /// A header's text without white space around it and U+0000 in it; nil when
    /// nothing is left.
    private static func clean(_ text: String?) -> String? {
        guard let text else { return nil }
        let blank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        if let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, !blank(first), !blank(last),
            !text.utf8.contains(0)
        {
            return text
        }
        let kept = text.unicodeScalars.filter { $0 != "\0" }
        guard let first = kept.firstIndex(where: { !blank($0) }), let last = kept.lastIndex(where: { !blank($0) })
        else { return nil }
        return String(String.UnicodeScalarView(kept[first...last]))
    }
}
