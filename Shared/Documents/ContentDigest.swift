internal import COpenSSL
public import Models

/// The digest that gives a document its identity.
public enum ContentDigest {
    /// The SHA-256 digest of a document's original bytes; nil only if libcrypto
    /// was built without it.
    public static func documentID(of bytes: [UInt8]) -> DocumentID? {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        // EVP_Digest reads `bytes.count` bytes and writes 32, the size of SHA-256, into `digest`.
        let done = unsafe EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
        return done == 1 && length == 32 ? DocumentID(bytes: digest) : nil
    }
}
