// swift-tools-version: 6.2
import PackageDescription

/// Targets follow the pipeline: bytes → Readers → Document → Matching/Judging → Report → Reporting → bytes.
/// Imports point down only; the executable alone touches files, clocks and terminals.
/// The engine is optimised in debug builds too: the tests judge thousands of papers.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]
/// What reads and writes papers too, with its assertions: allocations are counted, and those that no user's program makes
/// would be most of them.
let optimisedAndChecked: [SwiftSetting] = [
  .unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))
]

/// `make fuzz` sets CHARTERLINT_FUZZ: every target counts its edges, and the program becomes a library that the fuzzer's
/// own program drives.
let isFuzzing = Context.environment["CHARTERLINT_FUZZ"] != nil
let programParts: [Target.Dependency] = [
  "DocumentModel", "Readers", "RuleLanguage", "Matching", "Judging", "Reporting",
]
let program: Target =
  isFuzzing
  ? .target(
    name: "charterlint", dependencies: programParts, exclude: ["Main.swift"], plugins: ["EmbedRulesPlugin"])
  : .executableTarget(name: "charterlint", dependencies: programParts, plugins: ["EmbedRulesPlugin"])

let package = Package(
  name: "charterlint",
  products: isFuzzing ? [] : [.executable(name: "charterlint", targets: ["charterlint"])],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "DocumentModel", swiftSettings: optimised),
    .target(name: "Interop", dependencies: ["CLibXML2", "CZlib"], swiftSettings: optimisedAndChecked),
    .target(name: "Readers", dependencies: ["Interop", "DocumentModel"], swiftSettings: optimisedAndChecked),
    .target(name: "RuleLanguage", dependencies: ["DocumentModel"], swiftSettings: optimised),
    .target(name: "Matching", dependencies: ["DocumentModel", "RuleLanguage"], swiftSettings: optimised),
    .target(name: "Judging", dependencies: ["DocumentModel", "RuleLanguage", "Matching"], swiftSettings: optimised),
    .target(
      name: "Reporting", dependencies: ["DocumentModel", "RuleLanguage", "Judging"], swiftSettings: optimisedAndChecked),
    .executableTarget(name: "EmbedRules", dependencies: ["DocumentModel", "RuleLanguage", "Matching"]),
    .plugin(name: "EmbedRulesPlugin", capability: .buildTool(), dependencies: ["EmbedRules"]),
    program,
    .target(name: "TestSupport", dependencies: ["DocumentModel"], path: "Tests/Support"),
    .target(name: "Allocations", path: "Tests/Allocations"),
    .testTarget(name: "DocumentModelTests", dependencies: ["DocumentModel"]),
    .testTarget(name: "InteropTests", dependencies: ["Interop", "TestSupport"]),
    .testTarget(name: "ReadersTests", dependencies: ["Readers", "DocumentModel", "TestSupport"]),
    .testTarget(name: "RuleLanguageTests", dependencies: ["RuleLanguage"]),
    .testTarget(name: "MatchingTests", dependencies: ["Matching", "RuleLanguage", "DocumentModel"]),
    .testTarget(
      name: "JudgingTests",
      dependencies: ["Judging", "Readers", "RuleLanguage", "Matching", "DocumentModel", "TestSupport"]),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "Judging", "RuleLanguage"],
      exclude: ["Goldens", "Schemas"]),
    .testTarget(
      name: "CharterlintTests",
      dependencies: [
        "charterlint", "Reporting", "Judging", "Readers", "RuleLanguage", "Matching", "DocumentModel", "TestSupport",
        "Allocations",
      ],
      exclude: ["Documents", "FailingRules", "SetRules", "Goldens", "Rules", "WrongRules"]),
  ],
  swiftLanguageModes: [.v6]
)

if isFuzzing {
  package.targets.removeAll { $0.type == .test || $0.name == "Allocations" }
  for target in package.targets where target.type == .regular {
    target.swiftSettings = [.unsafeFlags(["-O", "-enable-testing", "-sanitize=fuzzer"])]
  }
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: programParts + ["charterlint", "Interop", "TestSupport"], path: "Tests/Fuzz",
      exclude: ["run", "leaks.txt"],
      swiftSettings: [.unsafeFlags(["-O", "-parse-as-library", "-sanitize=fuzzer"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}
