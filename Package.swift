// swift-tools-version:6.2
import PackageDescription

/// What every target of ours is compiled with.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// For the targets that touch C: every unsafe call carries the word `unsafe`.
let strictWithC = strict + [.strictMemorySafety()]

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let scrypt = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "ratswerk",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Layer 0: C libraries, a module map and a shim each.
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
        .systemLibrary(name: "CFriBidi", pkgConfig: "fribidi", providers: [.apt(["libfribidi-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CPlatform"),
        .target(name: "CImageCodecs", linkerSettings: [.linkedLibrary("png16"), .linkedLibrary("jpeg")]),
        .target(name: "CPDFAssembly", linkerSettings: [.linkedLibrary("qpdf")]),

        // Layer 1: one wrapper per library, and the pure core.
        .target(name: "Postgres", dependencies: ["CPostgres", logging], swiftSettings: strictWithC),
        .target(name: "Platform", dependencies: ["CPlatform"], swiftSettings: strictWithC),
        .target(name: "TextShaping", dependencies: ["CFriBidi", "CHarfBuzz"], swiftSettings: strictWithC),
        .target(name: "PDFWriting", dependencies: ["CDeflate"], swiftSettings: strictWithC),
        .target(name: "PDFAssembly", dependencies: ["CPDFAssembly"], swiftSettings: strictWithC),
        .target(name: "Typesetting", swiftSettings: strict),
        .target(name: "ImageReading", dependencies: ["CImageCodecs", "Typesetting"], swiftSettings: strictWithC),
        .target(name: "CouncilModel", swiftSettings: strict),
        .target(name: "Mail", dependencies: ["CCurl"], swiftSettings: strictWithC),
        .target(name: "ICalendar", dependencies: ["CouncilModel"], swiftSettings: strict),
        .target(name: "CouncilRules", dependencies: ["CouncilModel"], swiftSettings: strict),

        // Layer 2
        .target(name: "DatabaseCluster", dependencies: ["Platform", "Postgres", logging], swiftSettings: strict),
        .target(
            name: "ConsoleProgram",
            dependencies: ["Platform", argumentParser, logging],
            swiftSettings: strict
        ),
        .target(name: "OParl", dependencies: ["CouncilModel"], swiftSettings: strict),
        .target(name: "JSONReading", dependencies: ["CouncilModel", "OParl"], swiftSettings: strict),
        .target(
            name: "RuleReading",
            dependencies: ["CouncilModel", "CouncilRules", "JSONReading", "OParl"],
            swiftSettings: strict
        ),
        .target(
            name: "WebService",
            dependencies: [
                "CZlib", hummingbird, httpCore, httpTypes, nio, nioHTTP1, nioPosix, nioHTTPTypes, logging, lifecycle,
                crypto,
            ],
            swiftSettings: strictWithC
        ),

        // Layer 3
        .target(
            name: "Composition",
            dependencies: ["CouncilModel", "ImageReading", "PDFAssembly", "PDFWriting", "TextShaping", "Typesetting"],
            swiftSettings: strict
        ),
        .target(
            name: "DocumentInput",
            dependencies: ["Composition", "CouncilModel", "JSONReading", "OParl"],
            swiftSettings: strict
        ),
        .target(
            name: "Store",
            dependencies: ["CouncilModel", "OParl", "Postgres", crypto, logging],
            resources: [.embedInCode("Migrations")],
            swiftSettings: strict,
        ),
        .target(
            name: "PublicRecord",
            dependencies: ["CouncilModel", "OParl", "Postgres", logging],
            swiftSettings: strict
        ),

        // Layer 4
        .target(
            name: "Intake",
            dependencies: ["CouncilModel", "OParl", "Platform", crypto, logging],
            swiftSettings: strict
        ),
        .target(
            name: "CouncilActions",
            dependencies: [
                "Composition", "CouncilModel", "CouncilRules", "DocumentInput", "ICalendar", "Intake", "Mail",
                "OParl", "Store", crypto, scrypt, logging,
            ],
            swiftSettings: strict
        ),

        // Layer 5
        .target(name: "Pages", dependencies: ["CouncilModel"], swiftSettings: strict),
        .target(
            name: "MemberWeb",
            dependencies: [
                "CouncilActions", "CouncilModel", "CouncilRules", "Pages", "Postgres", "Store", "WebService", httpTypes,
                logging, lifecycle,
            ],
            swiftSettings: strict
        ),
        .target(
            name: "PublicWeb",
            dependencies: [
                "CouncilModel", "OParl", "Pages", "PublicRecord", "WebService", hummingbird, httpTypes, nio, logging,
            ],
            swiftSettings: strict
        ),

        // Layer 6
        .executableTarget(
            name: "ratswerk",
            dependencies: [
                "Composition", "ConsoleProgram", "CouncilActions", "CouncilModel", "CouncilRules", "DatabaseCluster",
                "DocumentInput", "Intake", "JSONReading", "Mail", "MemberWeb", "OParl", "Platform", "Postgres",
                "RuleReading", "Store", "WebService", argumentParser, logging, lifecycle,
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "ratswerk-portal",
            dependencies: [
                "ConsoleProgram", "OParl", "Platform", "Postgres", "PublicRecord", "PublicWeb", "WebService",
                argumentParser, logging,
            ],
            swiftSettings: strict
        ),

        .executableTarget(
            name: "ratswerk-bench",
            dependencies: ["DatabaseCluster", "Platform", "Postgres", argumentParser, logging],
            swiftSettings: strict
        ),

        // Tests
        .target(
            name: "TestTown",
            dependencies: ["DatabaseCluster", "Postgres", "Store", logging],
            path: "Tests/TestTown",
            swiftSettings: strict
        ),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .testTarget(
            name: "CommandLineTests",
            dependencies: [
                "ConsoleProgram", "DatabaseCluster", "Platform", "Postgres", "WebService", "ratswerk", "ratswerk-bench",
                "ratswerk-portal", argumentParser, logging,
            ],
            swiftSettings: strict
        ),
        // Holds an embedded cluster until it is killed.
        .executableTarget(
            name: "cluster-holder",
            dependencies: ["DatabaseCluster", logging],
            path: "Tests/ClusterHolder",
            swiftSettings: strict
        ),
        .testTarget(
            name: "PostgresTests",
            dependencies: ["Postgres", "DatabaseCluster", "Platform", "TestTown", "cluster-holder", logging],
            swiftSettings: strict
        ),
        .testTarget(name: "CouncilModelTests", dependencies: ["CouncilModel"], swiftSettings: strict),
        .target(
            name: "TestRules",
            dependencies: ["CouncilRules", "RuleReading"],
            path: "Tests/TestRules",
            swiftSettings: strict
        ),
        .target(name: "TestSchemas", dependencies: ["OParl"], path: "Tests/TestSchemas", swiftSettings: strict),
        .testTarget(
            name: "CouncilRulesTests",
            dependencies: [
                "CouncilModel", "CouncilRules", "JSONReading", "OParl", "RuleReading", "TestRules", "TestSchemas",
            ],
            exclude: ["hand-computed.txt", "holidays-2026.txt"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "TypesettingTests",
            dependencies: ["Typesetting", "TextShaping", "PDFWriting"],
            swiftSettings: strict
        ),
        .target(
            name: "TestTemplate",
            dependencies: ["DocumentInput", "JSONReading"],
            path: "Tests/TestTemplate",
            swiftSettings: strict
        ),
        .target(name: "TestPictures", path: "Tests/TestPictures", swiftSettings: strict),
        .testTarget(
            name: "ImageReadingTests",
            dependencies: ["ImageReading", "TestPictures", "Typesetting"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "MailTests",
            dependencies: ["CouncilModel", "ICalendar", "Mail", "TestMail"],
            swiftSettings: strict
        ),
        .target(
            name: "TestMail",
            path: "Tests/TestMail",
            exclude: ["reader.py", "sink.py"],
            swiftSettings: strict
        ),
        .testTarget(name: "PDFAssemblyTests", dependencies: ["PDFAssembly"], swiftSettings: strict),
        .testTarget(
            name: "CompositionTests",
            dependencies: [
                "Composition", "CouncilModel", "ImageReading", "PDFAssembly", "PDFWriting", "TestPictures",
                "Typesetting",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "DocumentInputTests",
            dependencies: ["Composition", "CouncilModel", "DocumentInput", "JSONReading", "OParl", "TestSchemas"],
            swiftSettings: strict
        ),
        .testTarget(name: "OParlTests", dependencies: ["OParl", "CouncilModel"], swiftSettings: strict),
        .target(
            name: "TestPortal",
            dependencies: [
                "DatabaseCluster", "OParl", "Postgres", "PublicRecord", "Store", "TestTown", crypto, logging,
            ],
            path: "Tests/TestPortal",
            swiftSettings: strict
        ),
        .testTarget(
            name: "PublicRecordTests",
            dependencies: ["CouncilModel", "OParl", "Postgres", "PublicRecord", "TestPortal"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PublicWebTests",
            dependencies: [
                "OParl", "Postgres", "PublicRecord", "PublicWeb", "TestPortal", "WebService", httpTypes, nio, nioPosix,
                logging,
            ],
            swiftSettings: strict
        ),
        .testTarget(name: "PagesTests", dependencies: ["Pages", "CouncilModel"], swiftSettings: strict),
        .testTarget(
            name: "WebServiceTests",
            dependencies: [
                "CZlib", "WebService", nio, nioPosix, nioEmbedded, httpTypes, logging, lifecycle, crypto,
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "IntakeTests",
            dependencies: [
                "Composition", "CouncilActions", "CouncilModel", "DatabaseCluster", "Intake", "Postgres", "Store",
                "TestTemplate", "TestTown", logging,
            ],
            swiftSettings: strict
        ),
        .target(
            name: "TestCouncil",
            dependencies: [
                "Composition", "CouncilActions", "CouncilModel", "CouncilRules", "DatabaseCluster", "DocumentInput",
                "Intake", "MemberWeb", "OParl", "Postgres", "PublicRecord", "PublicWeb", "Store", "TestRules",
                "TestTemplate", "TestTown", "WebService", httpTypes, logging, nio, nioPosix,
            ],
            path: "Tests/TestCouncil",
            swiftSettings: strict
        ),
        .testTarget(
            name: "LeakTests",
            dependencies: [
                "CouncilActions", "CouncilModel", "Intake", "MemberWeb", "Postgres", "PublicWeb", "Store",
                "TestCouncil",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CouncilActionsTests",
            dependencies: [
                "Composition", "CouncilActions", "CouncilModel", "CouncilRules", "DocumentInput", "Intake", "Mail",
                "OParl", "Postgres", "PublicRecord", "Store", "TestCouncil", "TestMail", "TestPictures",
                "TestTemplate", "TestTown",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "MemberWebTests",
            dependencies: [
                "CouncilActions", "CouncilModel", "CouncilRules", "DocumentInput", "MemberWeb", "Postgres", "Store",
                "TestCouncil",
                "TestMail", "TestPictures", "TestTemplate", "TestTown",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "DatabaseCluster", "Store", "CouncilModel", "OParl", "Postgres", "PublicRecord", "TestTown", logging,
            ],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
