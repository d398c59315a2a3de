/// Bounds on what an archive may ask for; the defaults are far above any office document.
package struct ZipLimits: Sendable, Equatable {
  /// Members in the directory.
  package var memberCount: Int
  /// Bytes of a member's name.
  package var nameLength: Int
  /// Inflated bytes of one member.
  package var memberSize: Int
  /// Inflated bytes of all members together, as the directory states them.
  package var totalSize: Int
  /// Inflated bytes per compressed byte; members below `ratioGrace` are not held to it.
  package var ratio: Int
  /// Inflated size under which the ratio does not matter.
  package var ratioGrace: Int

  /// Makes limits; what is not given takes its default.
  package init(
    memberCount: Int = 20_000, nameLength: Int = 1_024, memberSize: Int = 256 << 20, totalSize: Int = 1 << 30,
    ratio: Int = 400, ratioGrace: Int = 16 << 20
  ) {
    self.memberCount = memberCount
    self.nameLength = nameLength
    self.memberSize = memberSize
    self.totalSize = totalSize
    self.ratio = ratio
    self.ratioGrace = ratioGrace
  }
}
