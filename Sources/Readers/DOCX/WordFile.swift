import DocumentModel
import Interop

/// The private model of a Word file: its stories as tapes, and what gives them a meaning.
struct WordFile {
  struct Story {
    var part: String
    var tape: WordTape
    var relationships: Relationships
  }

  var main: Story
  /// Headers and footers in the order they are first referenced, each once.
  var headers: [(isHeader: Bool, story: Story)] = []
  var footnotes: Story?
  var endnotes: Story?
  var styles = WordStyles()
  var numbering = WordNumbering()
  var properties: [DocumentProperty] = []
  var notices = NoticeTally()

  private static let headerLimit = 256

  /// Reads every part of the package that is shown. What is missing or broken beside the main part gives a notice.
  init(_ package: WordPackage, _ options: ReadOptions) throws(ReadError) {
    var loader = WordLoader(package, options)
    let root = try loader.relationships(of: "")
    let part = WordFile.mainPart(package, root)
    guard package.has(part) else { throw .notAnOfficeDocument(missing: part) }
    let story = WordStory(partSize: package.size(of: part))
    try package.read(part, options, story)
    let relationships = try loader.relationships(of: part)
    main = Story(part: part, tape: story.finish(), relationships: relationships)

    if let reader = try loader.read(relationships.first("styles"), WordStylesReader()) { styles = reader.finish() }
    if let reader = try loader.read(relationships.first("numbering"), WordNumberingReader()) {
      numbering = reader.finish()
    }
    let settings = try loader.read(relationships.first("settings"), SettingsReader())
    try readHeaders(&loader, hasEven: settings?.hasEvenHeaders ?? false)
    footnotes = try loader.story(relationships.first("footnotes"))
    endnotes = try loader.story(relationships.first("endnotes"))
    for type in ["core-properties", "custom-properties", "customProperties", "coreProperties"] {
      guard let target = root.first(type), let reader = try loader.read(target, WordFile.propertyReader()) else {
        continue
      }
      properties += reader.properties
    }
    notices = loader.notices
  }

  private static func propertyReader() -> PropertyReader {
    PropertyReader(
      plainNames: propertyNames, own: (element: WordName.customProperty.code, name: WordName.plainName.code))
  }

  private static let propertyNames: [UInt16: String] = [
    WordName.coreTitle.code: "title", WordName.coreSubject.code: "subject", WordName.coreCreator.code: "creator",
    WordName.coreText.code: "description", WordName.coreKeywords.code: "keywords",
    WordName.coreCategory.code: "category", WordName.coreModifier.code: "lastModifiedBy",
    WordName.coreCreated.code: "created", WordName.coreModified.code: "modified",
  ]

  private static func mainPart(_ package: WordPackage, _ root: Relationships) -> String {
    if case .single(let part, _) = package { return part }
    return root.first("officeDocument")?.target ?? "word/document.xml"
  }

  private mutating func readHeaders(_ loader: inout WordLoader, hasEven: Bool) throws(ReadError) {
    var seen: Set<String> = []
    for section in main.tape.sections {
      for reference in section.references {
        if reference.type == "first", !section.hasTitlePage { continue }
        if reference.type == "even", !hasEven { continue }
        guard let target = main.relationships.targets[reference.relationship] else {
          loader.notices.add(.brokenReference, detail: reference.relationship)
          continue
        }
        guard seen.insert(target.target).inserted, seen.count <= WordFile.headerLimit else { continue }
        if let story = try loader.story(target) { headers.append((reference.isHeader, story)) }
      }
    }
  }
}

/// Reads the parts beside the main one: a part that is missing or broken is a notice, a hostile one an error.
struct WordLoader {
  let package: WordPackage
  let options: ReadOptions
  var notices = NoticeTally()

  init(_ package: WordPackage, _ options: ReadOptions) {
    self.package = package
    self.options = options
    guard case .archive(let archive) = package else { return }
    for member in archive.members where member.isUnsafe { notices.add(.outsideName, detail: member.name) }
  }

  /// The relationships of `part`; none when it has no such file.
  mutating func relationships(of part: String) throws(ReadError) -> Relationships {
    let name = part.isEmpty ? "_rels/.rels" : Relationships.part(of: part)
    guard package.has(name) else { return Relationships() }
    let target = Relationships.Target(type: "", target: name, isExternal: false)
    let found = try read(target, RelationshipsReader(of: part))?.finish() ?? Relationships()
    for name in found.outside { notices.add(.outsideName, detail: name) }
    for address in found.remote { notices.add(.unreadContent, detail: DataURI.shortened(address)) }
    return found
  }

  /// The reader after it has read the target; nil when there is no target or it cannot be read.
  mutating func read<Consumer: XMLConsumer>(
    _ target: Relationships.Target?, _ consumer: Consumer
  ) throws(ReadError) -> Consumer? {
    guard let target, !target.isExternal else { return nil }
    guard package.has(target.target) else {
      notices.add(.brokenReference, detail: target.target)
      return nil
    }
    do throws(ReadError) {
      try package.read(target.target, options, consumer)
      return consumer
    } catch {
      switch error {
      case .malformedXML, .damagedArchive, .notAnOfficeDocument, .truncatedArchive:
        notices.add(.brokenReference, detail: target.target)
        return nil
      case .emptyFile, .binaryContent, .encryptedOffice, .legacyOffice, .declaresDTD, .limitExceeded,
        .ambiguousArchive, .outOfTime, .unsupportedFormat:
        throw error
      }
    }
  }

  /// A story beside the main one, with its own relationships.
  mutating func story(_ target: Relationships.Target?) throws(ReadError) -> WordFile.Story? {
    guard let target, let reader = try read(target, WordStory()) else { return nil }
    let relationships = try relationships(of: target.target)
    return WordFile.Story(part: target.target, tape: reader.finish(), relationships: relationships)
  }
}
