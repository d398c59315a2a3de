/// The codes of the elements that are open, so that an end needs no look-up.
///
/// Memory of its own in place of an array: nobody else can hold it, and asking each time costs as much as what is done.
struct OpenElements: ~Copyable {
  private var codes = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: 32)
  private(set) var count = 0

  deinit { codes.deallocate() }

  mutating func push(_ code: UInt16) {
    if count == codes.count { grow() }
    codes.initializeElement(at: count, to: code)
    count += 1
  }

  /// Takes the innermost off; nil when none is open.
  mutating func pop() -> UInt16? {
    guard count > 0 else { return nil }
    count -= 1
    return codes[count]
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: 2 * codes.count)
    _ = larger.moveInitialize(fromContentsOf: codes)
    codes.deallocate()
    codes = larger
  }
}
