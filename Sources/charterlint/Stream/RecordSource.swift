import DocumentModel
import RuleLanguage

/// The records of a stream in their order, given out to whoever is free. Only one line is in memory.
actor RecordSource {
  private var inputs: ArraySlice<Input>
  private var lines: LineReader?
  private let name: String
  private let allowsObjects: Bool
  private var index = 0
  private var isAtStart = true
  /// Why the stream ended early.
  private(set) var failure: UsageError?

  /// A record and its place in the output.
  struct Item: Sendable {
    let index: Int
    /// How it is called when it names no document: the start of its line. Not its number, so that a stream cut into
    /// parts gives the same lines.
    let name: String
    let record: Result<StreamRecord, StreamRecord.Defect>
  }

  /// `inputs` come first, then the lines; `name` is that of the list.
  init(inputs: [Input], lines: LineReader?, name: String, allowsObjects: Bool) {
    self.inputs = inputs[...]
    self.lines = lines
    self.name = name
    self.allowsObjects = allowsObjects
  }

  /// The next record; nil at the end. Waits for the input: another caller may judge meanwhile, not read.
  func next() -> Item? {
    if let input = inputs.popFirst() { return item(input.path, .success(StreamRecord(input))) }
    do throws(FileError) {
      while let line = try lines?.next() {
        switch line {
        case .tooLong(let start): return item(Self.name(start), .failure(.tooLong))
        case .bytes(let bytes):
          let bytes = isAtStart ? JSONDocument.withoutByteOrderMark(bytes) : bytes
          isAtStart = false
          if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
          do throws(StreamRecord.Defect) {
            return item(Self.name(bytes), .success(try StreamRecord(bytes, allowsObjects: allowsObjects)))
          } catch {
            return item(Self.name(bytes), .failure(error))
          }
        }
      }
    } catch {
      failure = .unreadable(name, error)
    }
    lines = nil
    return nil
  }

  private static func name(_ line: [UInt8]) -> String {
    let start = String(decoding: line.prefix(longestName * 4), as: UTF8.self).unicodeScalars
    return start.count > longestName ? String(start.prefix(longestName)) + "…" : String(start)
  }

  private static let longestName = 60

  private func item(_ name: String, _ record: Result<StreamRecord, StreamRecord.Defect>) -> Item {
    defer { index += 1 }
    return Item(index: index, name: name, record: record)
  }
}
