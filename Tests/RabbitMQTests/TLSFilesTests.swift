import Foundation
import TestSupport
import Testing

@testable import RabbitMQ

/// The files of a TLS connection, tried before anything is connected.
struct TLSFilesTests {
    private func refusal(_ environment: [String: String]) -> String? {
        do throws(RabbitMQError) {
            _ = try RabbitMQConfiguration(urls: "amqps://u:secret@host", name: "test", environment: environment)
            return nil
        } catch {
            #expect(error.kind == .configuration)
            #expect(error.variable?.hasPrefix("AMQP_") == true)
            return error.description
        }
    }

    @Test func withoutTLSTheyAreNotRead() throws {
        _ = try RabbitMQConfiguration(urls: "amqp://host", name: "test", environment: ["AMQP_CA_FILE": "/no/such"])
    }

    @Test func aFileThatIsNotThereIsNamed() {
        #expect(
            refusal(["AMQP_CA_FILE": "/no/such"])
                == "AMQP_CA_FILE: /no/such cannot be read: No such file or directory")
    }

    @Test func aSystemWithoutAuthoritiesWantsThemNamed() {
        let error = #expect(throws: RabbitMQError.self) {
            try TLSFiles(environment: [:], systemAuthorities: "/no/such")
        }
        #expect(
            error?.description
                == "AMQP_CA_FILE: must name the authorities to trust: this system has no /no/such")
    }

    @Test func certificateAndKeyComeTogether() {
        #expect(refusal(["AMQP_KEY_FILE": "/x"]) == "AMQP_CERTIFICATE_FILE: must be given beside AMQP_KEY_FILE")
        #expect(refusal(["AMQP_CERTIFICATE_FILE": "/x"]) == "AMQP_KEY_FILE: must be given beside AMQP_CERTIFICATE_FILE")
    }

    @Test func aFileWithoutCertificatesIsRefused() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString).pem")
        try Data("secret words\n".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let sentence = try #require(refusal(["AMQP_CA_FILE": file.path]))
        #expect(sentence.hasPrefix("AMQP_CA_FILE: \(file.path) holds no certificates in PEM"))
        #expect(!sentence.contains("secret"))
    }

    @Suite(.enabled(if: TestEnvironment.wantsTLS, "GONGKAI_TEST_CERTIFICATES names no certificates"))
    struct Certificates {
        private func refusal(_ certificate: String, _ key: String) throws -> String? {
            TLSFilesTests().refusal([
                "AMQP_CA_FILE": try TestCertificates.path("ca.crt"),
                "AMQP_CERTIFICATE_FILE": try TestCertificates.path(certificate),
                "AMQP_KEY_FILE": try TestCertificates.path(key),
            ])
        }

        @Test func aKeyOfAnotherCertificateIsRefused() throws {
            #expect(try refusal("client.crt", "client.key") == nil)
            #expect(
                try refusal("client.crt", "server.key")
                    == """
                    AMQP_KEY_FILE: \(TestCertificates.path("server.key")) holds no key in PEM, without a passphrase, \
                    of that certificate (key values mismatch)
                    """)
            let swapped = try refusal("client.key", "client.crt")
            #expect(
                swapped?.hasPrefix(
                    "AMQP_CERTIFICATE_FILE: \(try TestCertificates.path("client.key")) holds no certificate in PEM")
                    == true)
        }

        /// OpenSSL would ask for the passphrase on the terminal, and wait.
        @Test func aKeyWithAPassphraseIsRefusedAndNobodyIsAsked() throws {
            let file = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString).key")
            defer { try? FileManager.default.removeItem(at: file) }
            let openssl = Process()
            openssl.executableURL = URL(filePath: "/usr/bin/env")
            openssl.arguments = [
                "openssl", "ec", "-aes256", "-passout", "pass:words", "-in", try TestCertificates.path("client.key"),
                "-out", file.path,
            ]
            openssl.standardError = FileHandle.nullDevice
            try openssl.run()
            openssl.waitUntilExit()
            let sentence = TLSFilesTests().refusal([
                "AMQP_CA_FILE": try TestCertificates.path("ca.crt"),
                "AMQP_CERTIFICATE_FILE": try TestCertificates.path("client.crt"), "AMQP_KEY_FILE": file.path,
            ])
            #expect(
                sentence?.hasPrefix("AMQP_KEY_FILE: \(file.path) holds no key in PEM, without a passphrase") == true)
        }
    }
}
