import BuiltInWords
import Commands
import Kernel
import TestKit
import Testing

@testable import Bot

@Suite("Help on what many commands have in common")
struct TopicTests {
  @Test("a short page each, under every name, in the language of whoever asks")
  func pages() async throws {
    let bot = try await Talk().bot
    let since = """
      since: says when the impact began, anywhere in a declaration; without it, impact counts from now.
      An hour is the last such one; 2h is a length or a clock time, whichever is nearer.
      Examples:
      /inc checkout is down since 14:05 sev1
      /inc no SMS for 90 minutes
      /inc clock INC-12 impact 14:05
      """
    for line in ["/inc help since", "/inc aide depuis", "/inc ? SINCE"] { #expect(await bot.say(line) == since) }
    let privately = """
      privé : à la fin d’une déclaration, cache l’incident à tous, sauf à vous et à ceux qui y ont une part.
      Rien n’est publié ; chacun d’eux en est averti à part. Refusé là où tout le monde lit les réponses.
      Exemples :
      /inc un portable avec des données clients est perdu sev2 privé
      /inc inviter INC-12 @lea
      /inc liste privés
      """
    for line in ["/inc aide privé", "/inc help private"] { #expect(await bot.say(line, language: "fr") == privately) }
    for name in ["drill", "dates", "due", "by", "sev1", "severity", "exercice", "échéance", "gravité", "privé"] {
      let page = await bot.say("/inc help \(name)").split(separator: "\n")
      #expect((4...7).contains(page.count), "\(name)")
    }
    #expect(await bot.say("/inc help").hasSuffix("\nIn the same way: private, drill, since, dates, severity."))
    #expect(
      await bot.say("/inc aide", language: "fr").hasSuffix(
        "\nDe la même façon : privé, exercice, depuis, dates, gravité."))
  }

  @Test("every example is a line that is understood")
  func examples() throws {
    let vocabularies = try BuiltInWords.vocabularies()
    let book = try Assembly.reader(of: vocabularies)
    for words in vocabularies {
      for (language, lines) in words.topics.flatMap({
        [(Language.english, $0.examples.english), (.french, $0.examples.french)]
      }) {
        for line in lines {
          let person = Person(
            id: PersonID("slack:T1:U1"), name: "ana", role: .member,
            audience: Audience(language: language, zone: Zone("Europe/Paris") ?? .utc))
          let world = Kernel.World(
            now: Timestamp(milliseconds: 1_774_516_500_000), person: person,
            place: Place(platform: "slack", team: "T1", channel: "C1"), channel: person.audience)
          switch book.parse(root: words.root, text: line, in: world).outcome {
          case .command: break
          case .answer(let code, _): #expect(code == "help.verb", "\(line)")
          }
        }
      }
    }
  }

  @Test("without a root, the command of every root that has it")
  func anywhere() async throws {
    let bot = try await Talk().bot
    #expect(await bot.say("help task") == (await bot.say("/inc help task")))
    #expect(await bot.say("aide tâche", language: "fr") == (await bot.say("/inc aide tâche", language: "fr")))
    var pages: [String] = []
    for root in try BuiltInWords.vocabularies().map(\.root) where ["inc", "ask", "prio"].contains(root) {
      pages.append(await bot.say("/\(root) help ack"))
    }
    #expect(pages.count == 3)
    #expect(await bot.say("help ack") == pages.joined(separator: "\n\n"))
    #expect(await bot.say("help").hasPrefix("Start your line with one of these:"))
    #expect(await bot.say("help nonsense").hasPrefix("Start your line with one of these:"))
  }
}
