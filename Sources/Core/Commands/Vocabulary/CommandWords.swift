package import Kernel

/// The words of one command: how it is called, who may call it, how it is explained.
package struct CommandWords: Sendable {
  /// The name of the command type that they belong to.
  package var handler: String
  /// One to three words each; the first English one is canonical.
  package var verbs: Localized<[String]>
  /// Who may: this role and those above it.
  package var who: Role
  /// Who may ask with it, where they may not change anything: `team finance`; nil for those of `who` alone.
  package var asks: Role?
  /// What follows the verb: `<title> [sev1-4]`.
  package var form: Localized<String>
  /// One line, without a full stop.
  package var help: Localized<String>
  /// Lines as they are typed after the root word.
  package var examples: Localized<[String]>
  /// Those of its verbs that begin titles too, such as “client”: they count in front of a record's id, and below a card.
  package var nouns: [String] = []
  /// Typos of these verbs are never corrected.
  package var isExact = false
  /// Of their typos only two neighbouring letters that changed places are corrected: any other may be a word of its own.
  package var isGuarded = false
  /// One more sentence for the screen of this command alone.
  package var hint: Localized<String>?
  /// The line in the file, counted from 1.
  package var line: Int

  /// The verb under which it is counted: English, the same for everybody.
  package var canonical: String { verbs.english.first ?? handler }

  /// The role that is needed to say the verb at all.
  package var leastRole: Role { asks.map { min($0, who) } ?? who }

  /// `a lead or an admin; to ask, everybody`.
  func whoMay(in language: Language) -> String {
    let changing = who.listing(in: language)
    guard let asks, asks < who else { return changing }
    return changing + language.pick(en: "; to ask, ", fr: " ; pour consulter, ") + asks.listing(in: language)
  }

  /// All verbs, English first.
  package var allVerbs: [String] { verbs.english + verbs.french }

  package init(
    handler: String, verbs: Localized<[String]>, who: Role, asks: Role? = nil, form: Localized<String>,
    help: Localized<String>, examples: Localized<[String]>, nouns: [String] = [], isExact: Bool = false,
    isGuarded: Bool = false, hint: Localized<String>? = nil, line: Int = 0
  ) {
    self.handler = handler
    self.verbs = verbs
    self.who = who
    self.asks = asks
    self.form = form
    self.help = help
    self.examples = examples
    self.nouns = nouns
    self.isExact = isExact
    self.isGuarded = isGuarded
    self.hint = hint
    self.line = line
  }
}
