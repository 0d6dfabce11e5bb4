import Commands
import Kernel

/// Something to be done afterwards, by somebody and by a date: `followup INC-12 add an alert @karim by 12/9`; and, with
/// the id of one that is there, another owner or date: `followup T-3 by 31/10`.
struct AddFollowUp: Command {
  static let handler = "followup"

  let request: ActionRequest

  init(_ words: inout Words) throws(SyntaxProblem) {
    request = try ActionRequest(&words)
    guard case .new(let action) = request, action.owner == nil || action.due == nil else { return }
    throw Self.missing(action, words.language)
  }

  /// Says which of the two is missing, or both.
  private static func missing(_ action: NewAction, _ language: Language) -> SyntaxProblem {
    let text: RichText =
      switch (action.owner, action.due) {
      case (nil, nil):
        language.pick(
          en: "A follow-up that nobody has, or without a date, is never done: add who and by when.",
          fr: "Un suivi sans personne, ou sans date, n’est jamais fait : ajoutez qui et pour quand.")
      case (nil, _):
        language.pick(
          en: "A follow-up that nobody has is never done: add who, with an @.",
          fr: "Un suivi sans personne n’est jamais fait : ajoutez qui, avec un @.")
      case (_, nil):
        language.pick(
          en: "I read no date, and a follow-up without one is never done: add by when.",
          fr: "Je ne lis aucune date, et un suivi qui n’en a pas n’est jamais fait : ajoutez pour quand.")
      default: ""
      }
    return SyntaxProblem("owner.missing", text)
  }

  func arguments(in world: World) -> Arguments { request.arguments }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try request.decide(.followUp, state, in: world)
  }
}
