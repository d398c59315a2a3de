import RuleLanguage
import Synchronization

/// Compiled packs, fetched as documents need them and shared by all tasks.
///
/// Most runs judge against one charter: reading and compiling the rules of the others would take most of their time. A
/// pack's verdicts do not depend on which other packs are there, so it does not matter when they come.
final class PackShelf: Sendable {
  private let held: Mutex<Held>
  private let load: @Sendable (Set<String>) -> RuleLibrary?

  private struct Held {
    var library: CompiledLibrary
    /// Packs with rules, and packs that were asked for in vain.
    var known: Set<String>
  }

  init(_ library: RuleLibrary, _ load: @escaping @Sendable (Set<String>) -> RuleLibrary?) {
    let compiled = CompiledLibrary(library)
    held = Mutex(Held(library: compiled, known: compiled.holds))
    self.load = load
  }

  /// The library, with the rules of `packs` if they are to be had; other tasks wait while they are compiled.
  func library(with packs: Set<String>) -> CompiledLibrary {
    held.withLock { held in
      guard !packs.isSubset(of: held.known) else { return held.library }
      held.known.formUnion(packs)
      if let larger = load(held.known) { held.library = CompiledLibrary(larger) }
      return held.library
    }
  }
}
