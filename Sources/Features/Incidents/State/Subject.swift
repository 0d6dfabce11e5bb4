import Commands
import Kernel

/// Which incident a line is about, as far as its words say.
struct Subject: Sendable {
  /// The one that stands right behind the verb.
  let id: ItemID?
  /// Those that the text names; looked at only without an `id`.
  let others: [ItemID]
  /// What follows the id, as typed.
  let rest: String
  /// The whole line, when without an `id` it may as well be the title of something new.
  let title: String?
  /// `rest` without the severity that makes the line look like a title.
  let text: String

  /// Looks at the words behind the id, and takes none of them.
  init(_ id: ItemID?, _ words: Words) {
    self.id = id
    rest = words.source
    others = id == nil ? words.namedIDs(Incident.prefix) : []
    let mayBeTitle =
      id == nil
      && (words.namesSeverity || words.opensTitle || Self.opens(words) || Self.complains(words)
        || Self.describes(words) || Self.specifies(words))
    title = mayBeTitle ? "\(words.verb) \(words.source)".trimmed : nil
    var attempt = words
    _ = try? attempt.takeSeverity()
    text = mayBeTitle && words.namesSeverity ? attempt.source : words.source
  }
}

extension Subject {
  /// “End point is down”, “cancel button does nothing”, “réglé par carte mais refusé”: what is wrong, behind a word that
  /// may as well begin a title.
  private static func complains(_ words: Words) -> Bool {
    nouns.contains(Folding.fold(words.verb)) && words.complains
  }

  /// “Mise à jour Windows bloquée”, “false alarm at the gate”: what such a verb is about has to be named.
  private static func opens(_ words: Words) -> Bool { phrases.contains(Folding.fold(words.verb)) }

  /// “Fixed asset register empty”, “fini les commandes”: a participle in front of a noun says what the noun is like.
  ///
  /// One that tells what was done goes on otherwise: `fixed the login`, `resolved by restarting`, `resolved: rolled back`.
  private static func describes(_ words: Words) -> Bool {
    guard participles.contains(Folding.fold(words.verb)), words.count > 2, words.world.topic?.prefix != Incident.prefix,
      let first = words.upcoming.first, first.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D })
    else { return false }
    return !told.contains(first) && !first.hasSuffix("ed") && !first.hasSuffix("ing")
  }

  /// “Comms with the plant are cut”, “log of the door reader lost”: what follows belongs to the noun in front.
  private static func specifies(_ words: Words) -> Bool {
    guard nouns.contains(Folding.fold(words.verb)), words.count > 2, let first = words.upcoming.first else {
      return false
    }
    return complements.contains(first)
  }

  /// Participles that stand in front of what they describe too, folded.
  private static let participles: Set<String> = ["resolved", "fixed", "mitigated", "fini", "termine"]

  /// What a participle that tells what was done goes on with, folded.
  private static let told: Set<String> = [
    "a", "after", "again", "all", "an", "and", "as", "at", "because", "both", "by", "each", "for", "from", "in", "it",
    "its", "my", "now", "on", "our", "since", "thanks", "that", "the", "their", "these", "this", "those", "through",
    "today", "using", "via", "when", "with", "without", "apres", "avec", "en", "grace", "par", "pour", "suite",
  ]

  /// What joins a noun to another, folded.
  private static let complements: Set<String> = ["with", "of", "between", "avec", "entre"]

  /// Verbs that are the subject of a title as well, folded.
  private static let phrases: Set<String> = ["mise a jour", "commentaire", "false alarm", "fausse alerte"]

  /// Verbs that are nouns or adjectives too, folded.
  private static let nouns: Set<String> = [
    "end", "finish", "fix", "fixed", "resolved", "cancel", "reopen", "restart", "task", "todo", "action", "cause",
    "caused by", "log", "timeline", "comms", "post", "annuler", "regle", "repare", "termine", "fini", "resolu",
    "rouvrir",
    "tache", "a faire", "journal", "point", "maj",
  ]
}

extension Incidents {
  /// The incident that a line means, which is never another than one that its words name.
  ///
  /// - Throws: what `find` does for an id, `incident.elsewhere` when an id stands among the words, `title.unclear` when
  ///   the line may be the title of a new incident.
  func find(_ subject: Subject, for need: Need, verb: String, in world: World) throws(Refusal) -> Incident {
    let line = TypedLine(command: verb, rest: subject.rest)
    guard subject.id == nil, !subject.others.isEmpty || subject.title != nil else {
      return try find(subject.id, for: need, line: line, in: world)
    }
    let chosen: Result<Incident, Refusal> = Result { () throws(Refusal) in
      try find(nil, for: need, line: line, in: world)
    }
    if let title = subject.title {
      let known = try? subject.others.first.map { survivor(of: $0.number) } ?? chosen.get()
      throw .newOrKnown(title, known, line: TypedLine(command: verb, rest: subject.text), in: world)
    }
    let named = subject.others.compactMap { survivor(of: $0.number) }
    if case .success(let incident) = chosen, named.count == subject.others.count,
      named.allSatisfy({ $0.id == incident.id })
    {
      return incident
    }
    guard let first = named.first else { throw .unknown(subject.others[0], in: world) }
    let candidates =
      named
      + [try? chosen.get()].compactMap { $0 }.filter { incident in
        !named.contains { $0.id == incident.id }
      }
    guard candidates.count > 1 else { throw .elsewhere(first.id, line: line, in: world) }
    throw .ambiguous(Array(candidates.prefix(5)), of: candidates.count, line: line, in: world)
  }
}

extension Refusal {
  fileprivate static func elsewhere(_ id: ItemID, line: TypedLine, in world: World) -> Refusal {
    let typed = line.text(id, in: world)
    return Refusal(
      "incident.elsewhere",
      world.language.pick(
        en: "Did you mean \(typed)? Nothing was changed.",
        fr: "Vouliez-vous dire \(typed) ? Rien n’a été changé."))
  }

  /// A line that could open an incident as well as change one.
  fileprivate static func newOrKnown(_ title: String, _ incident: Incident?, line: TypedLine, in world: World)
    -> Refusal
  {
    let declaration: RichText = "\(code: world.line("declare")) \(title)"
    let id = incident?.id.description ?? "INC-…"
    let known: RichText = "\(code: world.line(line.command, id)) \(line.rest)"
    let question: RichText =
      incident.map { incident in
        world.language.pick(
          en: "A new incident, or \(code: world.line(line.command)) for \(incident.id)?",
          fr: "Un nouvel incident, ou \(code: world.line(line.command)) pour \(incident.id) ?")
      } ?? world.language.pick(en: "A new incident, or an older one?", fr: "Un nouvel incident, ou un ancien ?")
    return Refusal(
      "title.unclear",
      world.language.pick(
        en: "\(question) Nothing was changed. Type one of these:\n1. \(declaration)\n2. \(known)",
        fr: "\(question) Rien n’a été changé. Tapez l’une de ces lignes :\n1. \(declaration)\n2. \(known)"))
  }
}
