import Dispatch
import Synchronization

/// The pieces of a report, one for each of its documents, made by several threads and put together in order.
enum Pieces {
  /// Pieces that wait to be put together, for each thread: enough to keep it busy, few enough to keep memory near that
  /// of the report.
  private static let perJob = 16

  /// Hands what `piece` makes of each item to `add`, in the order of the items; at most `jobs` threads make pieces. The
  /// outcome does not depend on how many.
  static func make<Item: Sendable>(
    of items: [Item], jobs: Int, _ piece: @Sendable (Item) -> [UInt8], add: ([UInt8]) -> Void
  ) {
    // A command line may ask for any number of threads.
    let jobs = min(jobs, max(items.count, 1))
    let batch = jobs * perJob
    for start in stride(from: 0, to: items.count, by: batch) {
      made(of: Array(items[start..<min(start + batch, items.count)]), jobs, piece).forEach(add)
    }
  }

  private static func made<Item: Sendable>(
    of items: [Item], _ jobs: Int, _ piece: @Sendable (Item) -> [UInt8]
  ) -> [[UInt8]] {
    let made = Mutex([[UInt8]](repeating: [], count: items.count))
    DispatchQueue.concurrentPerform(iterations: min(jobs, items.count)) { job in
      for place in stride(from: job, to: items.count, by: jobs) {
        let bytes = piece(items[place])
        made.withLock { $0[place] = bytes }
      }
    }
    return made.withLock { $0 }
  }
}
