import Commands
import Kernel
import Testing

@Suite("Names behind keywords")
struct NameTests {
  @Test(
    "a name inside a title",
    arguments: [
      ("invoice missing client Acme", "Acme", "invoice missing"),
      ("invoice missing for client Acme P2", "Acme", "invoice missing P2"),
      ("facture perdue pour client \"Acme SA\" hier", "Acme SA", "facture perdue hier"),
      ("client:acme invoice missing", "acme", "invoice missing"),
      ("invoice missing --client \"Acme Corp\"", "Acme Corp", "invoice missing"),
      ("invoice missing for client acme.", "acme", "invoice missing"),
      ("invoice missing, client acme", "acme", "invoice missing,"),
      ("invoice missing client acme", "none", "invoice missing client acme"),
      ("portail client indisponible", "none", "portail client indisponible"),
      ("secret breach of customer data", "none", "secret breach of customer data"),
      ("the client Acme waits", "Acme", "the client Acme waits"),
      ("le client Acme attend", "Acme", "le client Acme attend"),
      ("the client waits", "none", "the client waits"), ("call the client back", "none", "call the client back"),
      ("a client portal is down", "none", "a client portal is down"),
      ("\"client Acme\" stays", "none", "\"client Acme\" stays"), ("the client", "none", "the client"),
    ])
  func names(line: String, name: String, rest: String) throws {
    var words = try Sample.words(line)
    #expect((words.takeName(after: "client", "customer") ?? "none") == name)
    #expect(words.rest() == rest)
  }

  @Test(
    "a value in a line without free text",
    arguments: [
      ("@lea calendar fr-office #finance", "fr-office", "@lea #finance"), ("--calendar=24x7", "24x7", ""),
      ("calendrier:\"mes heures\" @lea", "mes heures", "@lea"), ("calendar", "none", "calendar"),
    ])
  func values(line: String, value: String, rest: String) throws {
    var words = try Sample.words(line)
    #expect((words.takeValue(after: "calendar", "calendrier") ?? "none") == value)
    #expect(words.rest() == rest)
  }

  @Test(
    "the last word behind a keyword, where it fits",
    arguments: [
      ("check the report from support", "support", "check the report"),
      ("il manque une pièce de la part de support", "support", "il manque une pièce"),
      ("the report from finance", "none", "the report from finance"),
      ("support", "none", "support"), ("from support is missing", "none", "from support is missing"),
    ])
  func lastWords(line: String, name: String, rest: String) throws {
    var words = try Sample.words(line)
    #expect((words.takeLast(after: "de la part de", "from", where: { $0 == "support" }) ?? "none") == name)
    #expect(words.rest() == rest)
  }

  @Test(
    "priorities, anywhere",
    arguments: [
      ("invoice missing P2", 2, "invoice missing"), ("p1 invoice missing", 1, "invoice missing"),
      ("invoice priorité 3 missing", 3, "invoice missing"), ("invoice --prio=4", 4, "invoice"),
      ("priority: P1 invoice", 1, "invoice"), ("gate P9 is shut P2", 2, "gate P9 is shut"),
      ("invoice missing", 0, "invoice missing"), ("\"P1\" is a place", 0, "\"P1\" is a place"),
      ("the priority lane", 0, "the priority lane"),
    ])
  func priorities(line: String, priority: Int, rest: String) throws {
    var words = try Sample.words(line)
    #expect(try (words.takePriority() ?? 0) == priority)
    #expect(words.rest() == rest)
  }

  @Test("a priority that does not exist is a problem", arguments: [("x P9", "P9"), ("x priority 7", "priority 7")])
  func wrongPriority(line: String, word: String) throws {
    var words = try Sample.words(line)
    let problem = #expect(throws: SyntaxProblem.self) { _ = try words.takePriority() }
    #expect(problem?.code == "priority.unknown")
    #expect(problem?.word == word)
  }

  @Test(
    "channels by id, or by name alone",
    arguments: [
      ("x <#C7|finance> y", "C7 finance", "x y"), ("x #Finance y", "none Finance", "x y"),
      ("<#C7>", "C7 C7", ""), ("x y", "", "x y"),
    ])
  func channels(line: String, channel: String, rest: String) throws {
    var words = try Sample.words(line)
    let read = words.takeChannel()
    #expect((read.map { "\($0.id ?? "none") \($0.name)" } ?? "") == channel)
    #expect(words.rest() == rest)
  }

  @Test(
    "the nearest name",
    arguments: [
      ("finnance", "Finance"), ("FINANSE", "Finance"), ("fin", "Finance"), ("legal", "légal"), ("qa", "none"),
      ("s", "none"), ("sup", "none"),
    ])
  func nearest(typed: String, name: String) {
    let names = ["Finance", "légal", "support", "supply"]
    #expect((Nearest.name(to: typed, among: names) ?? "none") == name)
  }
}
