import Glibc

/// What libFuzzer calls: `FUZZ_TARGET` names the target, one process fuzzes one.
///
/// Built by `make fuzz` only.
private let target: FuzzTarget = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    say("FUZZ_TARGET is one of: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))")
    exit(2)
  }
  atexit { tally.print() }
  return target
}()

/// One process, one thread: libFuzzer runs input after input.
nonisolated(unsafe) private var tally = Tally()

/// Writes a line to standard error, where libFuzzer writes.
private func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

/// Inputs run, and those that got past the first check of their parser.
private struct Tally {
  var runs = 0
  var passed = 0

  func print() { say("passed: \(passed) of \(runs)") }
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

/// Makes the next input of one; found by its name.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutateInput(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int, _ seed: UInt32) -> Int {
  var mutation = Mutation(seed: seed)
  let next = mutation.next(target, Array(UnsafeBufferPointer(start: data, count: count)), atMost: most).prefix(most)
  for (offset, byte) in next.enumerated() { data[offset] = byte }
  return next.count
}

/// What C calls `char **`.
public typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// libFuzzer's own program.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The entry point, under the name the package manager gives it: hands over to libFuzzer.
@_cdecl("Fuzz_main")
public func fuzzMain(_ count: CInt, _ arguments: Arguments) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments) { fuzzOneInput($0, $1) }
}
