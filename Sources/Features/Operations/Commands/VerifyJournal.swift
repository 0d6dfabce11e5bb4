import Commands
package import Kernel

/// `/ops verify`: reads the whole journal and checks its chain.
///
/// The reading is done by whoever wired the bot.
struct VerifyJournal: Command {
  static let handler = "verify"
  static let changesState = false

  init(_ words: inout Words) throws(SyntaxProblem) { try words.end() }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    Decision(
      reply: Reply(world.language.pick(en: "Verifying the journal…", fr: "Vérification du journal…")),
      followUp: .verifyJournal)
  }
}

extension OperationsDesk {
  /// The answer to `/ops verify` once the journal was read.
  package static func verified(_ verification: Verification, for language: Language) -> Reply {
    switch verification {
    case .intact(let records, let chain):
      let count = RichText.plain(
        language.counted(records, en: ("event", "events"), fr: ("événement", "événements")))
      return Reply(
        language.pick(
          en: "The journal is intact: \(count), last link of the chain \(code: chain).",
          fr: "Le journal est intact : \(count), dernier maillon de la chaîne \(code: chain).")
      )
    case .damaged(let id):
      return Reply(
        language.pick(
          en: "The journal is damaged. Tell the operator: the log has the details under \(code: id).",
          fr: "Le journal est endommagé. Prévenez l’exploitant : le détail est dans les logs sous \(code: id)."))
    }
  }

  /// What reading the journal found.
  package enum Verification: Sendable, Hashable {
    /// How many records there are, and the first twelve digits of the last chain link.
    case intact(records: Int64, chain: String)
    /// The id under which the log has the details.
    case damaged(id: String)
  }
}
