import CRabbitMQ
import Glibc

/// The files of a TLS connection: whom to trust, and what to show.
struct TLSFiles: Hashable, Sendable {
    /// The environment variables that name them.
    enum Variable: String {
        case authorities = "AMQP_CA_FILE"
        case certificate = "AMQP_CERTIFICATE_FILE"
        case key = "AMQP_KEY_FILE"
    }

    /// The authorities that Debian's `ca-certificates` trusts.
    static let systemAuthorities = "/etc/ssl/certs/ca-certificates.crt"

    let authorities: String
    let certificate: String?
    let key: String?

    /// Reads the variables and tries the files: what cannot be used is known
    /// before anything is connected.
    ///
    /// - Throws: ``RabbitMQError`` of kind `configuration`, with the variable.
    init(environment: [String: String], systemAuthorities: String = Self.systemAuthorities) throws(RabbitMQError) {
        func path(_ variable: Variable) -> String? {
            environment[variable.rawValue].flatMap { $0.isEmpty ? nil : $0 }
        }
        (certificate, key) = (path(.certificate), path(.key))
        guard (certificate == nil) == (key == nil) else {
            let (given, missing): (Variable, Variable) =
                key == nil ? (.certificate, .key) : (.key, .certificate)
            throw RabbitMQError(missing, "must be given beside \(given.rawValue)")
        }
        if let given = path(.authorities) {
            authorities = given
        } else {
            guard unsafe access(systemAuthorities, R_OK) == 0 else {
                throw RabbitMQError(
                    .authorities, "must name the authorities to trust: this system has no \(systemAuthorities)")
            }
            authorities = systemAuthorities
        }
        try checkReadable()
        try check(unsafe gongkai_tls_try(authorities, certificate, key))
    }

    /// Has a socket trust these authorities alone, show this certificate and
    /// connect to none but this host.
    @unsafe
    func apply(to socket: OpaquePointer, host: String) throws(RabbitMQError) {
        try checkReadable()
        try check(unsafe gongkai_tls_require(socket, host, authorities, certificate, key))
    }

    private func checkReadable() throws(RabbitMQError) {
        let files: [(Variable, String?)] = [(.authorities, authorities), (.certificate, certificate), (.key, key)]
        for case (let variable, let path?) in files {
            let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                throw RabbitMQError(variable, "\(path) cannot be read: \(unsafe String(cString: strerror(errno)))")
            }
            close(descriptor)
        }
    }

    private func check(_ result: gongkai_tls_t) throws(RabbitMQError) {
        let cause = unsafe gongkai_tls_cause().map { unsafe " (\(String(cString: $0)))" } ?? ""
        switch result {
        case GONGKAI_TLS_GOOD:
            return
        case GONGKAI_TLS_BAD_AUTHORITIES:
            throw RabbitMQError(.authorities, "\(authorities) holds no certificates in PEM\(cause)")
        case GONGKAI_TLS_BAD_CERTIFICATE:
            throw RabbitMQError(
                .certificate, "\(certificate ?? "") holds no certificate in PEM that can be used\(cause)")
        case GONGKAI_TLS_BAD_KEY:
            throw RabbitMQError(
                .key, "\(key ?? "") holds no key in PEM, without a passphrase, of that certificate\(cause)")
        default:
            throw RabbitMQError(.connection, "no memory for TLS")
        }
    }
}
