import Commands
import Foundation
import Kernel
import Testing

@Suite("Word files")
struct VocabularyTests {
  static func problems(_ yaml: String) -> [String] {
    do {
      _ = try Vocabulary(name: "inc.yaml", bytes: Array(yaml.utf8))
      return []
    } catch {
      return error.descriptions
    }
  }

  @Test("a file is read as it stands")
  func read() throws {
    let words = try SampleBook.vocabulary()
    #expect(words.root == "inc")
    #expect(words.also == ["incident"])
    #expect(words.untitled == "declare")
    #expect(words.bare == nil)
    #expect(words.suggests == ["delete": "cancel", "supprimer": "cancel"])
    #expect(
      words.commands.map(\.canonical) == ["declare", "note", "ack", "resolve", "cancel", "list", "status", "undo"])
    let cancel = try #require(words.commands.first { $0.handler == "cancel" })
    #expect(cancel.isExact)
    #expect(cancel.who == .lead)
    #expect(cancel.form == Localized(en: "INC-12 <why>", fr: "INC-12 <pourquoi>"))
    #expect(cancel.line == 31)
  }

  @Test("every problem is reported at once, with its line")
  func all() {
    let yaml = """
      root: inc inc
      summary: {en: Incidents}
      colour: red
      untitled: nothing
      bare: help
      suggests: {delete: erase, list: list}
      commands:
        - handler: list
          verbs: {en: [list, List], fr: [liste]}
          who: boss
          help: {en: Lists, fr: Liste, de: Liste}
          examples: {en: [], fr: [liste]}
          exact: maybe
        - handler: find
          verbs: {en: [find], fr: [aide]}
          who: member
          hlep: {en: x, fr: y}
          examples: {en: [find x], fr: [chercher x]}
      """
    #expect(
      Self.problems(yaml) == [
        "inc.yaml:3: unknown key “colour”",
        "inc.yaml:2: “summary” has no “fr”",
        "inc.yaml:1: the root “inc inc” must be one word",
        "inc.yaml:11: unknown key “de”",
        "inc.yaml:12: “examples” needs at least one text per language",
        "inc.yaml:10: “who” is guest, member, lead or admin, not “boss”",
        "inc.yaml:13: “exact” is true or false",
        "inc.yaml:17: unknown key “hlep”",
        "inc.yaml:14: “help” is missing",
      ])
  }

  @Test("a noun is one of its command's verbs")
  func nouns() {
    let yaml = """
      root: inc
      summary: {en: Incidents, fr: Incidents}
      commands:
        - handler: area
          verbs: {en: [area], fr: [domaine]}
          nouns: [area, zone]
          who: member
          help: {en: x, fr: y}
          examples: {en: [x], fr: [y]}
      """
    #expect(Self.problems(yaml) == ["inc.yaml:4: the noun “zone” is no verb of “area”"])
  }

  @Test("verbs and names are checked against each other")
  func checks() {
    func command(_ handler: String, _ en: String, _ fr: String) -> String {
      """
        - handler: \(handler)
          verbs: {en: [\(en)], fr: [\(fr)]}
          who: member
          help: {en: x, fr: y}
          examples: {en: [x], fr: [y]}

      """
    }
    let yaml =
      """
      root: inc
      summary: {en: Incidents, fr: Incidents}
      untitled: nothing
      record: nobody
      suggests: {delete: erase, list: list}
      commands:

      """ + command("list", "list, LIST", "état") + command("find", "find, etat", "a b c d, aide")
      + command("find", "x", "x")
    #expect(
      Self.problems(yaml) == [
        "inc.yaml:3: “untitled” names “nothing”, which is no handler of this file",
        "inc.yaml:4: “record” names “nobody”, which is no handler of this file",
        "inc.yaml:5: “delete” suggests “erase”, which is no verb and no topic of this file",
        "inc.yaml:5: “list” is a verb; it cannot be a suggestion too",
        "inc.yaml:7: the verb “LIST” stands twice",
        "inc.yaml:12: the verb “etat” belongs to “list” already",
        "inc.yaml:12: the verb “a b c d” is too long",
        "inc.yaml:12: the verb “aide” is reserved for help",
        "inc.yaml:17: the handler “find” stands twice",
      ])
  }

  @Test("files that are no word files")
  func broken() {
    #expect(Self.problems("") == ["inc.yaml:1: the file is empty"])
    #expect(Self.problems("- a") == ["inc.yaml:1: the file must be a mapping"])
    #expect(Self.problems("root: [") == ["inc.yaml:2: did not find expected node content"])
    #expect(Self.problems("root: inc\nroot: inc").count == 1)
    #expect(throws: VocabularyProblems(descriptions: ["x.yaml:1: the file is not UTF-8 text of at most 1 MiB"])) {
      _ = try Vocabulary(name: "x.yaml", bytes: [0xFF, 0xFE])
    }
    #expect(throws: VocabularyProblems.self) { _ = try Vocabulary.load(directory: "/nonexistent") }
  }

  /// The folder of the word files that ship with the bot.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "commands").path

  static var isFilled: Bool { FileManager.default.contents(atPath: folder + "/inc.yaml")?.isEmpty == false }

  @Test("the shipped words have no problem, and every example begins with a verb or is a title", .enabled(if: isFilled))
  func shipped() throws {
    for words in try Vocabulary.load(directory: Self.folder) {
      let verbs = Set(words.commands.flatMap(\.allVerbs).map { $0.split(separator: " ")[0] })
      for command in words.commands {
        for example in command.examples.english + command.examples.french where command.handler != words.untitled {
          #expect(verbs.contains(example.split(separator: " ")[0]), "\(words.file):\(command.line): \(example)")
        }
      }
    }
  }

  @Test("words and handlers must meet")
  func join() throws {
    let words = try SampleBook.vocabulary()
    let problems = #expect(throws: VocabularyProblems.self) {
      _ = try Book<Void, String>([(words, Array(SampleBook.handlers.dropLast())), (words, SampleBook.handlers)])
    }
    #expect(
      problems?.descriptions == [
        "inc.yaml:51: there is no handler “undo”", "inc.yaml:1: the root “inc” stands twice",
        "inc.yaml:1: the root “incident” stands twice",
      ])
    let lonely = try Vocabulary(
      name: "x.yaml", bytes: Array("root: x\nsummary: {en: a, fr: b}\ncommands: []".utf8))
    let missing = #expect(throws: VocabularyProblems.self) { _ = try Book<Void, String>([(lonely, [.of(List.self)])]) }
    #expect(missing?.descriptions == ["x.yaml:1: the handler “list” has no words"])
  }

  @Test("a topic needs names, help and examples in both languages")
  func topics() throws {
    let text = """
      root: x
      summary: {en: a, fr: b}
      topics:
        - names: {en: [due]}
          help: {en: when, fr: quand}
          colour: red
      commands: []
      """
    let problems = #expect(throws: VocabularyProblems.self) {
      _ = try Vocabulary(name: "x.yaml", bytes: Array(text.utf8))
    }
    #expect(
      problems?.descriptions == [
        "x.yaml:6: unknown key “colour”", "x.yaml:4: “names” has no “fr”", "x.yaml:4: “examples” is missing",
      ])
  }

  @Test("the reference page")
  func reference() throws {
    var words = try SampleBook.vocabulary()
    words.commands = words.commands.filter { $0.handler == "list" || $0.handler == "undo" }
    words.commands[0].form.english = "[sev1|#area]"
    #expect(
      CommandReference.markdown([words]) == """
        # Commands

        Made from the word files in `commands/`; edit those, not this page.

        ## English

        ### `/inc` — Log and run incidents

        Also: `/incident`

        | Form | What it does | Also | Who may | Example |
        | --- | --- | --- | --- | --- |
        | `/inc list [sev1\\|#area]` | Lists incidents. Sorted by severity. | `search`, `liste`, `chercher` | everybody | `/inc list sev1` |
        | `/inc undo` | Takes back your last command | `annule` | a member, a lead or an admin | `/inc undo` |

        ## Français

        ### `/inc` — Déclarer et piloter les incidents

        Aussi : `/incident`

        | Forme | Ce que ça fait | Aussi | Qui peut | Exemple |
        | --- | --- | --- | --- | --- |
        | `/inc liste [sev1] [#domaine] [derniers 30j]` | Liste les incidents. Triée par gravité. | `list`, `search`, `chercher` | \
        tout le monde | `/inc liste sev1` |
        | `/inc annule` | Annule votre dernière commande | `undo` | un membre, un responsable ou un admin | `/inc annule` |

        """)
  }
}
