import DocumentModel

/// One priced row of a table, or one priced line of a text.
struct PriceRow: Sendable {
  /// What it does in the arithmetic of the paper.
  var role: Role
  /// The words that name it; empty when there are none.
  var label: Range<Int>
  /// What is known of it.
  var traits: Traits = []
  /// How many; several when the table has several columns of quantities.
  var quantities: [Figure] = []
  /// Its number in the table: "1.2".
  var numbering: [Int] = []
  /// The numbers in its label, exact.
  var labelNumbers: [Int] = []
  /// Lengths of time that may multiply the price too.
  var durations: [Figure] = []
  /// The factors of a product written out ("12 h × 65 €"), all of them multiplied; else empty.
  var factors: [Figure] = []
  /// Prices of one unit; several when the table gives them with and without taxes.
  var unitPrices: [Figure] = []
  /// A percentage or an amount that its own total is lowered by.
  var discount: Figure?
  /// The VAT rate it is taxed at.
  var rate: Figure?
  /// The VAT in its own column.
  var vatAmount: Figure?
  /// For VAT: the amount it is said to apply to.
  var base: Figure?
  /// Figures of columns whose headings are not understood.
  var strangers: [Figure] = []
  /// What it costs, by column.
  var amounts: [PricedAmount] = []

  /// What a row does.
  enum Role: Sendable, Hashable {
    /// A priced line, counted in the totals below it.
    case item
    /// A line without a figure that opens a part of the table.
    case heading
    case subtotal
    case total
    case vat
    case discount
    /// What is left to pay: "net à payer", "solde".
    case payable
    /// A part paid before: "acompte".
    case deposit
  }

  /// What is known of a row beside its role.
  struct Traits: OptionSet, Sendable, Hashable {
    let rawValue: Int
    /// Offered as an option.
    static let option = Traits(rawValue: 1)
    /// Due each month or year.
    static let recurring = Traits(rawValue: 2)
    /// Has a place for an amount and none that can be read: "sur devis", a blank, a range.
    static let unclear = Traits(rawValue: 4)
    /// One of several to choose from, a lot, a formula, something paid elsewhere: it may be counted or not.
    static let variant = Traits(rawValue: 8)
    /// A total of less than everything: "hors maintenance".
    static let partial = Traits(rawValue: 16)
    /// Its label holds nothing but words of totals and taxes.
    static let plain = Traits(rawValue: 32)
    /// Its amount is a price for each piece, not a sum.
    static let rate = Traits(rawValue: 64)
    /// An option that the client has taken, or a total that says to hold options.
    static let optionTaken = Traits(rawValue: 128)
    /// A price of zero by its words: "offert", "inclus".
    static let free = Traits(rawValue: 256)
    /// A line of text right below other words that bear no price.
    static let afterGap = Traits(rawValue: 512)
  }

  /// The amount that says of taxes what `taxes` says, else one that fits it.
  func amount(_ taxes: Figure.Taxes) -> PricedAmount? {
    amounts.first { $0.taxes == taxes } ?? amounts.first { $0.taxes.fits(taxes) }
  }
}

/// An amount in its column.
struct PricedAmount: Sendable, Hashable {
  /// Number of the table column; 0 in a text.
  let column: Int
  /// What it, its label or its column says of taxes.
  let taxes: Figure.Taxes
  /// The figure.
  let figure: Figure
}
