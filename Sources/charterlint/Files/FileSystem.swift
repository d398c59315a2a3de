import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files as bytes, with errors a person can be told about.
enum FileSystem {
  /// Bytes after which a file that is no document is given up.
  private static let mostBytes = 1 << 28

  /// The whole content of a regular file (or pipe); of a larger one just more than `atMost` bytes, so that readers say
  /// what is wrong.
  static func read(_ path: String, atMost: Int = mostBytes) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .isDirectory
    case S_IFCHR, S_IFBLK: throw .notAFile
    default: break
    }
    return try drain(descriptor, expecting: min(Int(status.st_size), atMost), atMost)
  }

  /// Everything on standard input.
  static func readStandardInput(atMost: Int = mostBytes) throws(FileError) -> [UInt8] {
    try drain(STDIN_FILENO, expecting: 0, atMost)
  }

  /// An input that is read piece by piece; closed with the last use of this value.
  final class Chunks: Sendable {
    private let descriptor: Int32

    /// Standard input.
    static let standardInput = Chunks(descriptor: STDIN_FILENO)

    private init(descriptor: Int32) { self.descriptor = descriptor }

    /// A file or pipe.
    convenience init(_ path: String) throws(FileError) {
      if isFolder(path) { throw .isDirectory }
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError(code: errno) }
      self.init(descriptor: descriptor)
    }

    deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

    /// At most `count` bytes, as soon as there are some; none at the end.
    func read(_ count: Int) throws(FileError) -> [UInt8] {
      var bytes = [UInt8](repeating: 0, count: count)
      while true {
        let filled = bytes.withUnsafeMutableBytes { systemRead(descriptor, $0) }
        if filled < 0, errno == EINTR { continue }
        if filled < 0 { throw FileError(code: errno) }
        bytes.removeSubrange(filled...)
        return bytes
      }
    }
  }

  private static func drain(_ descriptor: Int32, expecting size: Int, _ atMost: Int) throws(FileError) -> [UInt8] {
    // One byte more than expected, so that the end of a file of the expected size is seen without growing.
    var bytes = [UInt8](repeating: 0, count: max(size, 0) + 1)
    var filled = 0
    while filled <= atMost {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: max(bytes.count, 1 << 16)) }
      // Not through a slice of the array: what is read into one is a copy.
      let count = bytes.withUnsafeMutableBytes { all in
        systemRead(descriptor, UnsafeMutableRawBufferPointer(rebasing: all[filled...]))
      }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(code: errno)
      }
      filled += count
    }
    bytes.removeSubrange(filled...)
    return bytes
  }

  /// What stands at a path, links followed; nil for nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder(Identity(device: UInt64(status.st_dev), file: UInt64(status.st_ino)))
    default: return .file
    }
  }

  /// The state of a regular file, links followed; nil for anything else.
  static func state(of path: String) -> FileState? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let modified = status.st_mtimespec
    #else
      let modified = status.st_mtim
    #endif
    return FileState(
      size: Int64(status.st_size), seconds: Int64(modified.tv_sec), nanoseconds: Int64(modified.tv_nsec),
      isReadable: access(path, R_OK) == 0)
  }

  /// At most the last `count` bytes of a file.
  static func readEnd(of path: String, count: Int) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(code: errno) }
    defer { close(descriptor) }
    let size = lseek(descriptor, 0, SEEK_END)
    guard lseek(descriptor, max(0, size - off_t(count)), SEEK_SET) >= 0 else { throw FileError(code: errno) }
    return try drain(descriptor, expecting: count, count)
  }

  /// What stands at a path.
  enum Kind: Equatable {
    case file
    case folder(Identity)
  }

  /// What makes a folder the same under two names.
  struct Identity: Hashable {
    let device: UInt64
    let file: UInt64
  }

  /// The names in a folder, in the order of their bytes.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard access(folder, R_OK | X_OK) == 0 else { throw FileError(code: errno) }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw .inputOutput
    }
  }

  /// Writes a file so that readers see the old content or the new one, never a part: a temporary file beside it is
  /// renamed over it. What is not a regular file (`/dev/null`, a pipe) is written directly.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let file = try OutputFile(path)
    file.write(bytes)
    try file.finish()
  }

  /// Writes at the end of a file, which is made if it does not exist.
  static func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    try fill(path, bytes, O_WRONLY | O_CREAT | O_APPEND)
  }

  /// True for a folder, followed through links.
  static func isFolder(_ path: String) -> Bool {
    if case .folder? = kind(of: path) { true } else { false }
  }

  /// Makes a folder, and those above it; one that exists is kept. A private one is for its owner only.
  static func makeFolder(_ path: String, isPrivate: Bool = false) throws(FileError) {
    if isFolder(path) { return }
    if let parent = Path.parent(Path.absolute(path)), kind(of: parent) == nil {
      try makeFolder(parent, isPrivate: isPrivate)
    }
    guard mkdir(path, isPrivate ? 0o700 : 0o777) == 0 || errno == EEXIST else { throw FileError(code: errno) }
  }

  private static func fill(_ path: String, _ bytes: [UInt8], _ flags: Int32) throws(FileError) {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(code: errno) }
    let failure = Result { () throws(FileError) in _ = try write(bytes, descriptor) }
    let isClosed = close(descriptor) == 0
    try failure.get()
    if !isClosed { throw FileError(code: errno) }
  }

  /// Writes to standard output; false when its reader went away, which is no error: there is nobody left to tell.
  @discardableResult
  static func writeStandardOutput(_ bytes: [UInt8]) throws(FileError) -> Bool { try write(bytes, STDOUT_FILENO) }

  /// Writes one line to standard error, as well as can be.
  static func writeStandardError(_ line: String) { _ = try? write(Array(line.utf8), STDERR_FILENO) }

  /// Writes to what is open; false when nobody reads what is written.
  @discardableResult
  static func write(_ bytes: [UInt8], _ descriptor: Int32) throws(FileError) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { return false }
        throw FileError(code: errno)
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// `read(2)` under a name that `FileSystem.read` does not hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

/// `write(2)` under a name that `FileSystem.write` does not hide.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(descriptor, buffer.baseAddress, buffer.count)
}

extension FileError {
  /// The case for a system error number; what has no case of its own is `inputOutput`.
  init(code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case EACCES, EPERM: self = .notPermitted
    case EISDIR: self = .isDirectory
    case ENXIO, ENODEV: self = .notAFile
    case ENOSPC, EDQUOT, EFBIG: self = .noSpace
    case ENAMETOOLONG: self = .nameTooLong
    case EROFS: self = .readOnly
    default: self = .inputOutput
    }
  }
}
