import Commands
import Kernel

/// A small book: enough verbs to help, mistype and refuse.
enum SampleBook {
  static let yaml = """
    root: inc
    also: [incident]
    summary: {en: Log and run incidents, fr: Déclarer et piloter les incidents}
    untitled: declare
    suggests: {delete: cancel, supprimer: cancel}
    commands:
      - handler: declare
        verbs: {en: [declare, new, open], fr: [déclarer, nouveau, ouvrir]}
        who: member
        form: {en: "<title> [sev1-4] [@lead] [#area]", fr: "<titre> [sev1-4] [@pilote] [#domaine]"}
        help: {en: Declares an incident, fr: Déclare un incident}
        examples: {en: ["checkout is down sev1 #payments"], fr: ["paiement en panne sev1 #paiements depuis 14h"]}
      - handler: note
        verbs: {en: [note, log, "+"], fr: [note, noter]}
        who: member
        form: {en: "[INC-12] <text>", fr: "[INC-12] <texte>"}
        help: {en: Adds a line to the timeline, fr: Ajoute une ligne à la chronologie}
        examples: {en: ["note INC-12 rolled back"], fr: ["note INC-12 retour arrière fait"]}
      - handler: ack
        verbs: {en: [ack, on it], fr: [vu]}
        who: member
        form: {en: "[INC-12]", fr: "[INC-12]"}
        help: {en: Says that somebody is on it, fr: Dit que quelqu’un s’en occupe}
        examples: {en: [ack], fr: [vu]}
      - handler: resolve
        verbs: {en: [resolve, fix], fr: [résolu, résoudre]}
        who: member
        form: {en: "[INC-12] <how>", fr: "[INC-12] <comment>"}
        help: {en: Stops the clock, fr: Arrête le chrono}
        examples: {en: ["resolve INC-12 rolled back"], fr: ["résolu INC-12 retour arrière"]}
      - handler: cancel
        verbs: {en: [cancel], fr: [annuler]}
        who: lead
        form: {en: "INC-12 <why>", fr: "INC-12 <pourquoi>"}
        help: {en: Withdraws a false alarm, fr: Retire une fausse alerte}
        examples: {en: ["cancel INC-12 false alarm"], fr: ["annuler INC-12 fausse alerte"]}
        exact: true
      - handler: list
        verbs: {en: [list, search], fr: [liste, chercher]}
        who: guest
        form: {en: "[sev1] [#area] [last 30d]", fr: "[sev1] [#domaine] [derniers 30j]"}
        help: {en: Lists incidents, fr: Liste les incidents}
        examples: {en: [list sev1], fr: [liste sev1]}
        hint: {en: "Sorted by severity.", fr: "Triée par gravité."}
      - handler: status
        verbs: {en: [status, state], fr: [état, statut]}
        who: guest
        form: {en: "[INC-12]", fr: "[INC-12]"}
        help: {en: Shows one incident, fr: Montre un incident}
        examples: {en: [status INC-12], fr: [état INC-12]}
      - handler: undo
        verbs: {en: [undo], fr: [annule]}
        who: member
        form: {en: "", fr: ""}
        help: {en: Takes back your last command, fr: Annule votre dernière commande}
        examples: {en: [undo], fr: [annule]}
    """

  static let handlers: [Entry<Void, String>] = [
    .of(Declare.self), .of(Note.self), .of(Ack.self), .of(Resolve.self), .of(Cancel.self), .of(List.self),
    .of(Status.self), .of(Undo.self),
  ]

  static func vocabulary() throws -> Vocabulary { try Vocabulary(name: "inc.yaml", bytes: Array(yaml.utf8)) }

  static func make() throws -> Book<Void, String> { try Book([(try vocabulary(), handlers)]) }
}

/// A command that only reports what it read.
protocol Spoken: Command<Void, String> {
  var heard: String { get }
}

extension Spoken {
  func decide(_ state: Void, in world: World) throws(Refusal) -> Decision<String> {
    Decision(events: [heard], reply: Reply(.plain(heard)))
  }
}

struct Declare: Spoken {
  static let handler = "declare"
  let heard: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    let severity = try words.takeSeverity()
    let lead = words.takeMention()
    let area = words.takeArea()
    let since = try words.takeTime(after: "since", "depuis", reading: .past)
    let title = words.rest()
    guard !title.isEmpty else {
      throw SyntaxProblem("text.missing", words.language.pick(en: "a title is missing.", fr: "il manque un titre."))
    }
    heard = [
      "declare", title, severity.map { "sev\($0)" }, lead.map { "@\($0.user ?? $0.name)" }, area.map { "#\($0)" },
      since.map { "since \($0.instant)" },
    ].compactMap(\.self).joined(separator: "|")
  }
}

struct Note: Spoken {
  static let handler = "note"
  let heard: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    let id = words.takeID("INC")
    let at = try words.takeTime(after: "at", "horodaté", reading: .past, trailing: true)
    heard = ["note", id?.description, words.rest(), at.map { "at \($0.instant)" }].compactMap(\.self).joined(
      separator: "|")
  }
}

protocol Plain: Spoken {
  init(heard: String)
}

extension Plain {
  init(_ words: inout Words) throws(SyntaxProblem) {
    let id = words.takeID("INC")
    self.init(heard: [Self.handler, id?.description, words.rest()].compactMap(\.self).joined(separator: "|"))
  }
}

struct Ack: Plain {
  static let handler = "ack"
  let heard: String
}

struct Resolve: Plain {
  static let handler = "resolve"
  let heard: String
}

struct Cancel: Plain {
  static let handler = "cancel"
  let heard: String
}

struct Undo: Plain {
  static let handler = "undo"
  let heard: String
}

struct List: Plain {
  static let handler = "list"
  static let changesState = false
  let heard: String
}

struct Status: Plain {
  static let handler = "status"
  static let changesState = false
  let heard: String
}
