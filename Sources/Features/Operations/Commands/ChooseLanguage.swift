import Commands
import Kernel

/// `/ops language fr`: in which language the caller is answered.
struct ChooseLanguage: Command {
  static let handler = "language"

  let language: Language

  init(_ words: inout Words) throws(SyntaxProblem) {
    switch words.takeNext("en", "english", "anglais", "fr", "french", "francais") {
    case "en", "english", "anglais": language = .english
    case "fr", "french", "francais": language = .french
    default:
      let wrong = words.rest()
      throw SyntaxProblem(
        "language.unknown",
        words.language.pick(en: "I speak English (en) and French (fr).", fr: "je parle anglais (en) et français (fr)."),
        word: wrong.isEmpty ? nil : wrong)
    }
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["language": language.rawValue] }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    Decision(
      events: [.languageChosen(world.person.id, language)],
      reply: Reply(
        language.pick(
          en: "Answers will be in English from now on.", fr: "Désormais, les réponses seront en français.")))
  }
}
