/// The version of everything between bytes and cells: decoding, reading and
/// placing. A reading is stored once for each document and version, so it
/// changes whenever the same bytes may give other cells.
public enum ReaderVersion {
    /// The version of this build.
    public static let current = "6"
}
