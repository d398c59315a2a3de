import Interop

extension ZipArchive {
  /// Gives the events of an XML part to `consumer`, inflating as it reads.
  ///
  /// Throws what is wrong with the archive or the part, and `outOfTime` past the deadline.
  func read(
    _ part: String, _ vocabulary: MarkupVocabulary, _ options: ReadOptions, _ consumer: any XMLConsumer
  ) throws(ReadError) {
    guard let member = member(part) else { throw .notAnOfficeDocument(missing: part) }
    let stream = XMLStream(vocabulary, limits: options.limits.markup, consumer: consumer)
    var failure: MarkupError?
    do throws(ZipError) {
      try self.stream(member) { piece in
        do throws(MarkupError) {
          try stream.feed(piece)
          if options.deadline.isOver { failure = .stopped }
        } catch {
          failure = error
        }
        return failure == nil
      }
    } catch {
      // A fault of the XML explains more than the checksum that follows from it.
      if failure == nil { throw ReadError(error) }
    }
    do throws(MarkupError) {
      if failure == nil { try stream.finish() }
    } catch {
      failure = error
    }
    if let failure { throw ReadError(failure, part: part, options.deadline) }
  }
}
