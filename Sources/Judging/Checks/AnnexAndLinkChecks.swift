import DocumentModel
import Matching
import RuleLanguage

/// Judges an `annex` body: a charter's text must stand in the document.
struct AnnexTextCheck {
  let examination: Examination
  let pack: String
  let vague: Int

  /// The share of the charter's shingles that a whole copy keeps: scans and reflowed pages lose some.
  private static let wholeShare = 0.9

  /// Satisfied when the charter's text is there; vague when it is only announced, or cut.
  func conclude() -> Conclusion {
    if let annexed = examination.masked.annexed[pack], let range = annexed.ranges.first {
      let isWhole = annexed.share >= Self.wholeShare
      var conclusion = Conclusion(isWhole ? .satisfied : .vague)
      let shown = range.lowerBound..<min(range.upperBound, range.lowerBound + 25)
      conclusion.evidence = [examination.evidence(Passage(tokens: shown), isWhole ? .supports : .partial)]
      conclusion.grade = .commitment
      let absent = isWhole ? [] : absentHeadings(annexed)
      if !absent.isEmpty { conclusion.remarks = [.missingElements(absent)] }
      return conclusion
    }
    let announced = examination.admitted(
      examination.find(vague), of: .vague, Examination.Bar(headingsCount: true))
    guard !announced.isEmpty else { return Conclusion(.missing) }
    var conclusion = Conclusion(.vague)
    conclusion.cite(announced, .partial, in: examination)
    conclusion.grade = .promise
    return conclusion
  }

  /// The charter's headings that do not stand where its text does.
  private func absentHeadings(_ annexed: AnnexedCharter) -> [LocalizedText] {
    guard let pack = examination.library.packs.first(where: { $0.pack.id == pack })?.pack,
      let first = annexed.ranges.first, let last = annexed.ranges.last
    else { return [] }
    let text = examination.text
    let around = max(first.lowerBound - 40, 0)..<min(last.upperBound + 40, text.count)
    let words = around.map { Array(text.words.bytes(of: text.word(of: $0))) }
    return pack.clauses.map(\.title).filter { title in
      let heading = Folding.words(title.french).filter { word in word.contains { $0 > 0x39 } }
      return !heading.isEmpty && !words.indices.contains { words[$0...].starts(with: heading) }
    }
  }
}

/// Judges a `link` body: an active link, or a picture that names the charter.
struct LinkPresenceCheck {
  let examination: Examination
  let check: LinkCheck

  /// The conclusion, with the link's words as passage.
  func conclude() -> Conclusion {
    switch check.seek {
    case .host(let host): seekHost(host)
    case .picture(let words, let host): seekPicture(words, host)
    }
  }

  private func seekHost(_ host: String) -> Conclusion {
    var hidden: Link?
    for link in examination.document.links where WebHost.names(link.target, host) {
      guard link.isVisible else {
        hidden = link
        continue
      }
      var conclusion = Conclusion(.satisfied)
      conclusion.evidence = [evidence(at: link.span, .supports)]
      conclusion.remarks = []
      conclusion.grade = .commitment
      return conclusion
    }
    return withoutHost(host, hidden)
  }

  private func withoutHost(_ host: String, _ hidden: Link?) -> Conclusion {
    if let wrong = examination.document.links.first(where: { $0.isVisible && (shows($0, host) || resembles($0, host)) })
    {
      var conclusion = Conclusion(.contradicted)
      conclusion.evidence = [evidence(at: wrong.span, .contradicts)]
      conclusion.remarks = [.expected(host, found: wrong.target)]
      return conclusion
    }
    var conclusion = Conclusion(.missing)
    if let hidden { conclusion.nearest = evidence(at: hidden.span, .context) }
    if let plain = plainAddress(host) { conclusion.nearest = evidence(at: plain, .context) }
    return conclusion
  }

