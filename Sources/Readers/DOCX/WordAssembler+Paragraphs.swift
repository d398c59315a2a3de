import DocumentModel

extension WordAssembler {
  /// True when nothing written now would be part of the document.
  var isDropped: Bool { openTables.contains { $0.isRowDropped || $0.isCellDropped } }

  mutating func startParagraph(_ number: Int) {
    let properties = story.tape.paragraphs[number]
    let style = properties.style >= 0 ? styles[Int(properties.style)] : defaultStyle
    let goesOn = paragraph.goesOn && builder.hasOpenBlock
    let isGone = !properties.mark.isKept(view)
    let kind = isDropped ? .paragraph : kind(properties, style, counts: !isGone)
    if goesOn {
      builder.setKind(kind)
    } else {
      if !isDropped {
        builder.openBlock(kind, region: currentRegion, anchor: .part(story.part, paragraph: number + 1))
      }
      (paragraph.shown, paragraph.emphasised, paragraph.capitals) = (0, 0, 0)
    }
    paragraph.style = style
    paragraph.isShaded = properties.isShaded || style.isShaded
    paragraph.kind = kind
    paragraph.goesOn = isGone || properties.isDropCap
  }

  private var currentRegion: Region { boxDepth > 0 && isInBody ? .textBox : region }

  private var isInBody: Bool { if case .body = region { true } else { false } }

  mutating func endParagraph() {
    if !paragraph.goesOn { closeParagraph() }
    if !boxes.isEmpty { readBoxes() }
  }

  /// Writes the text boxes met since the last paragraph ended.
  mutating func readBoxes() {
    let pending = boxes
    let state = paragraph
    boxes = []
    guard boxDepth < 8 else { return }
    // A box inside a paragraph that goes on would split it; it waits no longer than this.
    closeParagraph()
    boxDepth += 1
    let outerFields = fields
    fields = []
    for range in pending {
      paragraph = ParagraphState()
      run(range)
      closeParagraph()
    }
    fields = outerFields
    boxDepth -= 1
    paragraph = state
    paragraph.goesOn = false
  }

  /// Closes the block; a paragraph that looks like a heading or an item becomes one.
  private mutating func closeParagraph() {
    if case .paragraph = paragraph.kind, builder.hasText {
      let isEmphasised = paragraph.shown > 0 && paragraph.emphasised * 20 >= paragraph.shown * 19
      let isCapital = paragraph.shown > 0 && paragraph.capitals * 20 >= paragraph.shown * 19
      let mayHead = isInBody && boxDepth == 0 && builder.currentCell == nil
      builder.closeGuessing(isEmphasised: isEmphasised || isCapital, mayHead: mayHead)
    } else {
      builder.closeBlock()
    }
  }

  private mutating func kind(_ properties: WordTape.Paragraph, _ style: WordStyles.Style, counts: Bool) -> BlockKind {
    let list = properties.numbering >= 0 ? properties.numbering : style.numbering
    let level = Int(properties.level >= 0 ? properties.level : max(0, style.level))
    // Counting goes on whatever the paragraph is: headings are numbered too.
    let label = list > 0 && counts ? numbering.next(Int(list), level) : nil
    if style.isContents || contentsDepth > 0 || fields.contains(where: \.isContents) { return .tableOfContents }
    if properties.outline >= 0, properties.outline < 9 {
      return .heading(level: Int(properties.outline) + 1, styled: true)
    }
    if let heading = style.headingLevel, properties.outline < 9 { return .heading(level: heading, styled: true) }
    if style.isCaption { return .caption }
    if let label { return .listItem(level: min(level, 8), label: label) }
    // A bare document.xml has lost the part that says how its items are numbered: they are items all the same.
    if list > 0, numbering.instances.isEmpty { return .listItem(level: min(level, 8), label: "") }
    return style.isBullet && properties.numbering != 0 ? .listItem(level: 0, label: "•") : .paragraph
  }

  // MARK: Text

  /// True when the run is part of the document: not deleted, not hidden, not white on white, no field instruction.
  func isShown(_ run: Int32) -> Bool { look(run) == .shown }

  enum Look { case shown, dropped, hidden, pale }

  func look(_ run: Int32) -> Look {
    let properties = story.tape.runs[Int(run)]
    return look(properties, style(of: properties))
  }

  private func style(of run: WordTape.Run) -> WordStyles.Style {
    run.style >= 0 ? styles[Int(run.style)] : WordStyles.Style.none
  }

  // Part of its callers: called, it would be given a copy of the whole assembler.
  @inline(__always)
  private func look(_ properties: WordTape.Run, _ style: WordStyles.Style) -> Look {
    guard properties.change.isKept(view), !isDropped, !fields.contains(where: \.isInstruction) else { return .dropped }
    let vanish = properties.vanish >= 0 ? properties.vanish : style.vanish >= 0 ? style.vanish : paragraph.style.vanish
    if vanish == 1 { return .hidden }
    let white = properties.white >= 0 ? properties.white : style.white >= 0 ? style.white : paragraph.style.white
    if white == 1, !properties.isShaded, !style.isShaded, isOnWhite { return .pale }
    return .shown
  }

