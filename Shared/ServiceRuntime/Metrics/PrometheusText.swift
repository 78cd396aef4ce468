import Pipeline

/// Prometheus's text format, version 0.0.4.
enum PrometheusText {
    /// What a response with it says of itself.
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    /// Shows series in the order of the definitions, those of one metric in the
    /// order in which they are given.
    static func render(_ series: [MetricSample], _ definitions: [MetricDefinition]) -> String {
        let grouped = Dictionary(grouping: series) { $0.name }
        var lines: [String] = []
        for definition in definitions {
            guard let series = grouped[definition.name] else { continue }
            lines.append("# HELP \(definition.name) \(escaped(definition.help, quotes: false))")
            lines.append("# TYPE \(definition.name) \(word(definition.kind))")
            for one in series { lines += samples(one.name, one.labels, one.value) }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func samples(_ name: String, _ labels: [MetricLabel], _ value: MetricValue) -> [String] {
        switch value {
        case .number(let number):
            return [sample(name, labels, number)]
        case .distribution(let buckets, let bounds, let sum):
            var total: Int64 = 0
            var lines: [String] = []
            for (index, count) in buckets.enumerated() {
                total += count
                let bound = index < bounds.count ? text(bounds[index]) : "+Inf"
                lines.append(sample("\(name)_bucket", labels + [MetricLabel(name: "le", value: bound)], Double(total)))
            }
            return lines + [sample("\(name)_sum", labels, sum), sample("\(name)_count", labels, Double(total))]
        }
    }

    private static func sample(_ name: String, _ labels: [MetricLabel], _ value: Double) -> String {
        let pairs = labels.map { "\($0.name)=\"\(escaped($0.value, quotes: true))\"" }
        return name + (pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}") + " " + text(value)
    }

    /// A number without a point unless it has a fraction.
    static func text(_ number: Double) -> String {
        number == .infinity ? "+Inf" : Int64(exactly: number).map(String.init) ?? "\(number)"
    }

    /// Quotes are escaped in labels' values only.
    private static func escaped(_ text: String, quotes: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += #"\\"#
            case "\n": escaped += #"\n"#
            case "\"" where quotes: escaped += #"\""#
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func word(_ kind: MetricDefinition.Kind) -> String {
        switch kind {
        case .counter: "counter"
        case .gauge: "gauge"
        case .histogram: "histogram"
        }
    }
}
