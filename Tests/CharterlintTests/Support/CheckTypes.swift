import RuleLanguage

/// The table of the charter's obligations: how each is checked and what it weighs.
///
/// VM verbatim mention, CP clause presence, ER required entity, TB table, FW forbidden wording, CS consistency, HL link or
/// logo, XD across documents, MD declared, HJ human judgement. E error, W warning, I advice, H never blocks.
enum CheckTypes {
  struct Row: Sendable {
    let id: String
    let types: [String]
    let weight: String

    /// True when a document can be read for it, so that a question alone would be too little.
    var isReadable: Bool { types.contains(where: ["VM", "CP", "ER", "TB", "FW", "HL"].contains) }
  }

  static let rows: [Row] = table.split(separator: "\n").map { line in
    let fields = line.split(separator: " ").map(String.init)
    return Row(id: fields[0], types: Array(fields[2...]), weight: fields[1])
  }

  private static let table = """
    DA-01 I MD
    DA-02 H MD
    DA-03 E MD
    DA-04 H MD ER
    DA-05 I MD
    DA-06 W FW MD
    DA-07 E CS
    DA-08 I VM
    DA-09 E VM
    DA-10 E VM
    DA-11 W HL
    DA-12 E HL
    DA-13 E MD FW
    DA-14 H HJ
    DA-15 W CP FW HJ
    DA-16 H HJ XD
    DA-17 W CP CS
    DA-18 I CP
    DA-19 W CP ER
    DA-20 W CP ER XD
    DA-21 E CP
    DA-22 E CP TB
    DA-23 E CP TB
    DA-24 W TB CS
    DA-25 E CP TB
    DA-26 E ER TB
    DA-27 W CP
    DA-28 E ER TB CS
    DA-29 E ER
    DA-30 E TB CS FW
    DA-31 E TB ER
    DA-32 E TB ER
    DA-33 W TB ER
    DA-34 E CP ER XD
    DA-35 W CP ER XD
    DA-36 H HJ
    DA-37 W CP ER TB
    DA-38 W CP ER
    DA-39 W FW ER
    DA-40 W CP
    DA-41 W CP TB XD
    DA-42 E CP XD
    DA-43 W CP ER
    DA-44 W ER
    DA-45 W TB ER
    DA-46 H HJ
    DA-47 I CP HJ
    DA-48 I CP
    DA-49 I CP
    DA-50 W CP XD
    DA-51 H MD
    DA-52 H ER
    DA-53 H XD
    DA-54 H XD
    DA-55 H HJ
    """
}
