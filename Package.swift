// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "gongkai",
    products: [
        .executable(name: "ingest", targets: ["IngestService"]),
        .executable(name: "parse", targets: ["ParseService"]),
        .executable(name: "validate", targets: ["ValidateService"]),
        .executable(name: "store", targets: ["StoreService"]),
        .executable(name: "gongkai", targets: ["Gongkai"]),
        .executable(name: "damage-report", targets: ["DamageReport"]),
        .executable(name: "hostile-report", targets: ["HostileReport"]),
        .executable(name: "findings-report", targets: ["FindingsReport"]),
        .executable(name: "reading-benchmark", targets: ["ReadingBenchmark"]),
        .executable(name: "pipeline-load", targets: ["PipelineLoad"]),
        .executable(name: "store-load", targets: ["StoreLoad"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        // C libraries: one module map and one shim each, imported by one Swift module each.
        .system("CRabbitMQ", pkgConfig: "librabbitmq", apt: "librabbitmq-dev"),
        .system("CPostgres", pkgConfig: "libpq", apt: "libpq-dev"),
        .system("COpenSSL", pkgConfig: "libcrypto", apt: "libssl-dev"),
        .system("CXML", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
        .system("CZip", pkgConfig: "libzip", apt: "libzip-dev"),

        // Words.
        .shared("Models"),
        .shared("Forms", ["Models"]),
        .shared("Text", ["Models"]),
        .shared("Gazetteer", ["Models", "Text"]),

        // Plumbing.
        .shared("Documents", ["Models", "Text", "COpenSSL", "CXML", "CZip", .subprocess]),
        .shared("Pipeline", ["Models", .logging, .metrics]),
        .shared("RabbitMQ", ["Pipeline", "CRabbitMQ", .logging, .metrics]),
        .shared("Postgres", ["CPostgres", .logging]),
        .shared(
            "ServiceRuntime",
            [
                "Models", "Text", "Pipeline", "RabbitMQ", "Postgres", .logging, .metrics, .argumentParser,
                .configuration, .serviceLifecycle, .unixSignals, .flyingFox,
            ]),

        // Behaviour: one pure core and one thin program for each stage.
        .core("Ingest", ["Models", "Text", "Documents"]),
        .core("Parse", ["Models", "Forms", "Text", "Gazetteer"]),
        .core("Validate", ["Models", "Forms"]),
        .target(
            name: "ComparisonCore", dependencies: ["Models", "Forms"], path: "Services/Store/Comparison",
            swiftSettings: .strict),
        .core(
            "Store", ["Models", "Forms", "Gazetteer", "ComparisonCore", "Postgres", .logging],
            resources: [
                .embedInCode("Migrations/0001_tables.sql"),
                .embedInCode("Migrations/0002_identity.sql"),
                .embedInCode("Migrations/0003_views.sql"),
                .embedInCode("Migrations/0004_questions.sql"),
                .embedInCode("Migrations/0005_table_comments.sql"),
                .embedInCode("Migrations/0006_view_comments.sql"),
                .embedInCode("Migrations/0007_facts.sql"),
                .embedInCode("Migrations/0008_report_identity.sql"),
                .embedInCode("Migrations/0009_rules.sql"),
                .embedInCode("Migrations/0010_operation.sql"),
                .embedInCode("Migrations/0011_resolve_once.sql"),
                .embedInCode("Migrations/0012_places.sql"),
                .embedInCode("Migrations/0013_agencies.sql"),
                .embedInCode("Migrations/0014_identity.sql"),
                .embedInCode("Migrations/0015_comparison.sql"),
                .embedInCode("Migrations/0016_decisions.sql"),
                .embedInCode("Migrations/0017_reporting.sql"),
                .embedInCode("Migrations/0018_reporting_comments.sql"),
                .embedInCode("Migrations/0019_review.sql"),
                .embedInCode("Migrations/0020_retention.sql"),
                .embedInCode("Migrations/roles.sql"),
            ]),
        .service("Ingest", ["Documents"]),
        .service("Parse"),
        .service("Validate"),
        .service("Store", ["Postgres", "ValidateCore", .metrics]),
        .program(
            "Gongkai", path: "Services/Gongkai",
            [
                "Models", "Forms", "Text", "Documents", "IngestCore", "ParseCore", "ValidateCore", "StoreCore",
                "Pipeline",
                "RabbitMQ",
                "Postgres", "ServiceRuntime", .argumentParser, .logging,
            ], resources: [.embedInCode("Sheet/sheet.css")]),

        // Tests. The first group needs no server; the second needs RabbitMQ and PostgreSQL.
        .support("TestSupport", ["Models", "Forms"]),
        .support("FaultProxy", []),
        .tests("FaultProxyTests", ["FaultProxy"]),
        .support(
            "Fuzzing",
            [
                "Models", "Forms", "Text", "Documents", "IngestCore", "ParseCore", "ValidateCore", "Pipeline",
                "DamageCorpus",
            ]),
        .tests("FuzzingTests", ["Models", "Documents", "Fuzzing", "DamageCorpus"]),
        .support("DamageCorpus", ["Models", "Forms", "Documents", "IngestCore", "ParseCore"]),
        .program("DamageReport", path: "Tests/DamageReport", ["DamageCorpus", .argumentParser]),
        .program(
            "FindingsReport", path: "Tests/FindingsReport",
            ["Models", "Forms", "DamageCorpus", "IngestCore", "ParseCore", "ValidateCore", .argumentParser]),
        .support("HostileCorpus", ["Models", "Forms", "Documents", "DamageCorpus"]),
        .program(
            "HostileReport", path: "Tests/HostileReport",
            ["Models", "Documents", "IngestCore", "ParseCore", "ValidateCore", "HostileCorpus", .argumentParser]),
        .program(
            "ReadingBenchmark", path: "Tests/Benchmark",
            [
                "Models", "Documents", "IngestCore", "ParseCore", "ValidateCore", "DamageCorpus", "CXML", "CZip",
                .argumentParser,
            ]),
        .program(
            "PipelineLoad", path: "Tests/PipelineLoad",
            [
                "Models", "Documents", "Pipeline", "RabbitMQ", "Postgres", "DamageCorpus", "FaultProxy",
                .argumentParser, .logging,
            ]),
        .support(
            "ReportSeries",
            ["Models", "Forms", "Gazetteer", "Documents", "ValidateCore", "StoreCore", "DamageCorpus"]),
        .program(
            "StoreLoad", path: "Tests/StoreLoad",
            [
                "Models", "Postgres", "ValidateCore", "StoreCore", "ReportSeries", "DamageCorpus", .argumentParser,
                .logging,
            ]),
        .tests("DamageTests", ["Models", "Forms", "Documents", "IngestCore", "ParseCore", "DamageCorpus"]),
        .tests("ModelsTests", ["Models"]),
        .tests("FormsTests", ["Models", "Forms"]),
        .tests("TextTests", ["Models", "Text"]),
        .tests("GazetteerTests", ["Gazetteer"]),
        .tests("IngestTests", ["Models", "Text", "Documents", "IngestCore", "DamageCorpus"]),
        .tests("ParseTests", ["Models", "Forms", "Text", "Documents", "IngestCore", "ParseCore", "TestSupport"]),
        .tests("ValidateTests", ["Models", "Forms", "IngestCore", "ParseCore", "ValidateCore", "TestSupport"]),
        .tests("ComparisonTests", ["Models", "Forms", "ComparisonCore"]),
        .tests("PipelineTests", ["Models", "Pipeline", .logging, .metrics, .metricsTestKit]),
        .tests(
            "ServiceRuntimeTests",
            [
                "Pipeline", "ServiceRuntime", "RabbitMQ", "Postgres", .configuration, .logging, .metrics,
            ]),
        .tests(
            "GongkaiTests",
            [
                "Models", "Forms", "Documents", "IngestCore", "ValidateCore", "StoreCore", "Pipeline", "RabbitMQ",
                "ServiceRuntime",
                "Gongkai",
                "TestSupport", .argumentParser,
            ]),
        .tests(
            "RabbitMQTests",
            ["Pipeline", "RabbitMQ", "CRabbitMQ", "TestSupport", "FaultProxy", .logging, .metrics, .metricsTestKit]),
        .tests("PostgresTests", ["Postgres", "TestSupport", .logging]),
        .tests(
            "StoreTests",
            [
                "Models", "Forms", "Pipeline", "Postgres", "StoreCore", "StoreService", "TestSupport", "ReportSeries",
                .logging,
                .metrics,
                .metricsTestKit,
            ]),
        .tests("EndToEndTests", ["TestSupport", "Documents", "HostileCorpus"]),
    ],
    swiftLanguageModes: [.v6]
)

// MARK: - Fuzzing, for which alone everything is compiled otherwise

extension Context {
    /// LLVM's libFuzzer as a library without `main`; `deploy/fuzz` says where the toolchain has it.
    static var fuzzer: String? { environment["GONGKAI_FUZZER"] }
}

if let fuzzer = Context.fuzzer {
    package.targets += [
        .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
        .executableTarget(
            name: "Fuzz", dependencies: ["CFuzzer", "Fuzzing"], path: "Tests/Fuzz", swiftSettings: .strict,
            linkerSettings: [.unsafeFlags(["-Xlinker", fuzzer]), .linkedLibrary("stdc++"), .linkedLibrary("m")]),
    ]
    package.products.append(.executable(name: "fuzz", targets: ["Fuzz"]))
}

// MARK: - Some tests alone, with what they need

// Under a sanitizer everything takes several times as long; `deploy/sanitize` builds what it runs.
if let tests = Context.environment["GONGKAI_TESTS"] {
    var wanted = Set(tests.split(separator: " ").map(String.init))
    var open = package.targets.filter { wanted.contains($0.name) }
    while let target = open.popLast() {
        let names = target.dependencies.compactMap(\.target)
        open += package.targets.filter { names.contains($0.name) && wanted.insert($0.name).inserted }
    }
    package.products = []
    package.targets.removeAll { !wanted.contains($0.name) }
}

// MARK: - One settings list, and one helper for each kind of target

extension [SwiftSetting] {
    /// Computed: a stored constant at file end would still be empty while `package` is built.
    static var strict: Self {
        [
            .enableUpcomingFeature("ExistentialAny"),  // SE-0335
            .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
            .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
            .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
            .enableUpcomingFeature("ImmutableWeakCaptures"),  // SE-0481
            .strictMemorySafety(),  // SE-0458
            .treatAllWarnings(as: .error),  // SE-0443
        ] + (Context.fuzzer == nil ? [] : [.unsafeFlags(["-sanitize=fuzzer"])])
    }
}

extension Target {
    static func system(_ name: String, pkgConfig: String, apt: String) -> Target {
        .systemLibrary(name: name, path: "Shared/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
    }

    static func shared(_ name: String, _ dependencies: [Dependency] = []) -> Target {
        .target(name: name, dependencies: dependencies, path: "Shared/\(name)", swiftSettings: .strict)
    }

    static func core(_ stage: String, _ dependencies: [Dependency], resources: [Resource] = []) -> Target {
        .target(
            name: "\(stage)Core", dependencies: dependencies, path: "Services/\(stage)/Core", resources: resources,
            swiftSettings: .strict)
    }

    static func service(_ stage: String, _ extra: [Dependency] = []) -> Target {
        program(
            "\(stage)Service", path: "Services/\(stage)/App",
            [.target(name: "\(stage)Core"), "Models", "Pipeline", "ServiceRuntime", .argumentParser, .logging] + extra)
    }

    static func program(
        _ name: String, path: String, _ dependencies: [Dependency], resources: [Resource] = []
    ) -> Target {
        .executableTarget(
            name: name, dependencies: dependencies, path: path, resources: resources, swiftSettings: .strict)
    }

    static func support(_ name: String, _ dependencies: [Dependency]) -> Target {
        .target(name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: .strict)
    }

    static func tests(_ name: String, _ dependencies: [Dependency]) -> Target {
        .testTarget(name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: .strict)
    }
}

extension Target.Dependency {
    /// The name, if it is a target of this package.
    var target: String? {
        switch self {
        case .targetItem(let name, _), .byNameItem(let name, _): name
        default: nil
        }
    }

    static var argumentParser: Self { .product(name: "ArgumentParser", package: "swift-argument-parser") }
    static var configuration: Self { .product(name: "Configuration", package: "swift-configuration") }
    static var logging: Self { .product(name: "Logging", package: "swift-log") }
    static var metrics: Self { .product(name: "Metrics", package: "swift-metrics") }
    static var metricsTestKit: Self { .product(name: "MetricsTestKit", package: "swift-metrics") }
    static var serviceLifecycle: Self { .product(name: "ServiceLifecycle", package: "swift-service-lifecycle") }
    static var subprocess: Self { .product(name: "Subprocess", package: "swift-subprocess") }
    static var unixSignals: Self { .product(name: "UnixSignals", package: "swift-service-lifecycle") }
    static var flyingFox: Self { .product(name: "FlyingFox", package: "FlyingFox") }
}
