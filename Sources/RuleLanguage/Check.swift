import DocumentModel

/// What a rule checks, by kind. The JSON key of each body is the case's name.
package enum Check: Sendable {
  /// Something must be stated.
  case require(Requirement)
  /// Something must not be stated.
  case forbid(Prohibition)
  /// A sentence must stand word for word.
  case mention(Mention)
  /// Figures must agree.
  case figures(FiguresCheck)
  /// An active link or a logo must be there.
  case link(LinkCheck)
  /// Another text must be annexed.
  case annex(AnnexCheck)
  /// The documents of a set must state the same.
  case compare([Comparison])
  /// A person must say.
  case ask(Question)
}

/// The body of a `require` check.
package struct Requirement: Sendable {
  /// The concept whose decoys apply and whose facts `@name` refers to.
  package let concept: String?
  /// What satisfies it.
  package let satisfied: [Condition]
  /// What only touches the subject.
  package let vague: [Condition]
  /// What states the contrary.
  package let contradicted: [Condition]
  /// Who must be the one obliged; a passage that obliges the other party does not satisfy.
  package let owes: Debtor
  /// Whether a negated passage is rejected (`positive`) or the rule's patterns settle polarity themselves (`any`).
  package let polarity: Polarity
  /// Lexicons whose phrases, in the same clause, make a satisfying passage vague; empty: hedges do not matter.
  package let hedges: [String]
  /// Whether a blank left to fill makes a satisfying passage vague.
  package let blanksLower: Bool
  /// Parts that are reported one by one (`parts` of the report); they do not change the verdict.
  package let parts: [Part]

  /// Makes a requirement.
  package init(
    concept: String?, satisfied: [Condition], vague: [Condition], contradicted: [Condition], owes: Debtor,
    polarity: Polarity, hedges: [String], blanksLower: Bool, parts: [Part]
  ) {
    self.concept = concept
    self.satisfied = satisfied
    self.vague = vague
    self.contradicted = contradicted
    self.owes = owes
    self.polarity = polarity
    self.hedges = hedges
    self.blanksLower = blanksLower
    self.parts = parts
  }

  /// One of several things that a clause enumerates.
  package struct Part: Sendable {
    /// Short name.
    package let label: LocalizedText
    /// When it is stated.
    package let condition: Condition

    /// Makes a part.
    package init(label: LocalizedText, condition: Condition) {
      self.label = label
      self.condition = condition
    }
  }
}

/// Who is obliged by a passage.
package enum Debtor: String, Sendable, Hashable, CaseIterable {
  case provider, client, any
}

/// How negation is handled.
package enum Polarity: String, Sendable, Hashable, CaseIterable {
  case positive, any
}

/// The body of a `forbid` check.
package struct Prohibition: Sendable {
  /// The concept whose decoys apply.
  package let concept: String?
  /// What contradicts.
  package let contradicted: [Condition]
  /// What comes near and is only vague.
  package let vague: [Condition]
  /// The right use, which satisfies when nothing contradicts.
  package let satisfied: [Condition]
  /// What is left to a person when it is found.
  package let review: [Condition]
  /// The verdict when nothing of all this is found: `notApplicable` or `review`.
  package let otherwise: Verdict

  /// Makes a prohibition.
  package init(
    concept: String?, contradicted: [Condition], vague: [Condition], satisfied: [Condition], review: [Condition],
    otherwise: Verdict
  ) {
    self.concept = concept
    self.contradicted = contradicted
    self.vague = vague
    self.satisfied = satisfied
    self.review = review
    self.otherwise = otherwise
  }
}

