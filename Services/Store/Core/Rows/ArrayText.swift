/// Writes arrays of text as PostgreSQL spells them, for columns of arrays in
/// statements of many rows: an array of arrays would be taken for one of two
/// dimensions.
enum ArrayText {
    static func texts(_ texts: [String]) -> String {
        "{\(texts.map(quoted).joined(separator: ","))}"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
