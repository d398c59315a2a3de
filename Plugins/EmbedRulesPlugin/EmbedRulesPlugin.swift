import Foundation
import PackagePlugin

/// Compiles the rule files of `Rules/` into the target that uses this plugin, as `EmbeddedRules` (see `EmbedRules`).
///
/// The rule files are not declared as inputs: SwiftPM plans once and remembers the list, so an added file would go
/// unseen and a removed one would fail every later build ("missing inputs"). Instead the one declared input is a stamp
/// that `EmbedRules` renews each time it runs, so it runs in every build (some milliseconds) and sees what is there;
/// it leaves its output alone when nothing changed, and then nothing is compiled again.
@main
struct EmbedRulesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Rules", directoryHint: .isDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    let stamp = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.stamp")
    if !FileManager.default.fileExists(atPath: stamp.path(percentEncoded: false)) { try Data().write(to: stamp) }
    return [
      .buildCommand(
        displayName: "Embedding the rules",
        executable: try context.tool(named: "EmbedRules").url,
        arguments: [rules, output, stamp].map { $0.path(percentEncoded: false) },
        inputFiles: [stamp],
        outputFiles: [output])
    ]
  }
}
