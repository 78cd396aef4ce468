import Foundation

/// The throw-away certificates of `deploy/lib/certificates.sh`.
public enum TestCertificates {
    /// Says how to give the tests certificates.
    public struct Missing: Error, CustomStringConvertible {
        /// For the test's report.
        public var description: String { "GONGKAI_TEST_CERTIFICATES names no folder of certificates" }
    }

    /// The path of one of its files.
    ///
    /// - Throws: ``Missing`` if there is no folder.
    public static func path(_ file: String) throws(Missing) -> String {
        guard let folder = TestEnvironment.certificates else { throw Missing() }
        return "\(folder)/\(file)"
    }
}
