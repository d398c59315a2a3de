import Dispatch
import Synchronization

extension JSONWriter {
  /// Elements that wait to be copied into the output, for each thread: enough to keep it busy, few enough to keep
  /// memory near that of the output.
  private static let elementsPerJob = 16

  /// Writes an array of one element per item, as `array` does, by at most `jobs` threads.
  mutating func array<Item: Sendable>(
    _ items: [Item], jobs: Int, _ element: @Sendable (inout JSONWriter, Item) -> Void
  ) {
    guard jobs > 1, items.count > 1 else { return array(items) { element(&$0, $1) } }
    let batch = jobs * Self.elementsPerJob
    let blank = asElement
    array { add in
      for start in stride(from: 0, to: items.count, by: batch) {
        let some = items[start..<min(start + batch, items.count)]
        Self.written(Array(some), jobs, on: blank, element).forEach(add)
      }
    }
  }

  /// What `element` writes of each item, in their order.
  private static func written<Item: Sendable>(
    _ items: [Item], _ jobs: Int, on blank: JSONWriter, _ element: @Sendable (inout JSONWriter, Item) -> Void
  ) -> [[UInt8]] {
    let written = Mutex([[UInt8]](repeating: [], count: items.count))
    DispatchQueue.concurrentPerform(iterations: min(jobs, items.count)) { job in
      for place in stride(from: job, to: items.count, by: jobs) {
        var writer = blank
        element(&writer, items[place])
        let bytes = writer.bytes
        written.withLock { $0[place] = bytes }
      }
    }
    return written.withLock { $0 }
  }
}
