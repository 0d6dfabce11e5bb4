import Commands
import Kernel

/// Alone it shows, with a word it changes: `status INC-12`, `status INC-12 resolved rolled back`.
struct StatusIncident: Command {
  static let handler = "status"

  /// What the word behind the id asks for.
  let command: any Command<Incidents, IncidentEvent>

  init(_ words: inout Words) throws(SyntaxProblem) {
    let id = try words.takeIncident(for: Self.handler)
    if words.isEmpty {
      command = ShowIncident(id)
    } else if words.takeNext("acknowledged", "ack", "pris en compte", "vu") != nil {
      command = try AcknowledgeIncident(Self.takeID(&words, unless: id), &words)
    } else if words.takeNext("mitigated", "atténué") != nil {
      command = try MitigateIncident(Self.takeID(&words, unless: id), &words)
    } else if words.takeNext("resolved", "fixed", "résolu") != nil {
      command = try ResolveIncident(Self.takeID(&words, unless: id), &words)
    } else if words.takeNext("closed", "clos", "fermé") != nil {
      command = try CloseIncident(Self.takeID(&words, unless: id), &words)
    } else if words.takeNext("cancelled", "canceled", "annulé") != nil {
      command = try CancelIncident(Self.takeID(&words, unless: id), &words)
    } else if words.takeNext("open", "reopened", "ouvert", "rouvert") != nil {
      command = try ReopenIncident(Self.takeID(&words, unless: id), &words)
    } else {
      let language = words.language
      let word = words.world.person.audience.quoted(words.rest().cut(to: 40))
      throw SyntaxProblem(
        "status.unknown",
        language.pick(
          en: """
            I don’t know the status \(word). Possible ones: acknowledged, mitigated, resolved, closed, cancelled, open. \
            Nothing was changed.
            """,
          fr: """
            Je ne connais pas le statut \(word). Statuts possibles : pris en compte, atténué, résolu, clos, annulé, \
            ouvert. Rien n’a été changé.
            """))
    }
  }

  /// The id behind the word: `status resolved INC-12`; a bare number there is text.
  private static func takeID(_ words: inout Words, unless known: ItemID?) throws(SyntaxProblem) -> ItemID? {
    guard known == nil, !words.startsWithNumber else { return known }
    return try words.takeIncident(for: Self.handler)
  }

  func arguments(in world: World) -> Arguments {
    let statuses = [
      "ack": "acknowledged", "mitigate": "mitigated", "resolve": "resolved", "close": "closed", "cancel": "cancelled",
      "reopen": "open",
    ]
    return command.arguments(in: world).adding(["status": statuses[type(of: command).handler]])
  }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try command.decide(state, in: world)
  }
}
