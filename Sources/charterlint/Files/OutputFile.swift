#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file, or standard output, that is written piece by piece.
///
/// A regular file takes its place when it is finished: until then what stood there stays, and a file that could not be
/// written whole leaves nothing. The first failure is told at the end; nothing is written after it.
final class OutputFile {
  private let path: String?
  /// Where the file is written until it is finished; nil for what is no regular file.
  private let temporary: String?
  private let descriptor: Int32
  private var failure: FileError?
  /// False when the reader of standard output went away, which is no error: there is nobody left to tell.
  private var hasReader = true

  /// Opens the file at `path`, or standard output without one.
  init(_ path: String?) throws(FileError) {
    self.path = path
    guard let path else {
      temporary = nil
      descriptor = STDOUT_FILENO
      return
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      temporary = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let temporary = "\(path).charterlint-\(getpid())"
      self.temporary = temporary
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw FileError(code: errno) }
  }

  /// Writes the next piece.
  func write(_ bytes: [UInt8]) {
    guard failure == nil, hasReader else { return }
    do throws(FileError) { hasReader = try FileSystem.write(bytes, descriptor) } catch { failure = error }
  }

  /// Ends the file; nothing may be written after it.
  func finish() throws(FileError) {
    guard let path else {
      if let failure { throw failure }
      return
    }
    if close(descriptor) != 0, failure == nil { failure = FileError(code: errno) }
    if let temporary, failure == nil, rename(temporary, path) != 0 { failure = FileError(code: errno) }
    guard let failure else { return }
    if let temporary { unlink(temporary) }
    throw failure
  }
}
