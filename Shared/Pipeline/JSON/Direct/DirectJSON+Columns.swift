import Models

extension CellColumns: DirectJSONObject {
    static var blank: CellColumns { CellColumns() }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("status", &status)
        try json.member("basis", &basis)
        try json.member("value", &value)
        try json.member("raw", &raw)
        try json.member("size", &size)
        try json.member("span", &span)
    }
}

extension NarrativeColumns: DirectJSONObject {
    static var blank: NarrativeColumns { NarrativeColumns() }

    mutating func members<Members: JSONMembers>(_ json: inout Members) throws(Members.Failure) {
        try json.member("count", &count)
        try json.member("kind", &kind)
        try json.member("basis", &basis)
        try json.member("bound", &bound)
        try json.member("category", &category)
        try json.member("period", &period)
        try json.member("numbers", &numbers)
        try json.member("raw", &raw)
        try json.member("unit", &unit)
        try json.member("subject", &subject)
        try json.member("statementCount", &statementCount)
        try json.member("statementKind", &statementKind)
        try json.member("statementCategory", &statementCategory)
        try json.member("statementNumbers", &statementNumbers)
        try json.member("statementSubject", &statementSubject)
        try json.member("quoteCount", &quoteCount)
        try json.member("quote", &quote)
        try json.member("quoteSpan", &quoteSpan)
        try json.member("isCut", &isCut)
    }
}