/// The body of a `mention` check: a text that must stand word for word, by its elements.
package struct Mention: Sendable {
  /// The sentence to paste.
  package let text: String
  /// The elements, in order: each must be there.
  package let elements: [Element]
  /// Tolerated variants of the whole mention: patterns over the words that differ only lightly.
  package let variants: [Pattern]
  /// Near misses: passages that look like the mention and state something else, with why.
  package let nearMisses: [NearMiss]
  /// Words of the text that may be replaced by one of a lexicon's phrases: the subject, the verb, fillers.
  package let replaceable: [Replacement]

  /// Makes a mention.
  package init(
    text: String, elements: [Element], variants: [Pattern], nearMisses: [NearMiss], replaceable: [Replacement]
  ) {
    self.text = text
    self.elements = elements
    self.variants = variants
    self.nearMisses = nearMisses
    self.replaceable = replaceable
  }

  /// One element of the mention.
  package struct Element: Sendable {
    /// Letter or short name.
    package let id: String
    /// What it is, for "il manque…".
    package let label: LocalizedText
    /// Exact or tolerated wordings (grades A and B).
    package let exact: [Condition]
    /// Free paraphrases (grade C).
    package let loose: [Condition]
    /// An address that must be the one written, if this element is an address.
    package let address: Address?

    /// Makes an element.
    package init(id: String, label: LocalizedText, exact: [Condition], loose: [Condition], address: Address?) {
      self.id = id
      self.label = label
      self.exact = exact
      self.loose = loose
      self.address = address
    }
  }

  /// The address an element must give.
  package enum Address: Sendable, Hashable {
    /// A web host; `www.`, scheme, path and case are tolerated.
    case host(String)
    /// A mail address; case and `mailto:` are tolerated.
    case email(String)
  }

  /// A wording that states something else than the mention.
  package struct NearMiss: Sendable {
    /// When it is found.
    package let condition: Condition
    /// Why it is not the mention.
    package let reason: LocalizedText

    /// Makes a near miss.
    package init(condition: Condition, reason: LocalizedText) {
      self.condition = condition
      self.reason = reason
    }
  }

  /// A tolerated replacement.
  package struct Replacement: Sendable {
    /// The words of the text.
    package let words: String
    /// What may stand for them.
    package let by: [Pattern]

    /// Makes a replacement.
    package init(words: String, by: [Pattern]) {
      self.words = words
      self.by = by
    }
  }
}

/// The body of a `figures` check.
package struct FiguresCheck: Sendable {
  /// What is verified.
  package let verify: [Verification]
  /// Largest tolerated difference, in hundredths of the currency unit.
  package let toleranceInCents: Int

  /// Makes a check of figures.
  package init(verify: [Verification], toleranceInCents: Int) {
    self.verify = verify
    self.toleranceInCents = toleranceInCents
  }

  /// One arithmetic fact.
  package enum Verification: String, Sendable, Hashable, CaseIterable {
    /// Line total = quantity × unit price (− discount).
    case lines
    /// Total = sum of its lines.
    case sums
    /// VAT = base × rate, and total with VAT = total without + VAT.
    case vat
    /// A document has one grand total.
    case singleTotal
    /// An option is not counted in the total.
    case optionsOutside
    /// Instalments add up to the total, percentages to 100 %.
    case instalments
    /// An amount in words is the one in figures beside it.
    case words
  }
}

/// The body of a `link` check.
package struct LinkCheck: Sendable {
  /// What is looked for.
  package let seek: Seek

  /// Makes a check.
  package init(seek: Seek) { self.seek = seek }

  /// What a link check looks for.
  package enum Seek: Sendable, Hashable {
    /// A visible link to this host.
    case host(String)
    /// A picture whose text, source or link names one of these words.
    case picture(words: [String], linkedTo: String)
  }
}

/// The body of an `annex` check: the text of a charter must be annexed.
package struct AnnexCheck: Sendable {
  /// Pack whose charter must be there.
  package let pack: String
  /// Conditions that only announce or link it.
  package let vague: [Condition]

  /// Makes a check.
  package init(pack: String, vague: [Condition]) {
    self.pack = pack
    self.vague = vague
  }
}

/// The body of an `ask` check: what no document can prove, or what only a declaration can answer.
package struct Question: Sendable {
  /// Passages worth showing to the person who answers.
  package let signals: [Condition]
  /// Passages that contradict whatever the person answers.
  package let contradicted: [Condition]
  /// Verdicts that the declared context gives, first match wins.
  package let answers: [Answer]

  /// Makes a question.
  package init(signals: [Condition], contradicted: [Condition], answers: [Answer]) {
    self.signals = signals
    self.contradicted = contradicted
    self.answers = answers
  }

  /// What a declared fact answers.
  package struct Answer: Sendable {
    /// Facts that must be known to hold.
    package let when: [ContextTest]
    /// `notApplicable`, `review`, or — only with a signal in the text — `satisfied` or `contradicted`.
    package let verdict: Verdict
    /// The reason shown.
    package let reason: LocalizedText

    /// Makes an answer.
    package init(when: [ContextTest], verdict: Verdict, reason: LocalizedText) {
      self.when = when
      self.verdict = verdict
      self.reason = reason
    }
  }
}
