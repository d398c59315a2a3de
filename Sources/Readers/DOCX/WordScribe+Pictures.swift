import Interop

extension WordScribe {
  mutating func startTextBox() {
    outer.append(
      Outer(run: run, runIndex: runIndex, owner: .none, picture: picture, change: (inserted, deleted)))
    owners.append(.none)
    openBoxes.append(tape.tokens.count)
    picture = nil
    tape.tokens.append(.textBox(end: -1))
  }

  mutating func endTextBox() {
    guard let start = openBoxes.popLast(), let state = outer.popLast() else { return }
    tape.tokens[start] = .textBox(end: Int32(truncatingIfNeeded: tape.tokens.count))
    tape.tokens.append(.endTextBox)
    if !owners.isEmpty { owners.removeLast() }
    (run, runIndex, picture) = (state.run, state.runIndex, state.picture)
    (inserted, deleted) = state.change
  }

  mutating func startPicture(_ name: WordName, _ attributes: borrowing MarkupAttributes) {
    switch name {
    case .drawing, .pict, .object: picture = WordTape.Picture()
    case .docPr, .pictureProperties:
      addWords(attributes.string(.descr))
      addWords(attributes.string(.title))
    case .shape, .vmlRect: addWords(attributes.string(.alt))
    case .textPath: addWords(attributes.string(.string))
    case .blip: picture?.relationship = attributes.string(.rEmbed) ?? attributes.string(.rLink)
    case .imageData: if let id = attributes.string(.rId) { picture?.relationship = id }
    case .hlinkClick: picture?.link = attributes.string(.rId)
    case .graphicData:
      let uri = attributes.string(.uri) ?? ""
      if uri.hasSuffix("/chart") || uri.hasSuffix("/chartex") { addUnread("chart") }
      if uri.hasSuffix("/diagram") { addUnread("diagram") }
    case .oleObject: addUnread(attributes.string(.progId) ?? "object")
    default: break
    }
  }

  mutating func addWords(_ words: String?) {
    guard let words, !words.isEmpty, picture?.words.contains(words) == false else { return }
    picture?.words.append(words)
  }

  mutating func endPicture() {
    guard let found = picture else { return }
    picture = nil
    guard found.relationship != nil || !found.words.isEmpty else { return }
    tape.images.append(found)
    tape.tokens.append(.image(Int32(truncatingIfNeeded: tape.images.count - 1), run: currentRun()))
  }
}
