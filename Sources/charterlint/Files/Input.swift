import DocumentModel
import Readers

/// One document to read.
enum Input: Sendable, Equatable {
  /// A file, by its path as shown.
  case file(String)
  /// Standard input, under this name.
  case standardInput(name: String)
  /// A document that came with its name.
  case memory(name: String, bytes: [UInt8])
  /// Something that leads to no document.
  case failure(path: String, InputFailure)

  /// The path reports show.
  var path: String {
    switch self {
    case .file(let path), .standardInput(let path), .memory(let path, _), .failure(let path, _): path
    }
  }
}

/// Why an operand leads to no document.
enum InputFailure: Error, Sendable, Equatable {
  /// A folder without a document, at any depth.
  case noDocuments
  /// The system refused it.
  case file(FileError)
  /// It was read, and is no document.
  case unreadable(ReadError)
}

extension Input {
  /// Its bytes; of a larger input just more than `atMost`, so that the reader says what is wrong.
  func bytes(atMost: Int) throws(InputFailure) -> [UInt8] {
    switch self {
    case .file(let path): do { return try FileSystem.read(path, atMost: atMost) } catch { throw .file(error) }
    case .standardInput: do { return try FileSystem.readStandardInput(atMost: atMost) } catch { throw .file(error) }
    case .memory(_, let bytes): return bytes
    case .failure(_, let failure): throw failure
    }
  }

  /// Its content.
  func document(options: ReadOptions = ReadOptions()) throws(InputFailure) -> Document {
    try document(of: try bytes(atMost: options.limits.fileSize), options: options)
  }

  /// The content of its bytes.
  func document(of bytes: [UInt8], options: ReadOptions) throws(InputFailure) -> Document {
    do { return try ReaderRegistry.read(bytes, name: path, options: options) } catch { throw .unreadable(error) }
  }
}
