import DocumentModel
import Interop

/// Where the parts of a Word file come from.
enum WordPackage {
  /// An Office Open XML archive.
  case archive(ZipArchive)
  /// Parts already taken out of a flat file, and their XML events recorded part by part.
  case single(part: String, bytes: [UInt8])
  case flat(FlatPackage)

  /// True when the package has the part.
  func has(_ part: String) -> Bool {
    switch self {
    case .archive(let archive): archive.member(part) != nil
    case .single(let name, _): name == part
    case .flat(let flat): flat.has(part)
    }
  }

  /// Bytes of the part's XML, as far as they are known before it is read; untrusted.
  func size(of part: String) -> Int {
    switch self {
    case .archive(let archive): archive.member(part)?.size ?? 0
    case .single(_, let bytes): bytes.count
    case .flat: 0
    }
  }

  /// Gives the events of `part` to `consumer`.
  func read(_ part: String, _ options: ReadOptions, _ consumer: any XMLConsumer) throws(ReadError) {
    let limits = options.limits.markup
    if options.deadline.isOver { throw .outOfTime(seconds: options.deadline.seconds ?? 0) }
    switch self {
    case .archive(let archive): try archive.read(part, WordName.vocabulary, options, consumer)
    case .single(let name, let bytes):
      guard name == part else { throw .notAnOfficeDocument(missing: part) }
      do {
        let stream = XMLStream(WordName.vocabulary, limits: limits, consumer: consumer)
        try stream.feed(bytes.span)
        try stream.finish()
      } catch {
        throw ReadError(error, part: part)
      }
    case .flat(let flat): try flat.read(part, options, consumer)
    }
  }
}

extension ReadError {
  /// What a fault of the archive means to a reader.
  init(_ error: ZipError) {
    switch error {
    case .notAnArchive, .truncated: self = .truncatedArchive
    case .corrupted(let member), .unsupportedMethod(let member, _), .overlapping(let member),
      .contradictory(let member):
      self = .damagedArchive(member: member)
    case .duplicateName(let member): self = .ambiguousArchive(member: member)
    case .nameTooLong(let limit): self = .limitExceeded(.nameLength, limit: limit)
    case .encrypted: self = .encryptedOffice
    case .tooManyMembers(let limit): self = .limitExceeded(.archiveMembers, limit: limit)
    case .tooLarge(let member, let limit):
      self = .limitExceeded(member.isEmpty ? .inflatedSize : .memberSize, limit: limit)
    case .absurdRatio(_, let limit): self = .limitExceeded(.inflationRatio, limit: limit)
    }
  }

  /// What a fault of the XML of `part` means to a reader.
  init(_ error: MarkupError, part: String, _ deadline: Deadline = .never) {
    switch error {
    case .malformed(let line, _): self = .malformedXML(part: part, line: line)
    case .declaresDTD: self = .declaresDTD(part: part)
    case .tooDeep(let limit): self = .limitExceeded(.depth, limit: limit)
    case .attributeTooLarge(let limit): self = .limitExceeded(.attributeSize, limit: limit)
    case .tooManyAttributes(let limit): self = .limitExceeded(.attributes, limit: limit)
    case .tooManyNodes(let limit): self = .limitExceeded(.nodes, limit: limit)
    case .stopped: self = .outOfTime(seconds: deadline.seconds ?? 0)
    case .unavailable: self = .malformedXML(part: part, line: 0)
    }
  }
}
