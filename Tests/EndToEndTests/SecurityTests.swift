import Foundation
import TestSupport
import Testing

extension EndToEndWaiting {
    @Suite("Security", .enabled(if: TestEnvironment.wantsTLS, "GONGKAI_TEST_CERTIFICATES names no certificates"))
    struct SecurityTests {
        @Test("Documents go through by TLS, and no password comes out anywhere")
        func encrypted() async throws {
            let broker = Broker()
            try await broker.setUp()
            let services = try ["ingest", "parse"].map {
                try ServiceProcess(
                    $0, environment: try broker.encrypted($0).merging(["GONGKAI_LOG_LEVEL": "trace"]) { $1 })
            }
            for service in services { try await service.untilReady() }
            let folder = try Scratch.folder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let url = folder.appending(path: "amqp_url")
            var environment = try broker.encrypted("producer")
            try Data((environment.removeValue(forKey: "AMQP_URL") ?? "").utf8).write(to: url)
            environment["AMQP_URL_FILE"] = url.path
            try await Command(
                program: "\(TestEnvironment.programs)/gongkai",
                arguments: ["submit", try #require(Repository.samples().first).path], environment: environment
            ).run()
            try await eventually("parse has published") {
                await services[1].health("/metrics")?.body.contains(#"result="confirmed"} 1"#) == true
            }
            for service in services {
                let seen = [
                    try service.commandLine(), await service.health("/metrics")?.body ?? "",
                    await service.health("/readyz")?.body ?? "", try service.logLines().joined(),
                ]
                #expect(seen.allSatisfy { !$0.isEmpty && !$0.contains(Broker.password) })
                #expect(try await service.terminate() == 0)
            }
            try await broker.remove()
        }

        @Test("A broker that cannot be trusted is said in the log and in /readyz, and waited for")
        func untrusted() async throws {
            let broker = Broker()
            var environment = try broker.encrypted("parse")
            environment["AMQP_CA_FILE"] = try TestCertificates.path("unknown-ca.crt")
            let service = try ServiceProcess("parse", environment: environment)
            let sentence = "the broker's certificate is by none of the authorities in "
            try await service.untilNotReady(because: sentence)
            #expect(try service.logLines().contains { $0.contains(#""level":"error""#) && $0.contains(sentence) })
            #expect(await service.health("/livez")?.status == 200)
            #expect(try await service.terminate() == 0)
        }

        @Test("A file of TLS that is not there ends a program with exit code 64 and one line")
        func missingFile() async throws {
            let environment = ["AMQP_URL": "amqps://u:hidden-word@localhost", "AMQP_CA_FILE": "/no/such"]
            for (program, arguments) in [("parse", []), ("gongkai", ["status"])] {
                let error = await #expect(throws: Command.Failed.self) {
                    try await Command(
                        program: "\(TestEnvironment.programs)/\(program)", arguments: arguments,
                        environment: environment
                    ).run()
                }
                let text = error?.description ?? ""
                #expect(text.contains("ended with 64"))
                #expect(text.hasSuffix("AMQP_CA_FILE: /no/such cannot be read: No such file or directory\n"))
                #expect(!text.contains("hidden-word"))
            }
        }

        @Test("Each user of the broker may do what its part needs, and nobody may declare anything")
        func permissions() async throws {
            let broker = Broker()
            try await broker.setUp()
            let lines = try await Command(
                program: try #require(TestEnvironment.rabbitmqctl),
                arguments: ["list_permissions", "-p", broker.vhost, "--no-table-headers"]
            ).run().split(separator: "\n").filter { $0.hasPrefix("gongkai_") && !$0.hasPrefix("gongkai_admin") }
            let all = #"^gongkai\."#
            #expect(
                lines.sorted() == [
                    "gongkai_ingest\t^$\t\(all)(parse|archive|quarantine)$\t\(all)ingest$",
                    "gongkai_operator\t^$\t\(all)(ingest|parse|validate|store|archive)$\t\(all).*$",
                    "gongkai_parse\t^$\t\(all)(validate|quarantine)$\t\(all)parse$",
                    "gongkai_producer\t^$\t\(all)ingest$\t^$",
                    "gongkai_store\t^$\t\(all)quarantine$\t\(all)(store|archive|quarantine|unrouted)$",
                    "gongkai_validate\t^$\t\(all)(store|quarantine)$\t\(all)validate$",
                ])
            // And so it is: a producer reads nothing and declares nothing.
            for (program, arguments) in [
                ("amqp-get", ["-q", "gongkai.ingest"]), ("amqp-declare-queue", ["-q", "gongkai.mine"]),
                ("amqp-delete-queue", ["-q", "gongkai.ingest"]),
            ] {
                let error = await #expect(throws: Command.Failed.self) {
                    try await Command(
                        program: program, arguments: ["-u", try broker.url(of: "producer")] + arguments
                    ).run()
                }
                #expect(error?.description.contains("ACCESS_REFUSED") == true, "\(error?.description ?? "")")
            }
            try await broker.remove()
        }

        @Test("The broker is set up through https, if its authority is trusted")
        func management() async throws {
            let broker = Broker()
            let url = try #require(TestEnvironment.encryptedManagementURL)
            try await broker.setUp(management: url, authorities: try TestCertificates.path("ca.crt"))
            await #expect(throws: Command.Failed.self) {
                try await broker.setUp(management: url, authorities: try TestCertificates.path("unknown-ca.crt"))
            }
            try await broker.remove()
        }

        @Test("Passwords are kept where others cannot read, and the URLs can be those of TLS")
        func secrets() async throws {
            let folder = try Scratch.folder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let kept = folder.appending(path: "kept")
            try await Command(
                program: Repository.secrets, arguments: [],
                environment: [
                    "GONGKAI_SECRETS_DIR": kept.path, "GONGKAI_AMQP_SCHEME": "amqps",
                    "GONGKAI_AMQP_ADDRESS": "mq.example:5671", "GONGKAI_DATABASE_ADDRESS": "db.example:5432",
                    "GONGKAI_STORE_PASSWORD": "p@ss", "PGPASSWORD": "",
                    "GONGKAI_DATABASE_PARAMETERS": "sslmode=verify-full&sslrootcert=/etc/ca.crt",
                ]
            ).run()
            let mode = try FileManager.default.attributesOfItem(atPath: kept.path)[.posixPermissions] as? Int
            #expect(mode == 0o700)
            func content(_ file: String) throws -> String {
                try String(contentsOf: kept.appending(path: "store/\(file)"), encoding: .utf8)
            }
            #expect(try content("amqp_url") == "amqps://gongkai_store:p%40ss@mq.example:5671/%2F\n")
            #expect(
                try content("database_url")
                    == """
                    postgresql://gongkai_store:p%40ss@db.example:5432/gongkai?sslmode=verify-full&sslrootcert=/etc/ca.crt

                    """)
        }
    }
}
