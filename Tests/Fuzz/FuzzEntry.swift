import Glibc

/// What libFuzzer calls: `FUZZ_TARGET` names the target, one process fuzzes one.
///
/// Built by `make fuzz` only: there libFuzzer brings the `main` this program has not.
private let target: FuzzTarget = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    fputs("FUZZ_TARGET is one of: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))\n", stderr)
    exit(2)
  }
  atexit { tally.print() }
  return target
}()

/// One process, one thread: libFuzzer runs input after input.
nonisolated(unsafe) private var tally = Tally()

/// Inputs run, and those that got past the first check of their parser.
private struct Tally {
  var runs = 0
  var passed = 0

  func print() { fputs("passed: \(passed) of \(runs)\n", stderr) }
}

/// Runs one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let isPassed = target.run(input)
  tally.runs += 1
  if isPassed { tally.passed += 1 }
  return 0
}
