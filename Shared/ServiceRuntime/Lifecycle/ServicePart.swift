/// The names under which `/readyz` tells what keeps a service from working.
public enum ServicePart {
    /// The connection that consumes.
    public static let consumer = "consumer"
    /// The connection that publishes.
    public static let publisher = "publisher"
    /// The database, of store only.
    public static let database = "database"
    /// The process itself: starting or draining.
    static let process = "process"
}
