import Models
import Pipeline
import StoreCore

/// A stored original as its sender would push it again: the same bytes and the
/// same metadata, so that no new submission comes of it.
enum RereadMessage {
    static func message(_ original: StoredOriginal) -> OutgoingMessage {
        let said = original.submission
        var properties = MessageProperties()
        properties.appID = "gongkai"
        properties.contentType = said.contentType
        properties.messageID = said.messageID
        properties.timestamp = said.timestamp
        let texts = [
            "source-id": said.sourceID, "source-url": said.sourceURL, "filename": said.filename,
            "agency": said.agency, "year": said.year.map(String.init),
            "published-at": said.publishedAt?.description, "traceparent": said.traceparent,
        ]
        properties.headers = texts.compactMapValues { $0 }.mapValues { .text($0) }
        return OutgoingMessage(
            exchange: Topology.Queue.ingest.exchange, properties: properties, body: original.content)
    }
}
