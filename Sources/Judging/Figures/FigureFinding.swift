/// One arithmetic fact that was computed, and whether the document agrees with it.
struct FigureFinding {
  /// What was compared.
  let fact: Remark.FigureFact
  /// The figure the document states.
  let stated: Figure
  /// What it states and what the sum gives, in hundredths of the unit.
  let statedCents: Int
  let computed: Int
  /// The largest difference that was let pass, in hundredths.
  let tolerance: Int
  /// True when both agree.
  let isRight: Bool
  /// The figures it was computed from, in order.
  let others: [Figure]

  /// A finding on the figure as it stands.
  init(_ fact: Remark.FigureFact, _ stated: Figure, computed: Int, tolerance: Int, isRight: Bool, others: [Figure]) {
    self.fact = fact
    self.stated = stated
    statedCents = stated.cents
    self.computed = computed
    self.tolerance = tolerance
    self.isRight = isRight
    self.others = others
  }

  /// A finding on a sum of stated figures, shown at the first of them.
  init(
    _ fact: Remark.FigureFact, sumOf stated: [Figure], first: Figure, statedCents: Int, computed: Int, tolerance: Int,
    isRight: Bool
  ) {
    self.fact = fact
    self.stated = first
    self.statedCents = statedCents
    self.computed = computed
    self.tolerance = tolerance
    self.isRight = isRight
    others = stated.filter { $0 != first }
  }

  /// The remark that prints the figures.
  var remark: Remark {
    let difference = Money.minus(statedCents, computed).map { Int(clamping: $0.magnitude) } ?? 0
    return .figures(
      what: fact, stated: printed(statedCents), computed: printed(computed), difference: printed(difference),
      tolerance: printed(tolerance))
  }

  private func printed(_ hundredths: Int) -> String {
    switch stated.unit {
    case .percent: FrenchFigure.percent(hundredths)
    case .money(let currency): FrenchFigure.amount(hundredths, currency)
    case .none: FrenchFigure.amount(hundredths, .euro)
    }
  }
}
