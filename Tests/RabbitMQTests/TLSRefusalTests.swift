import FaultProxy
import Foundation
import Pipeline
import TestSupport
import Testing

@testable import RabbitMQ

/// What is said where a TLS connection does not come about.
@Suite(
    .enabled(if: TestEnvironment.wantsTLS, "GONGKAI_TEST_CERTIFICATES names no certificates"),
    .timeLimit(.minutes(2)))
struct TLSRefusalTests {
    private func environment(client: String? = nil, authorities: String = "ca.crt") throws -> [String: String] {
        var environment = ["AMQP_CA_FILE": try TestCertificates.path(authorities)]
        if let client {
            environment["AMQP_CERTIFICATE_FILE"] = try TestCertificates.path("\(client).crt")
            environment["AMQP_KEY_FILE"] = try TestCertificates.path("\(client).key")
        }
        return environment
    }

    /// Why there is no connection; nil if there is one.
    private func refusal(_ url: String, _ environment: [String: String]) throws -> String? {
        let configuration = try RabbitMQConfiguration(urls: url, name: "gongkai.test", environment: environment)
        do throws(RabbitMQError) {
            _ = try Link(to: configuration.brokers[0], configuration, watch: SocketWatch())
            return nil
        } catch {
            #expect(error.kind == .connection)
            return error.description
        }
    }

    @Test(arguments: [
        ("expired", "localhost", "the broker's certificate has expired"),
        ("other-host", "localhost", "the broker's certificate is for another host than localhost"),
        (
            "server", "127.0.0.1",
            "the broker's certificate is not for the address 127.0.0.1: use the DNS name that it is for"
        ),
        ("client", "localhost", "the broker's certificate is not one for servers"),
    ])
    func aWrongCertificateIsRefused(_ certificate: String, host: String, sentence: String) throws {
        let peer = try TLSPeer(certificate: certificate)
        defer { peer.end() }
        #expect(try refusal("amqps://u:p@\(host):\(peer.port)", environment()) == sentence)
    }

    @Test func anUnknownAuthorityIsRefused() throws {
        let peer = try TLSPeer(certificate: "unknown")
        defer { peer.end() }
        let environment = try environment()
        let sentence = "the broker's certificate is by none of the authorities in \(environment["AMQP_CA_FILE"] ?? "")"
        #expect(try refusal("amqps://u:p@localhost:\(peer.port)", environment) == sentence)
    }

    @Test func theSystemDoesNotTrustThrowAwayCertificates() throws {
        let peer = try TLSPeer(certificate: "server")
        defer { peer.end() }
        #expect(
            try refusal("amqps://u:p@localhost:\(peer.port)", [:])
                == "the broker's certificate is by none of the authorities in \(TLSFiles.systemAuthorities)")
    }

    @Test func olderVersionsOfTLSAreRefused() throws {
        let peer = try TLSPeer(certificate: "server", options: ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"])
        defer { peer.end() }
        let sentence = try refusal("amqps://u:p@localhost:\(peer.port)", environment())
        #expect(sentence == "the broker ended the TLS connection: tlsv1 alert protocol version")
    }

    @Test func anAddressIsFoundInTheCertificate() throws {
        let peer = try TLSPeer(certificate: "address")
        defer { peer.end() }
        // The handshake went through; this peer speaks no AMQP.
        let sentence = try refusal("amqps://u:p@127.0.0.1:\(peer.port)", environment())
        #expect(sentence?.contains("certificate") == false, "\(sentence ?? "")")
    }

    @Test func aHandshakeWithoutAnAnswerEnds() throws {
        // It takes connections and makes none.
        let silence = try FaultProxy(to: "127.0.0.1", port: 1)
        defer { try? silence.close() }
        try silence.obey(.become(.hold))
        #expect(
            try refusal("amqps://u:p@localhost:\(silence.port)", environment()) == "the broker does not answer in time")
    }

    @Test func aClientWithoutACertificateIsToldWhatIsWanted() throws {
        let url = try #require(TestEnvironment.encryptedBrokerURL)
        for _ in 0..<10 {
            #expect(
                try refusal(url, environment())
                    == "the broker wants a client certificate: name one by AMQP_CERTIFICATE_FILE and AMQP_KEY_FILE")
        }
        #expect(try refusal(url, environment(client: "client")) == nil)
    }

    @Test func aClientsWrongCertificateIsRefused() throws {
        let url = try #require(TestEnvironment.encryptedBrokerURL)
        let sentence = try refusal(url, environment(client: "unknown"))
        #expect(
            sentence?.hasPrefix("the broker ended the TLS connection: ") == true
                || sentence == "the broker does not answer: the connection was refused, or broke", "\(sentence ?? "")")
    }

    @Test func aPortWithoutTLSIsToldFromOneWithIt() throws {
        let plain = try RabbitMQConfiguration(urls: try TestBroker().url, name: "test").brokers[0]
        #expect(
            try refusal("amqps://u:p@localhost:\(plain.port)", environment())
                == "the broker does not speak TLS on this port: it has another one for amqps, usually 5671")
        let url = try #require(TestEnvironment.encryptedBrokerURL)
        let sentence = try refusal(url.replacing("amqps://", with: "amqp://"), [:])
        #expect(
            sentence
                == "the broker ended the connection before the login: on a port of TLS the URL begins with amqps://")
    }
}
