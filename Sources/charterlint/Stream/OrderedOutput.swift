/// Lines on standard output in the order of their records, whoever is ready first. Who is too early waits, so that no
/// more lines are kept than there are workers.
actor OrderedOutput {
  private var next = 0
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var isClosed = false
  /// Why a line could not be written.
  private(set) var failure: FileError?

  /// Writes the line of record `index` once all before it are written; false when nobody reads any more.
  func write(_ line: [UInt8], at index: Int) async -> Bool {
    if index != next { await withCheckedContinuation { waiting[index] = $0 } }
    if !isClosed {
      do throws(FileError) { isClosed = try !FileSystem.writeStandardOutput(line) } catch {
        failure = error
        isClosed = true
      }
    }
    next = index + 1
    waiting.removeValue(forKey: next)?.resume()
    return !isClosed
  }
}
