/// Makes quotes at random, from a seed, whose figures all agree; and the same with one figure changed.
struct QuoteGenerator {
  private var state: UInt64
  /// Thousandths taken off, and the sum they are taken from.
  private var discount: (share: Int, sum: Int)?

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03 }

  /// A number below `bound`.
  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(truncatingIfNeeded: (state >> 11) % UInt64(bound))
  }

  private mutating func choose<T>(_ values: [T]) -> T { values[next(values.count)] }

  /// One line of a quote, in cents and hundredths.
  private struct Line {
    var label: String
    var count: Int
    var price: Int
    var total: Int
  }

  /// How a quote is laid out.
  private struct Layout {
    var space: String
    var sign: String
    var taxes: Int
    var totals: Int
    var hasQuantities: Bool
    var hasRates: Bool
  }

  /// A quote whose figures agree; with `mistake`, one stated figure is off by at least one euro.
  mutating func quote(mistake: Bool) -> String {
    let layout = Layout(
      space: choose([" ", "\u{A0}", "\u{202F}", "."]), sign: choose([" €", "€", "\u{A0}€", ""]), taxes: next(4),
      totals: next(5),
      hasQuantities: next(3) > 0, hasRates: false)
    let parts = next(4) == 0 ? 2 + next(2) : 1
    var groups: [[Line]] = []
    for _ in 0..<parts {
      var lines: [Line] = []
      for _ in 0..<(2 + next(6)) { lines.append(line(layout.hasQuantities)) }
      groups.append(lines)
    }
    let sum = groups.joined().reduce(0) { $0 + $1.total }
    let rate = choose([200, 200, 100, 55, 85, 0])
    let share = layout.totals <= 1 && next(3) == 0 ? choose([50, 100, 125]) : 0
    let net = sum - tax(sum, share)
    discount = share == 0 ? nil : (share, sum)
    var figures = [net, tax(net, rate), net + tax(net, rate)]
    var wrongLine = -1
    if mistake {
      switch next(4) {
      case 0: wrongLine = next(groups[0].count)
      case 1: figures[0] += 100 + next(90_000)
      case 2 where rate > 0: figures[1] += 100 + next(9_000)
      default: figures[2] += 100 + next(90_000)
      }
    }
    if wrongLine >= 0 { groups[0][wrongLine].total += 100 + next(9_000) }
    return write(groups, figures, rate, layout)
  }

  private func share(of sum: Int, _ thousandths: Int) -> Int { (sum * thousandths + 500) / 1000 }

  private func tax(_ net: Int, _ rate: Int) -> Int { (net * rate + 500) / 1000 }

  private mutating func line(_ hasQuantities: Bool) -> Line {
    let labels = [
      "Maquettes graphiques", "Intégration responsive", "Développement du module de réservation",
      "Formation des administrateurs",
      "Reprise des contenus existants", "Recette et correction des anomalies", "Installation du serveur",
      "Audit technique",
      "Référencement naturel initial", "Rédaction des textes (5 pages)", "Poste de travail i5 16 Go",
      "Configuration WordPress 6.4",
    ]
    let count = hasQuantities ? choose([100, 200, 300, 150, 250, 1200, 75]) : 100
    let price = choose([4500, 6500, 48_000, 12_345, 999, 89_990, 1050, 25_000])
    return Line(label: choose(labels), count: count, price: price, total: (count * price + 50) / 100)
  }

  private mutating func write(_ groups: [[Line]], _ figures: [Int], _ rate: Int, _ layout: Layout) -> String {
    var text = "# Devis n° D-2026-\(next(900))\n\nSociété au capital de 5 000 € – Tél. 04 92 00 00 00\n\n"
    let head =
      layout.hasQuantities
      ? choose([
        "Désignation | Qté | PU HT | Total HT", "Prestation | Quantité | Prix unitaire HT | Montant HT",
        "Description | Nb jours | Tarif/jour HT | Total",
      ])
      : choose(["Désignation | Montant HT", "Prestation | Prix HT", "Poste | Tarif", "Libellé | Total H.T."])
    let isOneTable = groups.count == 1 || next(2) == 0
    let blank = layout.hasQuantities ? " | > | > | " : " | "
    for (index, lines) in groups.enumerated() {
      if groups.count > 1, !isOneTable {
        text += "## Phase \(index + 1) : \(choose(["cadrage", "réalisation", "mise en ligne"]))\n"
      }
      if index == 0 || !isOneTable { text += "| \(head)\n" }
      if groups.count > 1, isOneTable {
        text += "| Phase \(index + 1)\(layout.hasQuantities ? " | > | > | >" : " | >")\n"
      }
      for line in lines {
        let quantity = layout.hasQuantities ? " | \(plain(line.count)) | \(print(line.price, layout))" : ""
        text += "| \(line.label)\(quantity) | \(print(line.total, layout))\n"
      }
      if groups.count == 1, next(5) == 0 {
        let factors = layout.hasQuantities ? " | 1 | \(print(77_700, layout))" : ""
        text += "| Option : paiement en ligne\(factors) | \(print(77_700, layout))\n"
      }
      if groups.count > 1 {
        text += "| Sous-total phase \(index + 1)\(blank)\(print(lines.reduce(0) { $0 + $1.total }, layout))\n"
      }
    }
    text += totals(figures, rate, layout, blank)
    if next(3) == 0 { text += apart(layout) }
    if next(2) == 0 { text += schedule(rate == 0 ? figures[0] : figures[2], layout) }
    return text
  }

  /// What is priced apart from the total: options, costs of each month.
  private mutating func apart(_ layout: Layout) -> String {
    var text = ""
    var money = layout
    money.sign = " €"
    let first = print(45_000, money)
    let second = print(30_000, money)
    switch next(4) {
    case 0: text += "\n## Options\n| Désignation | Prix HT\n| Blog | \(first)\n| Newsletter | \(second)\n"
    case 1: text += "\n## En option (non compris dans le total)\n- Blog : \(first) HT\n- Newsletter : \(second) HT\n"
    case 2:
      text +=
        "\n## Coûts récurrents\n| Service | Prix mensuel HT\n| Hébergement | \(print(1500, money))\n| Maintenance | \(print(4500, money))\n"
      text += "| Total mensuel HT | \(print(6000, money))\n"
    default:
      text +=
        "\n## Maintenance\nMaintenance annuelle : \(first) HT/an, reconductible.\nHeure supplémentaire : 65 € HT\n"
    }
    return text
  }

  private mutating func schedule(_ total: Int, _ layout: Layout) -> String {
    var money = layout
    money.sign = " €"
    let shares = choose([[30, 40, 30], [50, 50], [30, 70], [40, 30, 20, 10]])
    let moments = ["à la commande", "à la validation des maquettes", "à la livraison", "à la recette"]
    var amounts = shares.map { (total * $0 + 50) / 100 }
    amounts[shares.count - 1] = total - amounts.dropLast().reduce(0, +)
    let isTable = next(2) == 0
    var text = "\n## \(choose(["Modalités de paiement", "Échéancier", "Conditions de règlement"]))\n"
    if isTable { text += "| Échéance | % | Montant\n" }
    for (index, share) in shares.enumerated() {
      let amount = print(amounts[index], money)
      text +=
        isTable ? "| \(moments[index]) | \(share) % | \(amount)\n" : "- \(share) % \(moments[index]) (soit \(amount))\n"
    }
    return text
  }

  private mutating func totals(_ figures: [Int], _ rate: Int, _ layout: Layout, _ blank: String) -> String {
    var money = layout
    if money.sign.isEmpty, money.totals > 1 { money.sign = " €" }
    let tax = rate == 0 ? "TVA non applicable, art. 293 B du CGI" : "TVA \(plain(rate * 10)) %"
    let amounts = figures.map { print($0, money) }
    switch layout.totals {
    case 0, 1:
      if let discount {
        let taken = choose(["-", "", "- "]) + print(share(of: discount.sum, discount.share), money)
        let label = choose(["Total HT net", "Net HT", "Total HT après remise"])
        return
          "| Total HT\(blank)\(print(discount.sum, money))\n| Remise \(plain(discount.share * 10)) %\(blank)\(taken)\n"
          + "| \(label)\(blank)\(amounts[0])\n| \(tax)\(blank)\(amounts[1])\n| Total TTC\(blank)\(amounts[2])\n"
      }
      return "| Total HT\(blank)\(amounts[0])\n| \(tax)\(blank)\(amounts[1])\n| Total TTC\(blank)\(amounts[2])\n"
    case 2:
      return "\n| Total HT | \(amounts[0])\n| \(tax) | \(amounts[1])\n| Total TTC | \(amounts[2])\n"
    case 3:
      return "\nTotal HT : \(amounts[0])\n\(tax) : \(amounts[1])\nTotal TTC : \(amounts[2])\n"
    default:
      return "\n| Total HT | \(rate == 0 ? "TVA" : tax) | Total TTC\n| \(amounts[0]) | \(amounts[1]) | \(amounts[2])\n"
    }
  }

  private func plain(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return rest == 0 ? "\(hundredths / 100)" : "\(hundredths / 100),\(rest < 10 ? "0" : "")\(rest)"
  }

  private func print(_ cents: Int, _ layout: Layout) -> String {
    let digits = Array(String(cents / 100))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += layout.space }
      text.append(digit)
    }
    let rest = cents % 100
    return text + ",\(rest < 10 ? "0" : "")\(rest)\(layout.sign)"
  }
}
