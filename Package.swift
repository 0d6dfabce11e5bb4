// swift-tools-version: 6.2
import PackageDescription

/// `RAILHEAD_CORE_ONLY=1` leaves out everything that needs swift-crypto, libcurl, cairo or Hummingbird, so that Core,
/// Features, Platforms and Bot build and test in seconds, also under the sanitizers.
let coreOnly = Context.environment["RAILHEAD_CORE_ONLY"] == "1"

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let collections = Target.Dependency.product(name: "HashTreeCollections", package: "swift-collections")

/// One target of `Sources/<room>/<name>`.
func room(_ room: String, _ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(room)/\(name)", swiftSettings: strict)
}

/// One test target of `Tests/<name>Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)Tests", exclude: exclude,
    swiftSettings: strict)
}

var targets: [Target] = [
  // Core: the words that every room uses.
  room("Core", "Kernel"),
  room("Core", "Commands", ["Kernel", collections, .product(name: "Yams", package: "Yams")]),
  room("Core", "EventLog", ["Kernel"]),
  room("Core", "Chat", ["Kernel"]),
  room("Core", "BusinessTime", ["Kernel"]),
  // Features: one folder each; they never import each other.
  room("Features", "Incidents", ["Kernel", "Commands", collections]),
  room("Features", "Requests", ["Kernel", "Commands", collections]),
  room(
    "Features", "SLAs",
    ["Kernel", "Commands", "BusinessTime", collections, .product(name: "Yams", package: "Yams")]),
  room("Features", "Operations", ["Kernel", "Commands", collections]),
  room("Features", "Priorities", ["Kernel", "Commands", collections]),
  room("Features", "Decisions", ["Kernel", "Commands", collections]),
  room("Features", "Digests", ["Kernel", "Commands", "BusinessTime", collections]),
  // Platforms: verify, decode, render; pure functions over bytes.
  room("Platforms", "Slack", ["Kernel", "Chat"]),
  room("Platforms", "Mattermost", ["Kernel", "Chat"]),
  room("Platforms", "Matrix", ["Kernel", "Chat"]),
  room("Platforms", "Zulip", ["Kernel", "Chat"]),
  room("Platforms", "RocketChat", ["Kernel", "Chat"]),
  room("Platforms", "Discord", ["Kernel", "Chat"]),
  room("Platforms", "Telegram", ["Kernel", "Chat"]),
  room("Platforms", "GoogleChat", ["Kernel", "Chat"]),
  room("Platforms", "Teams", ["Kernel", "Chat"]),
  room("Platforms", "Console", ["Kernel", "Chat"]),
  room("Platforms", "Alerts", ["Kernel", "Chat"]),
  // App: wiring.
  room(
    "App", "Bot",
    [
      "Kernel", "Commands", "EventLog", "Chat", "BusinessTime", "Incidents", "Requests", "SLAs", "Operations",
      "Priorities", "Decisions", "Digests", collections,
      .product(name: "DequeModule", package: "swift-collections"),
      .product(name: "HeapModule", package: "swift-collections"),
      .product(name: "Logging", package: "swift-log"),
    ]),
  room("App", "Cases", ["Kernel", "Chat", "BusinessTime", "Commands", "SLAs", "Operations", "Bot"]),
  room(
    "App", "Imports",
    ["Kernel", "Commands", "EventLog", "Incidents", "Requests", "Bot", .product(name: "Yams", package: "Yams")]),
  .target(
    name: "BuiltInWords", dependencies: ["Commands"], path: "commands",
    resources: [
      .embedInCode("inc.yaml"), .embedInCode("ask.yaml"), .embedInCode("sla.yaml"), .embedInCode("prio.yaml"),
      .embedInCode("decision.yaml"), .embedInCode("digest.yaml"), .embedInCode("ops.yaml"),
    ], swiftSettings: strict),
  // Testing: the fake outside world, a product of the same rank as the real one.
  room(
    "Testing", "TestKit",
    ["Kernel", "EventLog", "Chat", "Bot", "Operations", "Priorities", "BuiltInWords"]),
  room(
    "Testing", "HistoryKit", ["Kernel", "EventLog", "Chat", "Bot", "Operations", "Imports", "Slack", "TestKit"]),
  tests("Kernel", ["Kernel", "TestKit"]),
  tests("Commands", ["Kernel", "Commands", "BuiltInWords", "TestKit"]),
  tests("EventLog", ["Kernel", "EventLog", "TestKit"]),
  tests("Chat", ["Kernel", "Chat", "TestKit"]),
  tests("BusinessTime", ["Kernel", "BusinessTime", "Cases", "TestKit"]),
  tests("Cases", ["Kernel", "Commands", "BuiltInWords", "Cases"], exclude: ["phrases.json"]),
  tests("Incidents", ["Kernel", "Commands", "Incidents", "TestKit", collections]),
  tests("Requests", ["Kernel", "Commands", "Requests", "TestKit", collections]),
  tests("Decisions", ["Kernel", "Commands", "BuiltInWords", "Decisions", "TestKit", collections]),
  tests("Digests", ["Kernel", "Commands", "BusinessTime", "BuiltInWords", "Digests", "TestKit", collections]),
  tests("Priorities", ["Kernel", "Commands", "Priorities", "TestKit", collections]),
  tests("SLAs", ["Kernel", "Commands", "BusinessTime", "SLAs", "TestKit", collections]),
  tests(
    "Imports",
    [
      "Kernel", "Commands", "EventLog", "Chat", "Incidents", "Requests", "Bot", "Operations", "Imports", "TestKit",
      "HistoryKit", collections,
    ], exclude: ["slack_blocks.py"]),
  tests("Operations", ["Kernel", "Bot", "EventLog", "Operations", "Console", "TestKit"]),
  tests("Slack", ["Kernel", "Chat", "Slack", "TestKit"]),
  tests("Mattermost", ["Kernel", "Chat", "Mattermost", "TestKit"]),
  tests("Matrix", ["Kernel", "Chat", "Matrix", "TestKit"]),
  tests("Zulip", ["Kernel", "Chat", "Bot", "Zulip", "TestKit"]),
  tests("RocketChat", ["Kernel", "Chat", "Bot", "RocketChat", "TestKit"]),
  tests(
    "Dialect",
    [
      "Kernel", "Chat", "Slack", "Mattermost", "Matrix", "Zulip", "RocketChat", "Discord", "Telegram", "GoogleChat",
      "Teams", "TestKit",
    ],
    exclude: ["Expected"]),
  tests("Discord", ["Kernel", "Chat", "Bot", "Discord", "TestKit"]),
  tests("Telegram", ["Kernel", "Chat", "Bot", "Telegram", "TestKit"]),
  tests("GoogleChat", ["Kernel", "Chat", "Bot", "GoogleChat", "TestKit"]),
  tests("Teams", ["Kernel", "Chat", "Bot", "Teams", "TestKit"]),
  tests("Console", ["Kernel", "Chat", "Console", "TestKit"]),
  tests("Alerts", ["Kernel", "Chat", "Alerts", "TestKit"]),
  tests(
    "Bot",
    [
      "Kernel", "Commands", "BuiltInWords", "EventLog", "Chat", "Decisions", "Digests", "Incidents", "Requests", "SLAs",
      "Operations", "Priorities", "Bot", "Console", "Matrix", "Mattermost", "Slack", "Alerts", "TestKit", collections,
      .product(name: "Logging", package: "swift-log"), .product(name: "InMemoryLogging", package: "swift-log"),
    ]),
]

