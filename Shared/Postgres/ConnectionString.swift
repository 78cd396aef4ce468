import CPostgres

/// libpq's connection strings, read by libpq itself and written by its rules.
enum ConnectionString {
    /// The parameters in a URL or a string of `keyword=value`.
    static func parse(_ text: String) throws(PostgresError) -> [String: String] {
        guard let options = unsafe PQconninfoParse(text, nil) else {
            // libpq's own message would repeat the string, password and all.
            throw PostgresError(sqlState: "08001", message: "the database URL cannot be read")
        }
        defer { unsafe PQconninfoFree(options) }
        var parameters: [String: String] = [:]
        var option = unsafe options
        while let keyword = unsafe option.pointee.keyword {
            if let value = unsafe option.pointee.val {
                unsafe parameters[String(cString: keyword)] = unsafe String(cString: value)
            }
            unsafe option += 1
        }
        return parameters
    }

    /// `keyword='value'`, quotes and backslashes escaped.
    static func write(_ parameters: [String: String]) -> String {
        parameters.sorted { $0.key < $1.key }
            .map { keyword, value in "\(keyword)='\(escaped(value))'" }
            .joined(separator: " ")
    }

    private static func escaped(_ value: String) -> String {
        String(value.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] })
    }
}
