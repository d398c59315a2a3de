import DocumentModel
import Matching
import RuleLanguage

/// Judges documents against the rules of a library. Immutable: one judge serves all tasks.
package struct Judge: Sendable {
  private let shelf: PackShelf
  private let stopwatch: Stopwatch?

  /// The compiled rules, of the packs that were needed so far.
  package var library: CompiledLibrary { shelf.library(with: []) }

  /// Compiles `library`; O(its size).
  package init(library: RuleLibrary) { self.init(library: library) { _ in nil } }

  /// Compiles a library of which some packs may be without their rules; `load` gives one with the rules of the packs
  /// named, when a document needs them.
  package init(
    library: RuleLibrary, stopwatch: Stopwatch? = nil, load: @escaping @Sendable (Set<String>) -> RuleLibrary?
  ) {
    shelf = stopwatch.measure(.compiling) { PackShelf(library, load) }
    self.stopwatch = stopwatch
  }

  /// Keeps the rules in memory until the process ends: taking tens of thousands of small arrays apart at the end of a
  /// run takes longer than judging a paper.
  package func keep() { _ = Unmanaged.passRetained(shelf) }

  /// One ruling per rule of the packs asked for, in rule order. Linear in the text.
  package func judge(_ document: Document, path: String, request: JudgingRequest, sha256: String?) -> DocumentReport {
    let paper = SetPaper(path: path, document: document, request: request, sha256: sha256)
    let (examined, library) = stopwatch.measure(.examining) { examine([paper]) }
    let (ids, origin) = packs(for: examined[0])
    return examined[0].report(on: compiled(ids, library), origin, stopwatch)
  }

  /// The papers examined with a library that has the rules of every pack they are judged by. What charters a document
  /// names is only known once it is examined; with a pack that was not there, it is examined anew.
  private func examine(_ papers: [SetPaper]) -> ([ExaminedPaper], CompiledLibrary) {
    let library = shelf.library(with: Set(papers.flatMap(\.request.packs)))
    let examined = papers.map { ExaminedPaper($0, library) }
    let wanted = Set(examined.flatMap { packs(for: $0).ids })
    if wanted.isSubset(of: library.holds) { return (examined, library) }
    let larger = shelf.library(with: wanted)
    return (papers.map { ExaminedPaper($0, larger) }, larger)
  }

  /// How one rule comes to its verdict; nil when no pack of the request has it.
  package func trace(
    _ id: RuleID, on document: Document, path: String, request: JudgingRequest
  ) -> RuleTrace? {
    let (examined, library) = examine([SetPaper(path: path, document: document, request: request, sha256: nil)])
    let paper = examined[0]
    let tracer = Tracer()
    paper.examination.tracer = tracer
    let (ids, origin) = packs(for: paper)
    let packs = compiled(ids, library).map { pack in
      CompiledPack(pack: pack.pack, names: pack.names, rules: pack.rules.filter { $0.rule.id == id })
    }
    let report = paper.report(on: packs, origin)
    guard let ruling = report.rulings.first else { return nil }
    return RuleTrace(
      ruling: ruling, report: report, when: tracer.when,
      maskedWords: paper.examination.masked.ranges.reduce(0) { $0 + $1.count }, checks: tracer.checks)
  }

  /// Each document by itself, and all of them as one set: "the offer or the contract". Linear in the texts.
  ///
  /// A charter asked for or named for one document is the charter of them all. `SetReport.papers` are places in the
  /// documents returned.
  package func judge(together papers: [SetPaper], id: String) -> (documents: [DocumentReport], set: SetReport) {
    let (examined, library) = stopwatch.measure(.examining) { examine(papers) }
    let wanted = examined.map { self.packs(for: $0) }
    let origin = PackOrigin.allCases.first { origin in wanted.contains { $0.origin == origin } } ?? .default
    var ids: [String] = []
    for (own, why) in wanted where why != .default || origin == .default {
      for id in own where !ids.contains(id) { ids.append(id) }
    }
    let packs = compiled(ids, library)
    let reports = zip(examined, wanted).map { paper, wanted in
      paper.report(on: packs, wanted.origin == .default ? origin : wanted.origin, stopwatch)
    }
    let judge = SetJudge(papers: examined, reports: reports)
    return (reports, judge.report(on: packs, id: id, origin))
  }

  private func compiled(_ ids: [String], _ library: CompiledLibrary) -> [CompiledPack] {
    ids.compactMap { id in library.packs.first { $0.pack.id == id } }
  }

  /// The packs whose charter the document names or annexes, in library order.
  private func packsNamed(in examination: Examination) -> [String] {
    examination.library.packs.filter { pack in
      (examination.masked.annexed[pack.pack.id]?.tokenCount ?? 0) >= Self.wordsOfAnnex
        || examination.find(pack.names).contains { !examination.masked.covers($0.tokens) }
    }.map(\.pack.id)
  }

  /// How many words of a charter must be copied for it to count as annexed.
  private static let wordsOfAnnex = 150

  /// The packs to judge against and why: those asked for, those the document names, or the default one.
  private func packs(for paper: ExaminedPaper) -> (ids: [String], origin: PackOrigin) {
    if !paper.request.packs.isEmpty { return (paper.request.packs, paper.request.packOrigin) }
    let named = packsNamed(in: paper.examination)
    return named.isEmpty ? ([paper.request.defaultPack], .default) : (named, .document)
  }
}
