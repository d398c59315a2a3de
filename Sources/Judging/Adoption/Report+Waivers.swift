import RuleLanguage

extension Report {
  /// The same report with the findings that `waivers` accept on `today` (YYYY-MM-DD) marked as waived, and the waivers
  /// that do nothing told. `waivers` are those that hold for each of `documents`, in their order.
  ///
  /// A finding of a set is waived by a waiver for the document its decisive passage stands in, or, without a passage,
  /// for any document of the set. A waiver of a rule that this run did not judge is passed over.
  package func waived(by waivers: [[Waiver]], on today: String) -> Report {
    var ledger = WaiverLedger(today: today)
    var report = self
    for index in report.documents.indices {
      let own = waivers[index]
      // Setting a waiver copies the rulings, which are the documents' too.
      if own.isEmpty { continue }
      ledger.declare(own, for: report.documents[index])
      for place in report.documents[index].rulings.indices {
        ledger.settle(&report.documents[index].rulings[place], own, in: report.documents[index].path)
      }
    }
    for index in report.sets.indices {
      let papers = report.sets[index].papers
      for place in report.sets[index].rulings.indices {
        let decisive = report.sets[index].rulings[place].evidence.first.map { [papers[$0.paper]] } ?? papers
        for paper in decisive where report.sets[index].rulings[place].waiver == nil {
          ledger.settle(&report.sets[index].rulings[place], waivers[paper], in: report.documents[paper].path)
        }
      }
    }
    report.idleWaivers = ledger.idle
    return report
  }
}

/// Keeps what became of each waiver of a run.
private struct WaiverLedger {
  let today: String
  private var declared: [Waiver] = []
  private var paths: [Waiver: [String]] = [:]
  private var used: Set<Waiver> = []
  private var lapsed: [Waiver: [String]] = [:]

  init(today: String) { self.today = today }

  /// Notes waivers that hold for a document, as far as their rule was judged on it.
  mutating func declare(_ waivers: [Waiver], for document: DocumentReport) {
    let judged = Set(document.rulings.map(\.rule.id))
    for waiver in waivers where judged.contains(waiver.rule) {
      if paths[waiver] == nil { declared.append(waiver) }
      paths[waiver, default: []].append(document.path)
    }
  }

  /// Marks a finding as waived by the first waiver that holds; of one that no longer does, notes that it counts again.
  mutating func settle(_ ruling: inout Ruling, _ waivers: [Waiver], in path: String) {
    guard ruling.isFinding else { return }
    let own = waivers.filter { $0.rule == ruling.rule.id }
    let valid = own.filter { !$0.isExpired(on: today) }
    if let waiver = valid.first { ruling = ruling.waived(by: waiver) }
    guard valid.isEmpty else { return used.formUnion(own) }
    for waiver in own where lapsed[waiver]?.contains(path) != true { lapsed[waiver, default: []].append(path) }
  }

  /// The waivers that do nothing, in the order in which they were declared.
  var idle: [IdleWaiver] {
    declared.compactMap { waiver in
      if let paths = lapsed[waiver] { return IdleWaiver(waiver: waiver, state: .expired, paths: paths) }
      return used.contains(waiver) ? nil : IdleWaiver(waiver: waiver, state: .unused, paths: paths[waiver] ?? [])
    }
  }
}