  /// A link whose words show the host while its target is elsewhere.
  private func shows(_ link: Link, _ host: String) -> Bool {
    let target = link.target
    guard !target.isEmpty, !target.hasPrefix("#"), !target.hasPrefix("mailto:"), !target.hasPrefix("javascript:") else {
      return false
    }
    return examination.matcher.entities.entities(.url, in: link.span).contains {
      WebHost.names(examination.quote($0.span), host)
    }
  }

  /// A link to a host that bears the name of the right one: another ending, or a longer host around it.
  private func resembles(_ link: Link, _ host: String) -> Bool {
    guard let name = host.split(separator: ".").first, name.count >= 6, !link.target.hasPrefix("mailto:") else {
      return false
    }
    return WebHost.host(of: link.target).contains(name)
  }

  private func plainAddress(_ host: String) -> TextSpan? {
    examination.matcher.entities.entities(.url).first { WebHost.names(examination.quote($0.span), host) }?.span
  }

  private func seekPicture(_ words: [String], _ host: String) -> Conclusion {
    let folded = words.map { Folding.folded($0) }
    var unlinked: Image?
    for image in examination.document.images where image.isVisible {
      let isLinked = image.linkTarget.map { WebHost.names($0, host) } ?? false
      let named = Folding.folded(image.alternativeText + " " + image.source)
      let isNamed = folded.contains { contains(named, $0) }
      guard isNamed || isLinked else { continue }
      if isNamed, isLinked, !image.alternativeText.isEmpty {
        var conclusion = Conclusion(.satisfied)
        conclusion.evidence = [evidence(at: TextSpan(image.offset, image.offset), .supports)]
        conclusion.remarks = [.picture(image.alternativeText, linkedTo: image.linkTarget ?? "")]
        conclusion.grade = .commitment
        return conclusion
      }
      if unlinked == nil || isNamed { unlinked = image }
    }
    guard let unlinked else {
      let hasPictures = examination.document.images.contains { $0.isVisible && $0.alternativeText.isEmpty }
      return Conclusion(hasPictures ? .review : .missing)
    }
    var conclusion = Conclusion(.vague)
    conclusion.evidence = [evidence(at: TextSpan(unlinked.offset, unlinked.offset), .partial)]
    conclusion.remarks = [.picture(unlinked.alternativeText, linkedTo: unlinked.linkTarget ?? "")]
    conclusion.grade = .promise
    return conclusion
  }

  private func contains(_ haystack: [UInt8], _ needle: [UInt8]) -> Bool {
    guard !needle.isEmpty, haystack.count >= needle.count else { return false }
    return (0...(haystack.count - needle.count)).contains { haystack[$0..<($0 + needle.count)].elementsEqual(needle) }
  }

  /// The passage at a link or picture; a picture without words is shown by the block it stands in.
  private func evidence(at span: TextSpan, _ role: Evidence.Role) -> Evidence {
    let blocks = examination.document.blocks
    let block = blocks.lastIndex { $0.span.lower <= span.lower } ?? 0
    let context = blocks.isEmpty ? span : blocks[block].span.union(span)
    let isInBlock = !blocks.isEmpty && blocks[block].span.lower <= span.lower && span.upper <= blocks[block].span.upper
    let shown = span.isEmpty && isInBlock ? blocks[block].span : span
    return Evidence(role: role, span: shown, context: context, block: block, columnHeader: nil)
  }
}

/// Comparison of web addresses by host.
enum WebHost {
  /// True when `address` is on `host`: scheme, `www.`, path, port and case do not matter; another host that merely
  /// starts with or contains it does.
  static func names(_ address: String, _ host: String) -> Bool {
    self.host(of: address) == host
  }

  /// The host of a web address, lower case, without scheme, `www.`, port and path.
  static func host(of address: String) -> Substring {
    var rest = Substring(address.lowercased())
    for scheme in ["https://", "http://", "//"] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      break
    }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" || $0 == ":" } ?? rest.endIndex
    return rest[..<end]
  }
}
