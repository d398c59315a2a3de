/// One part of a payment.
struct Instalment: Sendable {
  /// Its share of the total.
  var percent: Figure?
  /// Its amount.
  var amount: Figure?
  /// How many times it falls due.
  var times: Int = 1
  /// True when it is called a deposit.
  var isDeposit = false
  /// True when it is called the rest.
  var isBalance = false
}

/// The instalments of one schedule.
struct InstalmentPlan: Sendable {
  /// The parts, in order.
  var parts: [Instalment] = []
  /// True when a part bears neither share nor amount ("le solde à la livraison"), or a choice or condition stands in it.
  var isOpen = false
  /// The heading it stands under, as a block; -1 under none.
  var heading: Int32 = -1
}
