import Foundation
import Pipeline
import ServiceRuntime
import StoreCore
import Testing

@testable import Gongkai

@Suite("gongkai status")
struct StatusTests {
    private static let now = 1_795_000_000

    /// A system in which all is well.
    private static var calm: SystemStatus {
        var status = SystemStatus(time: Double(now))
        status.queues = Topology.Queue.allCases.map { SystemStatus.Queue(name: $0, ready: 0, consumers: 1) }
        var census = StoreCensus(time: Double(now))
        census.documents = 10
        census.submissions = 12
        census.readings = 10
        census.reports = 9
        census.newest = now - 3
        status.census = census
        return status
    }

    private func texts(_ status: SystemStatus) -> [String] { StatusProblem.all(in: status).map(\.text) }

    private func exitCode(_ status: SystemStatus) -> Int32 {
        StatusProblem.level(of: StatusProblem.all(in: status)).rawValue
    }

    @Test("A system in which all is well, as people see it")
    func calm() {
        #expect(
            StatusText.text(Self.calm) == """
                2026-11-18T11:06:40Z  all is well

                queue                           ready   unacked consumers      in/s     out/s
                gongkai.ingest                      0         -         1         -         -
                gongkai.parse                       0         -         1         -         -
                gongkai.validate                    0         -         1         -         -
                gongkai.store                       0         -         1         -         -
                gongkai.archive                     0         -         1         -         -
                gongkai.quarantine                  0         -         1         -         -
                gongkai.unrouted                    0         -         1         -         -

                table                            rows     new/s
                document                           10         -
                submission                         12         -
                reading                            10         -
                report                              9
                document_incomplete                 0

                newest reading: 3 s ago

                """)
        #expect(exitCode(Self.calm) == 0)
    }

    @Test("Everything that can be wrong at once, as people see it")
    func trouble() {
        var status = Self.calm
        status.queues[1].ready = 37
        status.queues[1].consumers = 0
        status.queues[2].ready = nil
        status.queues[3].ready = 4321
        status.queues[3].managed = SystemStatus.Managed(
            unacknowledged: 200, inPerSecond: 1234.56, outPerSecond: 0.04, bytes: 2_147_000_000, limit: 2_147_483_648)
        status.queues[4].consumers = 0
        status.census?.incomplete = 2
        status.census?.quarantine = [
            StoreCensus.Quarantined(stage: "ingest", code: "UNREADABLE", messages: 2, since: Self.now - 90_000),
            StoreCensus.Quarantined(stage: "parse", code: "SCHEMA_UNSUPPORTED", messages: 1, since: Self.now - 600),
        ]
        status.census?.oldest = StoreCensus.Unfinished(kind: "document", document: "ab12", since: Self.now - 7300)
        var earlier = Self.calm
        earlier.time -= 2
        earlier.queues[3].ready = 4000
        earlier.census?.time -= 2
        earlier.census?.documents = 5
        status.compare(with: earlier)
        #expect(
            StatusText.text(status) == """
                2026-11-18T11:06:40Z  4 things need a person

                queue                           ready   unacked consumers      in/s     out/s
                gongkai.ingest                      0         -         1         -         -
                gongkai.parse                      37         -         0         -         -
                gongkai.validate              missing
                gongkai.store                    4321       200         1    1234.6       0.0
                gongkai.archive                     0         -         0         -         -
                gongkai.quarantine                  0         -         1         -         -
                gongkai.unrouted                    0         -         1         -         -

                table                            rows     new/s
                document                           10       2.5
                submission                         12       0.0
                reading                            10       0.0
                report                              9
                document_incomplete                 2

                quarantine                       open    oldest
                ingest UNREADABLE                   2      25 h
                parse SCHEMA_UNSUPPORTED            1    10 min

                oldest unfinished: document ab12, 2 h
                newest reading: 3 s ago

                ! 37 messages wait in gongkai.parse and nobody consumes: start parse
                ! the queue gongkai.validate is not there: run deploy/setup
                ! gongkai.store is full, 2047 of 2048 MiB: its publishers wait
                ! quarantine has 1 of parse as SCHEMA_UNSUPPORTED: see gongkai replay --stage parse --reason SCHEMA_UNSUPPORTED --dry-run
                · gongkai.store grows: 4321 messages wait, 160.5 more each second
                · nobody consumes gongkai.archive: store is not running

                """)
        #expect(exitCode(status) == 2)
    }

    @Test(
        "What a sender is at fault of needs no operator",
        arguments: ["EMPTY", "UNREADABLE", "UNSUPPORTED_FORMAT", "TOO_LARGE"])
    func sendersFaults(code: String) {
        var status = Self.calm
        status.census?.quarantine = [StoreCensus.Quarantined(stage: "ingest", code: code, messages: 2, since: Self.now)]
        #expect(texts(status) == [])
        #expect(exitCode(status) == 0)
    }

    @Test(
        "Everything else in quarantine needs a person",
        arguments: QuarantineReason.Code.allCases.map(\.rawValue).filter { !StatusProblem.sendersFaults.contains($0) })
    func ourFaults(code: String) {
        var status = Self.calm
        status.census?.quarantine = [StoreCensus.Quarantined(stage: "ingest", code: code, messages: 1, since: Self.now)]
        #expect(exitCode(status) == 2)
    }

    @Test("A database that is away does not hide the queues")
    func databaseAway() {
        var status = Self.calm
        status.census = nil
        status.databaseFailure = "the database cannot be used: no route (SQLSTATE 08001)"
        let text = StatusText.text(status)
        #expect(text.contains("gongkai.unrouted                    0"))
        #expect(text.hasSuffix("? the database: the database cannot be used: no route (SQLSTATE 08001)\n"))
        #expect(exitCode(status) == 1)
    }

    @Test("A broker that is away does not hide the rows, and hides what needs a person")
    func brokerAway() {
        var status = Self.calm
        status.queues = []
        status.brokerFailure = "the broker does not answer"
        status.census?.oldest = StoreCensus.Unfinished(kind: "document", document: "ab", since: 0)
        #expect(StatusText.text(status).contains("document                           10"))
        #expect(texts(status) == ["the broker: the broker does not answer"])
        #expect(exitCode(status) == 1)
    }

    @Test("A schema that is not of this build needs a person")
    func schema() {
        var status = Self.calm
        status.census = nil
        status.schemaFailure = "the database schema is at version 3, this build needs 10: run `store migrate`"
        #expect(texts(status) == ["the database schema is at version 3, this build needs 10: run `store migrate`"])
        #expect(exitCode(status) == 2)
    }

    @Test("What is unfinished needs a person when no message waits any more, and not before")
    func stuck() {
        var status = Self.calm
        status.census?.oldest = StoreCensus.Unfinished(kind: "submission", document: "ab", since: Self.now - 601)
        #expect(
            texts(status) == ["the submission ab is unfinished for 10 min and no message waits: submit it again"])
        status.queues[0].ready = 1
        #expect(texts(status) == [])
        status.queues[0].ready = 0
        status.census?.oldest?.since = Self.now - 600
        #expect(texts(status) == [])
    }

    @Test("The same as JSON")
    func json() throws {
        var status = Self.calm
        status.queues[0].ready = nil
        status.census?.oldest = StoreCensus.Unfinished(kind: "document", document: "ab", since: Self.now)
        let line = StatusReport.line(status)
        #expect(
            line.hasPrefix(
                #"{"schema":"gongkai.status/1","time":"2026-11-18T11:06:40Z","exit_code":2,"queues":[{"queue":"gongkai.ingest","exists":false,"ready":null,"consumers":null,"growth_per_second":null,"unacknowledged":null,"in_per_second":null,"out_per_second":null,"bytes":null,"limit_bytes":null},{"queue":"gongkai.parse","exists":true,"ready":0,"consumers":1,"#
            ))
        #expect(
            line.hasSuffix(
                #""database":{"documents":10,"submissions":12,"readings":10,"reports":9,"incomplete":0,"documents_per_second":null,"submissions_per_second":null,"readings_per_second":null,"newest_reading":"2026-11-18T11:06:37Z","oldest_unfinished":{"kind":"document","document":"ab","since":"2026-11-18T11:06:40Z"},"quarantine":[]},"broker_error":null,"database_error":null,"problems":[{"level":"person","text":"the queue gongkai.ingest is not there: run deploy/setup"}]}"#
            ))
        #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }

    @Test("The management API's answer is read, with and without policies and statistics")
    func management() throws {
        let answer = """
            [{"name":"gongkai.parse","messages_unacknowledged":7,"message_bytes":99,
              "message_stats":{"publish_details":{"rate":1.5},"ack_details":{"rate":0.0}},
              "effective_policy_definition":{"max-length-bytes":100,"overflow":"reject-publish"}},
             {"name":"gongkai.store","effective_policy_definition":[]},{"name":"another"}]
            """
        let queues = try ManagementAPI.queues(in: Data(answer.utf8))
        #expect(
            queues == [
                .parse: SystemStatus.Managed(
                    unacknowledged: 7, inPerSecond: 1.5, outPerSecond: 0, bytes: 99, limit: 100),
                .store: SystemStatus.Managed(unacknowledged: 0, inPerSecond: 0, outPerSecond: 0, bytes: 0, limit: nil),
            ])
        #expect(throws: ManagementAPI.Failure.self) { try ManagementAPI.queues(in: Data("{}".utf8)) }
    }

    @Test("Each of several management APIs is asked before there is no answer; each needs a user")
    func severalManagements() async throws {
        let urls = "http://a:b@127.0.0.1:1,http://127.0.0.1:2/"
        let environment = ["RABBITMQ_MANAGEMENT_URL": urls, "RABBITMQ_ADMIN_USER": "a", "RABBITMQ_ADMIN_PASSWORD": "b"]
        let api = try #require(try ManagementAPI(environment: environment, vhost: "/"))
        let failure = await #expect(throws: ManagementAPI.Failure.self) { try await api.queues() }
        #expect(failure?.description.hasPrefix("no answer") == true)
        #expect(throws: InvalidSetting.self) {
            try ManagementAPI(environment: ["RABBITMQ_MANAGEMENT_URL": urls], vhost: "/")
        }
        #expect(try ManagementAPI(environment: ["RABBITMQ_MANAGEMENT_URL": ","], vhost: "/") == nil)
    }

    @Test("On a terminal each text takes the place of the one before, cut to its size")
    func live() {
        var view = LiveView(isTerminal: true)
        #expect(view.frame("abc\nd\n") == "\u{1B}[Habc\u{1B}[K\nd\u{1B}[K\n\u{1B}[K\u{1B}[J")
        #expect(view.frame("abcdef\n1\n2\n3\n", size: (4, 3)) == "\u{1B}[Hab…\u{1B}[K\n1\u{1B}[K\u{1B}[J")
        #expect(view.end == "\u{1B}[?25h\u{1B}[?1049labcdef\n1\n2\n3\n")
        var lines = LiveView(isTerminal: false)
        #expect(lines.beginning + lines.frame("a\n") + lines.end == "a\n")
    }

    @Test("Ages have the largest unit of which there are two")
    func ages() {
        #expect(
            [0, 119, 120, 7199, 7200, 172_799, 172_800].map(Moment.age) == [
                "0 s", "119 s", "2 min", "119 min", "2 h", "47 h", "2 d",
            ])
    }
}
