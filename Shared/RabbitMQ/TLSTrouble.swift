import CRabbitMQ

/// Why a TLS connection did not come about, in words that say what to mend.
struct TLSTrouble {
    /// Which check the broker's certificate did not pass, an `X509_V_ERR_…`; 0
    /// if it passed all.
    let certificateError: Int32
    /// Whether the broker asked for a certificate and there was none to show.
    let isAskedForCertificate: Bool
    /// OpenSSL's own words for what came last, if it said any.
    let words: String?

    /// What is known of a socket that failed in this thread.
    @unsafe
    init(of socket: OpaquePointer) {
        let found = unsafe gongkai_tls_found(socket)
        unsafe self.init(
            certificateError: Int32(found & Int(GONGKAI_TLS_ERROR)),
            isAskedForCertificate: found & Int(GONGKAI_TLS_ASKED) != 0,
            words: gongkai_tls_last().map { unsafe String(cString: $0) })
    }

    init(certificateError: Int32 = 0, isAskedForCertificate: Bool = false, words: String? = nil) {
        self.certificateError = certificateError
        self.isAskedForCertificate = isAskedForCertificate
        self.words = words
    }

    /// The cause in a sentence; nil if it has nothing to do with TLS.
    ///
    /// - Parameters:
    ///   - host: the broker, as the URL names it.
    ///   - file: where the authorities are that are trusted.
    ///   - isOpen: whether the login was through: an end without a reason is
    ///     then no longer the certificates' doing.
    func sentence(host: String, file: String, isOpen: Bool = false) -> String? {
        if certificateError != 0 { return refusal(host: host, file: file) }
        if let words, words.contains("alert") {
            if words.contains("certificate required") { return Self.wanted }
            return isAskedForCertificate && !isOpen ? Self.wanted : "the broker ended the TLS connection: \(words)"
        }
        if isOpen { return nil }
        // The alert that says so is lost when the broker has closed the socket before it is read.
        if isAskedForCertificate { return Self.wanted }
        guard let words else { return nil }
        if words == "wrong version number" {
            return "the broker does not speak TLS on this port: it has another one for amqps, usually 5671"
        }
        return "the TLS connection failed: \(words)"
    }

    private static let wanted =
        "the broker wants a client certificate: name one by "
        + "\(TLSFiles.Variable.certificate.rawValue) and \(TLSFiles.Variable.key.rawValue)"

    private func refusal(host: String, file: String) -> String {
        switch certificateError {
        case X509_V_ERR_CERT_HAS_EXPIRED:
            return "the broker's certificate has expired"
        case X509_V_ERR_CERT_NOT_YET_VALID:
            return "the broker's certificate is not valid yet, or the clock of this machine is slow"
        case X509_V_ERR_HOSTNAME_MISMATCH:
            return "the broker's certificate is for another host than \(host)"
        case X509_V_ERR_IP_ADDRESS_MISMATCH:
            return "the broker's certificate is not for the address \(host): use the DNS name that it is for"
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT,
            X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT,
            X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
            return "the broker's certificate is by none of the authorities in \(file)"
        case X509_V_ERR_INVALID_PURPOSE:
            return "the broker's certificate is not one for servers"
        default:
            let words = unsafe String(cString: X509_verify_cert_error_string(Int(certificateError)))
            return "the broker's certificate was refused: \(words)"
        }
    }
}
