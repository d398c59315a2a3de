/// Why a file could not be read at all. Data, not prose; names come from the file and are untrusted.
package enum ReadError: Error, Sendable, Equatable {
  /// No byte, or white space only.
  case emptyFile
  /// Not text: too many control bytes.
  case binaryContent
  /// The archive ends early.
  case truncatedArchive
  /// The archive contradicts itself or uses what no office file uses.
  case damagedArchive(member: String)
  /// An archive without the part an office document must have.
  case notAnOfficeDocument(missing: String)
  /// A password is needed.
  case encryptedOffice
  /// The binary format of before 2007.
  case legacyOffice
  /// XML that is not well-formed.
  case malformedXML(part: String, line: Int)
  /// A document type declaration, which no office part may have.
  case declaresDTD(part: String)
  /// Two members of one name: programs differ in which they show.
  case ambiguousArchive(member: String)
  /// The time given to the document is over.
  case outOfTime(seconds: Int)
  /// More of something than is allowed.
  case limitExceeded(Limit, limit: Int)
  /// A format that is not read; `hint` names what the content looks like.
  case unsupportedFormat(FormatHint)

  /// What a limit is on.
  package enum Limit: String, Sendable {
    case fileSize, textSize, archiveMembers, nameLength, memberSize, inflatedSize, inflationRatio, depth, nodes
    case attributes, attributeSize, tableCells, tableDepth
  }

  /// Formats that are recognised and not read.
  package enum FormatHint: String, Sendable {
    case pdf, openDocument, spreadsheet, presentation, email, rtf, image, unknownXML
  }
}
