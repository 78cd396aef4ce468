import Testing

@testable import RabbitMQ

struct TLSTroubleTests {
    private let wanted =
        "the broker wants a client certificate: name one by AMQP_CERTIFICATE_FILE and AMQP_KEY_FILE"

    @Test func aWishForACertificateIsToldWithAndWithoutTheAlert() {
        for words in [nil, "unexpected eof while reading", "tlsv13 alert certificate required"] {
            let trouble = TLSTrouble(isAskedForCertificate: true, words: words)
            #expect(trouble.sentence(host: "h", file: "f") == wanted)
        }
    }

    /// A broker that asks and takes those without may be restarted later.
    @Test func anEndAfterTheLoginIsNotTheCertificatesDoing() {
        for words in [nil, "unexpected eof while reading"] {
            let trouble = TLSTrouble(isAskedForCertificate: true, words: words)
            #expect(trouble.sentence(host: "h", file: "f", isOpen: true) == nil)
        }
    }

    @Test func whatTheBrokerSaysIsHandedOn() {
        #expect(
            TLSTrouble(words: "sslv3 alert certificate expired").sentence(host: "h", file: "f", isOpen: true)
                == "the broker ended the TLS connection: sslv3 alert certificate expired")
    }

    @Test func aCertificateOfWhichSomethingElseIsWrongIsRefusedInOpenSSLsWords() {
        #expect(
            TLSTrouble(certificateError: 23).sentence(host: "h", file: "f")
                == "the broker's certificate was refused: certificate revoked")
    }

    @Test func withoutAWordItIsNotOfTLS() {
        #expect(TLSTrouble().sentence(host: "h", file: "f") == nil)
    }
}
