/// Why an archive or one of its members cannot be read. Data, not prose; member names are untrusted text.
package enum ZipError: Error, Sendable, Equatable {
  /// No end-of-directory record: the bytes are no ZIP archive, or their end is lost.
  case notAnArchive
  /// A record points past the end of the bytes, or a member ends early.
  case truncated
  /// The records contradict each other: a wrong signature, size or checksum.
  case corrupted(member: String)
  /// The member is encrypted.
  case encrypted(member: String)
  /// The compression method is neither stored nor deflated.
  case unsupportedMethod(member: String, method: Int)
  /// Two members share bytes, as only hostile archives do.
  case overlapping(member: String)
  /// Two members have one name, letter case aside: programs differ in which they show.
  case duplicateName(member: String)
  /// A local header gives another name, method or size than the directory.
  case contradictory(member: String)
  /// A name longer than `limit` bytes.
  case nameTooLong(limit: Int)
  /// More members than `limit`.
  case tooManyMembers(limit: Int)
  /// A member, or all together, inflate to more than `limit` bytes.
  case tooLarge(member: String, limit: Int)
  /// A member inflates to more than `limit` times its compressed size.
  case absurdRatio(member: String, limit: Int)
}
