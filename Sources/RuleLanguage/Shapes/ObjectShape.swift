import DocumentModel

/// The objects of rule and configuration files. The raw value names their definition in a JSON Schema.
package enum ObjectName: String, Sendable, CaseIterable {
  case rule, severities, contextTest, messages, example, examplePaper
  case require, part, forbid, mention, element, nearMiss, replacement, figures, link, annex, ask, answer
  case compare, position, paper
  case any, all, under, column, count, heading
  case pack, clause, fingerprint, concept, lexicon, kinds, kind, services, service
  case configuration, sidecar, waiver
}

/// The keys of an object: one definition for the decoder, the JSON Schema and the skeleton of a new rule.
package struct ObjectShape: Sendable {
  /// Which object.
  package let name: ObjectName
  /// Its keys, in the order in which people write them.
  package let fields: [Field]
  /// Keys of which at least one must be there; empty when none must.
  package let needsOne: [String]

  /// Makes a shape.
  package init(_ name: ObjectName, _ fields: [Field], needsOne: [String] = []) {
    self.name = name
    self.fields = fields
    self.needsOne = needsOne
  }

  /// One key of an object.
  package struct Field: Sendable {
    /// The key.
    package let key: String
    /// What its value is.
    package let value: ValueShape
    /// True when it must be there.
    package let isRequired: Bool

    /// A key that must be there.
    package static func required(_ key: String, _ value: ValueShape) -> Field {
      Field(key: key, value: value, isRequired: true)
    }

    /// A key that may be there.
    package static func optional(_ key: String, _ value: ValueShape) -> Field {
      Field(key: key, value: value, isRequired: false)
    }

    /// The key by which editors find the schema of a file; it means nothing here.
    package static let schemaAddress = Field.optional("$schema", .text)
  }

  /// The keys for the decoder.
  package var keys: KeySet {
    KeySet(
      required: fields.filter(\.isRequired).map(\.key), optional: fields.filter { !$0.isRequired }.map(\.key))
  }
}

/// What the value of a key is.
package indirect enum ValueShape: Sendable, Hashable {
  /// A string that is not empty.
  case text
  /// Any string.
  case string
  /// A day of the calendar, YYYY-MM-DD.
  case date
  /// Letters, digits, `.`, `-` and `_`.
  case identifier
  case flag
  case integer(ClosedRange<Int>)
  /// One of these words.
  case oneOf([String])
  /// A French and an English wording.
  case localized
  /// A phrase in the pattern notation.
  case pattern
  case condition
  case object(ObjectName)
  case list(ValueShape, atLeast: Int)
  /// One value, or a list of them.
  case oneOrMore(ValueShape)
  /// A text, or its lines.
  case lines
  /// Names of the author's choice, each with a value of one shape.
  case named(ValueShape)
  /// A name of the table of context keys; only those of a date when `datesOnly`.
  case contextKey(datesOnly: Bool)
  /// Declared facts: context keys with their values.
  case declarations
  /// Values that a context key is compared with.
  case comparedValue
  case host, email
  /// An amount in quotes, with at most two places.
  case decimal
  /// Eight hexadecimal digits.
  case hash
  /// `true`, and nothing else.
  case yes

  /// One of the words of a closed list of the program.
  static func choice<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> ValueShape
  where Value.RawValue == String { .oneOf(Value.allCases.map(\.rawValue)) }

  /// A list that may be empty.
  static func list(_ element: ValueShape) -> ValueShape { .list(element, atLeast: 0) }
}
