import Pipeline
import Testing

@testable import ServiceRuntime

@Suite("Help")
struct HelpTests {
    @Test("The help of a stage names every variable that it reads", arguments: StageName.allCases)
    func everyVariable(stage: StageName) {
        let help = ProgramVariables.help(for: stage)
        for variable in ProgramVariables.documentation(for: stage) {
            #expect(help.contains("\n  \(variable.name)"))
        }
        #expect(help.contains("DATABASE_URL") == (stage == .store))
        #expect(help.contains("GONGKAI_MAX_BYTES") == (stage == .ingest))
    }

    @Test("The help of parse is this text")
    func text() {
        #expect(
            ProgramVariables.help(for: .parse) == """
                It is configured by environment variables, here with their defaults:

                  AMQP_URL = amqp://guest:guest@127.0.0.1:5672/
                      the broker, amqp://user:password@host:port/vhost, or amqps:// with TLS;
                      several, with commas, are tried in turn
                  AMQP_URL_FILE
                      file that holds the broker's URL, in place of AMQP_URL
                  AMQP_CA_FILE
                      with amqps://: certificates of the authorities to trust, PEM;
                      by default /etc/ssl/certs/ca-certificates.crt
                  AMQP_CERTIFICATE_FILE
                      with amqps://: certificate to show to the broker, PEM; none if empty
                  AMQP_KEY_FILE
                      with amqps://: key of that certificate, PEM, without a passphrase
                  GONGKAI_PREFETCH = 200
                      messages of one queue held unacknowledged, 1 to 2000, if their bytes allow it
                  GONGKAI_INFLIGHT_BYTES = 67108864
                      bytes of all messages held unacknowledged; one message may be larger
                  GONGKAI_HEALTH_HOST = 127.0.0.1
                      address of /livez, /readyz and /metrics; 0.0.0.0 in a container
                  GONGKAI_HEALTH_PORT = 0
                      port of /livez, /readyz and /metrics; 0 for none
                  GONGKAI_LOG_LEVEL = info
                      trace, debug, info, notice, warning, error or critical
                  GONGKAI_FAULT
                      for tests only: where the process is to end itself, POINT@N or crash_on=TEXT
                """)
    }

    @Test("Whatever holds a password is marked as secret")
    func secrets() {
        let all = ProgramVariables.documentation(for: .store)
        #expect(all.filter(\.isSecret).map(\.name) == ["AMQP_URL", "DATABASE_URL", "PGPASSWORD"])
    }
}
