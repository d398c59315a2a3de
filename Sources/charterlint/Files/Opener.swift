#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Opens a file with the program the desktop has for it.
enum Opener {
  #if canImport(Darwin)
    static let program = "open"
  #else
    static let program = "xdg-open"
  #endif

  /// Why nothing was opened.
  enum Failure: Error, Equatable {
    /// The program is not on PATH.
    case missing
    /// The program ended with this code, soon after it was started.
    case refused(code: Int32)
  }

  /// How long a refusal is waited for: the program may also stay until the browser is closed.
  private static let patience = (count: 60, microseconds: UInt32(50_000))

  /// Opens the file at an absolute path.
  static func open(_ path: String, environment: [String: String]) throws(Failure) {
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(path), nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process = pid_t()
    guard posix_spawnp(&process, program, nil, nil, &arguments, &variables) == 0 else { throw .missing }
    var status: Int32 = 0
    for _ in 0..<patience.count {
      if waitpid(process, &status, WNOHANG) != 0 { break }
      usleep(patience.microseconds)
    }
    let code = (status >> 8) & 0xFF
    if code == 127 { throw .missing }
    if status != 0 { throw .refused(code: code) }
  }
}
