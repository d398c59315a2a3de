import Interop

/// What one part points to.
struct Relationships {
  struct Target {
    /// Last part of the type's URI, such as `hyperlink`, `header`, `image`.
    var type: String
    /// A part name for an internal target, the address as written for an external one.
    var target: String
    var isExternal: Bool
  }

  var targets: [String: Target] = [:]
  /// Ids in the order of the file, for choices that must not depend on hashing.
  var order: [String] = []
  /// Internal targets as written that lead above the package's root.
  var outside: [String] = []
  /// External targets that are no links for a reader to follow: a template, a picture, an object. Never fetched.
  var remote: [String] = []

  /// The first target of a type.
  func first(_ type: String) -> Target? {
    for id in order {
      if let target = targets[id], target.type == type { return target }
    }
    return nil
  }

  /// The part that holds the relationships of `part`.
  static func part(of part: String) -> String {
    let bytes = Array(part.utf8)
    let slash = bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    return Ascii.string(bytes, 0..<slash) + "_rels/" + Ascii.string(bytes, slash..<bytes.count) + ".rels"
  }

  /// True when `target`, seen from `part`, goes above the root of the package or names a place of another kind.
  static func leadsOut(_ target: String, from part: String) -> Bool {
    if target.utf8.contains(where: { $0 == 0x3A || $0 == 0x5C }) { return true }
    var depth = isAbsolute(target) ? 0 : steps(part).count - 1
    for step in steps(target) where !step.elementsEqual(".".utf8) {
      depth += step.elementsEqual("..".utf8) ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }

  /// `target` as a part name, seen from `part`: relative to its folder unless it starts with a slash.
  static func resolve(_ target: String, from part: String) -> String {
    var path = isAbsolute(target) ? [] : steps(part).dropLast()
    for step in steps(target) {
      if step.elementsEqual("..".utf8) {
        _ = path.popLast()
      } else if !step.elementsEqual(".".utf8) {
        path.append(step)
      }
    }
    return path.map { String(Substring($0)) }.joined(separator: "/")
  }

  /// True when no step of `target` leads anywhere but down, and none is empty: such a target names a part under the
  /// folder it is seen from. Most do; of another, which may do so too, its steps must be looked at one by one.
  static func leadsDown(_ target: String) -> Bool {
    var startsStep = true
    for byte in target.utf8 {
      switch byte {
      case 0x3A, 0x5C: return false
      case 0x2E, 0x2F: if startsStep { return false }
      default: break
      }
      startsStep = byte == 0x2F
    }
    return !startsStep
  }

  /// What stands after the last slash that something follows.
  static func lastStep(_ path: [UInt8]) -> String {
    let end = path.lastIndex { $0 != 0x2F }.map { $0 + 1 } ?? 0
    let start = path[..<end].lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    return Ascii.string(path, start..<end)
  }

  private static func isAbsolute(_ target: String) -> Bool { target.utf8.first == 0x2F }

  /// What stands between the slashes of a path.
  private static func steps(_ path: String) -> [Substring.UTF8View] { path.utf8.split(separator: 0x2F) }
}

/// Reads a `.rels` part.
final class RelationshipsReader: XMLConsumer {
  private let part: String
  /// The folder of the part, with a slash at its end unless it is the root.
  private let folder: String
  private var relationships = Relationships()

  /// `part` is the part whose relationships these are.
  init(of part: String) {
    self.part = part
    let folder = Relationships.resolve("", from: part)
    self.folder = folder.isEmpty ? "" : folder + "/"
  }

  var isDone: Bool { false }

  func characters(_ text: Span<UInt8>) {}
  func end(_ name: UInt16) {}

  func start(_ name: UInt16, _ attributes: borrowing MarkupAttributes) {
    guard name == WordName.relationship.code, let id = attributes.string(.relId),
      let target = attributes.string(.relTarget)
    else { return }
    let isExternal = attributes.equals(WordName.relMode.code, "External")
    let type = Relationships.lastStep(attributes.value(WordName.relType.code) ?? [])
    if isExternal, type != "hyperlink" { relationships.remote.append(target) }
    let place = isExternal ? target : place(of: target)
    let known = relationships.targets.updateValue(
      Relationships.Target(type: type, target: place, isExternal: isExternal), forKey: id)
    if known == nil { relationships.order.append(id) }
  }

  private func place(of target: String) -> String {
    if Relationships.leadsDown(target) { return folder + target }
    if Relationships.leadsOut(target, from: part) { relationships.outside.append(target) }
    return Relationships.resolve(target, from: part)
  }

  func finish() -> Relationships { relationships }
}
