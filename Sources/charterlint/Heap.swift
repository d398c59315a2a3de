/// The memory papers are read into.
enum Heap {
  /// Lets the program keep what one paper gives back for the next one.
  ///
  /// The C library of most Linux systems returns the end of its heap to the system as soon as 128 KB there are free:
  /// after each paper, whose every page then costs a fault again. Once it has seen a block of some megabytes come and go,
  /// it keeps twice as much (`mallopt(3)`, `M_MMAP_THRESHOLD`). Nothing is ever written to the block, so that it takes no
  /// memory. Where the C library is another, nothing changes.
  static func keepFreedMemory() {
    withUnsafeTemporaryAllocation(byteCount: 4 << 20, alignment: 16) { _ in }
  }
}