var dependencies: [Package.Dependency] = [
  .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
]

if !coreOnly {
  dependencies += [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
  ]
  targets += [
    // Edges: the only places that see Crypto, JWTKit, libcurl, cairo and Hummingbird.
    room(
      "Edges", "Signatures",
      [
        "Kernel", "Chat", "EventLog", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "JWTKit", package: "jwt-kit"),
      ]),
    .systemLibrary(
      name: "CCurl", path: "Sources/Edges/CCurl", pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"])]),
    room("Edges", "CurlClient", ["Kernel", "Chat", "CCurl"]),
    .systemLibrary(
      name: "CCairo", path: "Sources/Edges/CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    room("Edges", "Charts", ["Kernel", "Chat", "CCairo"]),
    room(
      "Edges", "Listener",
      [
        "Kernel", "Chat",
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "railhead",
      dependencies: [
        "Kernel", "Commands", "EventLog", "Chat", "Incidents", "Requests", "Decisions", "Operations", "SLAs",
        "Priorities", "Slack",
        "Mattermost", "Matrix", "Zulip", "RocketChat", "Discord", "Telegram", "GoogleChat", "Teams",
        "Alerts", "Console", "Signatures", "CurlClient", "Charts", "Listener", "Bot", "BuiltInWords", "Cases",
        "Imports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Yams", package: "Yams"),
      ],
      path: "Sources/App/railhead", swiftSettings: strict),
    tests(
      "Signatures",
      ["Kernel", "Chat", "EventLog", "Signatures", "Slack", "Mattermost", "Matrix", "Console", "TestKit"]),
    tests("CurlClient", ["Kernel", "Chat", "CurlClient", "TestKit"]),
    tests("Charts", ["Kernel", "Chat", "Charts", "CCairo", "TestKit"]),
    tests(
      "Listener",
      [
        "Kernel", "Chat", "Listener", "TestKit", .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),
    tests(
      "FrontDoor",
      [
        "Kernel", "BusinessTime", "Chat", "EventLog", "Slack", "Signatures", "CurlClient", "Bot", "TestKit",
        "HistoryKit",
        "railhead", .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      exclude: ["matrix_room.py"]),
  ]
}

// Benchmarks are built only on request: plain builds never see them.
if Context.environment["RAILHEAD_BENCHMARKS"] == "1" {
  targets += [
    .executableTarget(
      name: "due-times", dependencies: ["Kernel", "BusinessTime"], path: "Benchmarks/BusinessTime",
      swiftSettings: strict),
    .executableTarget(
      name: "incident-search", dependencies: ["Kernel", "Commands", "Incidents", "BuiltInWords", "TestKit"],
      path: "Benchmarks/Search", swiftSettings: strict),
    .executableTarget(
      name: "sla-report", dependencies: ["Kernel", "BusinessTime", "Requests", "SLAs", "TestKit"],
      path: "Benchmarks/SLA/Report", swiftSettings: strict),
    .executableTarget(
      name: "sla-tick", dependencies: ["Kernel", "EventLog", "Requests", "Bot", "Console", "TestKit"],
      path: "Benchmarks/SLA/Tick", swiftSettings: strict),
  ]
}

let package = Package(
  name: "railhead",
  dependencies: dependencies,
  targets: targets,
  swiftLanguageModes: [.v6])
