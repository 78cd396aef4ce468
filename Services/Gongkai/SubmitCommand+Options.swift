import ArgumentParser
import Models
import Pipeline

/// What a sender may say about a document; it outranks what is read from it.
struct SubmissionOptions: ParsableArguments {
    @Option(help: "The authority that the report is about (机关名称).")
    var agency: String?

    @Option(help: "The statistics year (统计年度).")
    var year: Int?

    @Option(help: "Your own name for the document.")
    var sourceID: String?

    @Option(help: "The day of publication, YYYY-MM-DD (发布日期).")
    var publishedAt: String?

    @Option(help: "The content type of every document; by default a hint from its extension.")
    var contentType: String?

    func validate() throws {
        if let publishedAt, CalendarDate(iso: publishedAt) == nil {
            throw ValidationError("--published-at must be a day, YYYY-MM-DD, not “\(publishedAt)”")
        }
        if let year, !(1900...9999).contains(year) {
            throw ValidationError("--year must have four digits, not “\(year)”")
        }
    }

    /// The AMQP properties that say so.
    var headers: MessageProperties {
        var properties = MessageProperties()
        properties.appID = "gongkai"
        properties.contentType = contentType
        let texts = [
            "agency": agency, "year": year.map(String.init), "source-id": sourceID, "published-at": publishedAt,
        ]
        properties.headers = texts.compactMapValues { $0 }.mapValues { .text($0) }
        return properties
    }
}
