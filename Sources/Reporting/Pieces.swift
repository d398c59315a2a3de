import Dispatch
import Synchronization

/// The pieces of a report, one for each of its documents, made by several threads and put together in order.
enum Pieces {
  /// Pieces of a batch, for each thread: enough to keep it busy, few enough to keep memory small.
  private static let perJob = 8

  /// Hands what `piece` makes of each item to `add`, in the order of the items and on the caller's thread; at most
  /// `jobs` threads make pieces. The outcome does not depend on how many.
  ///
  /// The pieces of a batch are added while those of the next one are made, so that none waits for a slow file.
  static func make<Item: Sendable>(
    of items: [Item], jobs: Int, _ piece: @escaping @Sendable (Item) -> [UInt8], add: ([UInt8]) -> Void
  ) {
    // A command line may ask for any number of threads.
    let jobs = min(jobs, items.count)
    guard jobs > 1 else {
      for item in items { add(piece(item)) }
      return
    }
    var last: [[UInt8]] = []
    for start in stride(from: 0, to: items.count, by: jobs * perJob) {
      let batch = Batch(start..<min(start + jobs * perJob, items.count))
      let threads = DispatchGroup()
      for _ in 0..<jobs {
        DispatchQueue.global().async(group: threads) {
          while let place = batch.next() { batch.keep(piece(items[place]), at: place) }
        }
      }
      last.forEach(add)
      threads.wait()
      last = batch.pieces
    }
    last.forEach(add)
  }

  /// Pieces that several threads make.
  private final class Batch: Sendable {
    private struct State {
      /// The places of the items that nobody has begun.
      var places: Range<Int>
      /// What was made, in order.
      var pieces: [[UInt8]]
    }

    private let start: Int
    private let state: Mutex<State>

    init(_ places: Range<Int>) {
      start = places.lowerBound
      state = Mutex(State(places: places, pieces: Array(repeating: [], count: places.count)))
    }

    /// The place of the item to make next.
    func next() -> Int? { state.withLock { $0.places.popFirst() } }

    func keep(_ piece: [UInt8], at place: Int) { state.withLock { $0.pieces[place - start] = piece } }

    var pieces: [[UInt8]] { state.withLock { $0.pieces } }
  }
}