  /// True when nothing declared can put a colour behind the paragraph.
  private var isOnWhite: Bool {
    if paragraph.isShaded || boxDepth > 0 || story.tape.hasBackground || !isInBody { return false }
    return !openTables.contains { $0.isStyled || $0.isShadedCell }
  }

  mutating func addText(_ range: Range<Int>, _ run: Int32) {
    let properties = story.tape.runs[Int(run)]
    let style = style(of: properties)
    switch look(properties, style) {
    case .dropped: return
    case .hidden:
      if !Ascii.trim(story.tape.text, range).isEmpty { hiddenRuns += 1 }
      return
    case .pale:
      if !Ascii.trim(story.tape.text, range).isEmpty { paleRuns += 1 }
      return
    case .shown: break
    }
    if !builder.hasOpenBlock { openStray() }
    let before = builder.text.count
    let text = story.tape.text
    builder.append(text.span.extracting(range), .keptOnOneLine)
    count(builder.text.count - before, properties, style)
  }

  /// Text outside any paragraph, as broken files have it.
  private mutating func openStray() {
    builder.openBlock(.paragraph, region: currentRegion, anchor: .part(story.part, paragraph: 1))
  }

  private mutating func count(_ added: Int, _ run: WordTape.Run, _ style: WordStyles.Style) {
    let base = paragraph.style
    paragraph.shown += added
    let bold = run.bold >= 0 ? run.bold : style.bold >= 0 ? style.bold : base.bold
    let size = run.size >= 0 ? run.size : style.size >= 0 ? style.size : base.size
    if bold == 1 || Int(size) * 20 >= Int(file.styles.bodySize) * 23 { paragraph.emphasised += added }
    let caps = run.caps >= 0 ? run.caps : style.caps >= 0 ? style.caps : base.caps
    if caps == 1 { paragraph.capitals += added }
  }

  mutating func addTab() { if builder.hasText { builder.append([0x09]) } }

  /// A line end; two in a row end the paragraph for whoever reads it.
  mutating func lineBreak() {
    guard builder.endsWithLineBreak, let anchor = builder.openAnchor else { return builder.lineBreak() }
    closeParagraph()
    builder.openBlock(paragraph.kind, region: currentRegion, anchor: anchor)
    (paragraph.shown, paragraph.emphasised, paragraph.capitals) = (0, 0, 0)
  }

  // MARK: Links, pictures, fields

  mutating func openLink(_ link: WordTape.LinkTarget) {
    var target = link.anchor.map { "#" + $0 } ?? ""
    if let id = link.relationship {
      if let relationship = story.relationships.targets[id] {
        target = relationship.target + target
      } else {
        builder.notices.add(.brokenReference, detail: id)
      }
    }
    let anchor = Anchor.part(story.part, paragraph: paragraphNumber)
    builder.openLink(target, isVisible: !isDropped, anchor: anchor)
  }

  private var paragraphNumber: Int {
    if case .part(_, let number)? = builder.openAnchor { return number }
    return 1
  }

  mutating func addImage(_ picture: WordTape.Picture, _ run: Int32) {
    let look = look(run)
    guard look != .dropped else { return }
    var source = ""
    if let id = picture.relationship {
      if let target = story.relationships.targets[id] {
        source = target.target
      } else {
        builder.notices.add(.brokenReference, detail: id)
      }
    }
    let link = picture.link.flatMap { story.relationships.targets[$0]?.target }
    let anchor = Anchor.part(story.part, paragraph: paragraphNumber)
    builder.addImage(
      alternativeText: picture.words.joined(separator: " "), source: DataURI.shortened(source),
      isVisible: look == .shown, anchor: anchor, target: link)
  }

  mutating func beginField() {
    if fields.count < WordAssembler.mostFields { fields.append(Field()) } else { fieldsTooDeep += 1 }
  }

  mutating func addInstruction(_ range: Range<Int>) {
    guard fieldsTooDeep == 0, let last = fields.indices.last, fields[last].isInstruction else { return }
    fields[last].instruction += story.tape.text[range].map { $0 == 0x0A ? 0x20 : $0 }
  }

  mutating func separateField() {
    guard fieldsTooDeep == 0, let last = fields.indices.last else { return }
    fields[last].isInstruction = false
    let instruction = FieldInstruction(fields[last].instruction)
    switch instruction.name {
    case "HYPERLINK":
      guard let target = instruction.linkTarget else { return }
      let anchor = Anchor.part(story.part, paragraph: paragraphNumber)
      builder.openLink(target, isVisible: !isDropped, anchor: anchor)
      fields[last].opensLink = true
    case "TOC":
      fields[last].isContents = true
      if case .paragraph = paragraph.kind {
        paragraph.kind = .tableOfContents
        builder.setKind(.tableOfContents)
      }
    case "MERGEFIELD", "FORMTEXT", "FORMDROPDOWN", "ASK", "FILLIN", "DOCPROPERTY":
      builder.notices.add(.fields, detail: instruction.name)
    default: break
    }
  }

  mutating func endField() {
    guard fieldsTooDeep == 0 else {
      fieldsTooDeep -= 1
      return
    }
    guard let field = fields.popLast() else { return }
    if field.opensLink { builder.closeLink() }
  }
}
