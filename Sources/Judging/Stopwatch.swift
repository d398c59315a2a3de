import RuleLanguage
import Synchronization

/// Where the time of a run goes, by stage and by rule. Times are nanoseconds of the clock given, summed over tasks.
///
/// What several rules share (a concept, the prices of a paper) is computed when the first of them asks, and its time is
/// that rule's.
package final class Stopwatch: Sendable {
  /// What a run does, in order.
  package enum Stage: Int, Sendable, CaseIterable {
    /// Rule files are read and decoded.
    case rules
    /// Patterns and conditions are compiled.
    case compiling
    /// Documents are read.
    case reading
    /// Words, entities, parties and the outline of a document are found.
    case examining
    /// Rules are judged.
    case judging
    /// The report is written.
    case reporting
  }

  private let now: @Sendable () -> UInt64
  private let times = Mutex<(stages: [Stage: UInt64], rules: [RuleID: UInt64], work: JudgingWork)>(([:], [:], .none))

  /// A stopwatch by the clock `now`, in nanoseconds.
  package init(now: @escaping @Sendable () -> UInt64) { self.now = now }

  /// Runs `body` and adds its time to `stage`.
  package func measure<Result, Failure: Error>(
    _ stage: Stage, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = now()
    defer {
      let time = now() - start
      times.withLock { $0.stages[stage, default: 0] += time }
    }
    return try body()
  }

  /// Runs `body` and adds its time to `rule`, and to the judging of rules.
  func measure<Result>(_ rule: RuleID, _ body: () -> Result) -> Result {
    let start = now()
    let result = body()
    let time = now() - start
    times.withLock {
      $0.rules[rule, default: 0] += time
      $0.stages[.judging, default: 0] += time
    }
    return result
  }

  /// Adds what judging a document cost.
  func note(_ work: JudgingWork) { times.withLock { $0.work += work } }

  /// What judging cost.
  package var work: JudgingWork { times.withLock { $0.work } }

  /// The time of each stage.
  package var stages: [Stage: UInt64] { times.withLock { $0.stages } }

  /// The rules that took most time, the longest first; equal ones by id.
  package func longest(_ count: Int) -> [(rule: RuleID, time: UInt64)] {
    let rules = times.withLock { $0.rules }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return rules.prefix(count).map { (rule: $0.key, time: $0.value) }
  }
}

/// What judging documents cost, in steps that are the same on every machine.
package struct JudgingWork: Sendable, Hashable {
  /// Places where the anchor of a pattern stands and the pattern was tried.
  package private(set) var candidates: Int
  /// Conditions looked for in a whole document.
  package private(set) var conditions: Int

  /// No work.
  static let none = JudgingWork(candidates: 0, conditions: 0)

  static func += (left: inout JudgingWork, right: JudgingWork) {
    left.candidates += right.candidates
    left.conditions += right.conditions
  }
}

extension Stopwatch? {
  /// Runs `body`; with a stopwatch, its time is added to `stage`.
  package func measure<Result, Failure: Error>(
    _ stage: Stopwatch.Stage, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let self else { return try body() }
    return try self.measure(stage, body)
  }
}
