import Bot
import BuiltInWords
import Chat
import Kernel
import Testing

@Suite struct RegistrationPlanTests {
  @Test func everyRootInBothLanguages() throws {
    let plan = try RegistrationPlan(
      url: "https://bot.example.com", language: .english, words: BuiltInWords.vocabularies())
    #expect(plan.commands.map(\.name) == ["inc", "ask", "sla", "prio", "decision", "digest", "ops"])
    #expect(
      plan.commands.first
        == .init(
          name: "inc", help: Localized(en: "Log and run incidents", fr: "Déclarer et piloter les incidents"),
          hint: Localized(
            en: "<title> [sev1-4] [@lead] [#area] [client Acme] [since 14:05] [private] [drill] | help",
            fr: "<titre> [sev1-4] [@pilote] [#domaine] [client Acme] [depuis 14h05] [privé] [exercice] | aide")))
    #expect(
      plan.commands.last?.hint
        == Localized(en: "status | health | verify | … | help", fr: "état | santé | vérifier | … | aide"))
    // What chats take: descriptions of commands, in the tightest of them.
    #expect(plan.commands.allSatisfy { $0.help.english.count <= 100 && $0.help.french.count <= 100 })
  }

  @Test func otherNamesOnRequest() throws {
    let plan = try RegistrationPlan(
      url: "https://bot.example.com", language: .french, words: BuiltInWords.vocabularies(), also: ["demande"])
    #expect(plan.commands.map(\.name) == ["inc", "ask", "demande", "sla", "prio", "decision", "digest", "ops"])
    #expect(plan.names.isSuperset(of: ["incident", "request", "synthèse"]))
    #expect(throws: RegistrationProblem.self) {
      try RegistrationPlan(
        url: "https://bot.example.com", language: .french, words: BuiltInWords.vocabularies(), also: ["deploy"])
    }
  }
}
