import Commands
import Kernel
import Testing

@Suite("Words")
struct WordsTests {
  @Test(
    "ids stand first",
    arguments: [
      ("INC-12 x", 12, "x"), ("inc12 x", 12, "x"), ("inc 12 x", 12, "x"), ("12 x", 12, "x"), ("#12 x", 12, "x"),
      ("INC-12: x", 12, "x"), ("inc 12 : x", 12, "x"), ("Inc-0012", 12, ""),
    ])
  func ids(line: String, number: Int, rest: String) throws {
    var words = try Sample.words(line)
    #expect(words.takeID("INC") == ItemID("INC", number))
    #expect(words.rest() == rest)
  }

  @Test(
    "no ids",
    arguments: [
      "x INC-12", "INC-0", "0", "INC-1234567890", "DEC-3", "\"12\"", "12th", "inc", "incident 12", "١٢", "INC--1", "",
    ])
  func noIDs(line: String) throws {
    var words = try Sample.words(line)
    #expect(words.takeID("INC") == nil)
    #expect(words.count == (try Sample.words(line)).count)
  }

  @Test(
    "severities, anywhere",
    arguments: [
      ("pay is down sev1", 1, "pay is down"), ("sev 2 pay is down", 2, "pay is down"),
      ("pay SEV-3 down", 3, "pay down"),
      ("panne gravité 2", 2, "panne"), ("panne Gravité:4", 4, "panne"), ("x --severity=1 y", 1, "x y"),
      ("x --sev 1 y", 1, "x y"), ("pay is down s1", 1, "pay is down"), ("pay is down s2 #pay", 2, "pay is down #pay"),
      ("s3", 3, ""),
    ])
  func severities(line: String, severity: Int, rest: String) throws {
    var words = try Sample.words(line)
    #expect(try words.takeSeverity() == severity)
    #expect(words.rest() == rest)
  }

  @Test(
    "no severities",
    arguments: [
      "p1", "s3 bucket is down", "cannot write to s3", "several users", "sev review at noon", "\"sev1\" is quoted",
      "s7",
      "the s1 line",
    ])
  func noSeverities(line: String) throws {
    var words = try Sample.words(line)
    #expect(try words.takeSeverity() == nil)
    #expect(words.rest() == line)
  }

  @Test(
    "a severity that does not exist is a problem",
    arguments: [("x sev7", "sev7"), ("x sev 0", "sev 0"), ("sev12", "sev12")])
  func unknownSeverity(line: String, word: String) throws {
    var words = try Sample.words(line)
    let problem = #expect(throws: SyntaxProblem.self) { _ = try words.takeSeverity() }
    #expect(problem?.code == "severity.unknown")
    #expect(problem?.word == word)
  }

  @Test(
    "people",
    arguments: [
      ("ask @ana please", Mention(user: nil, name: "ana"), "ask please"),
      ("<@U1|ana> x", Mention(user: "U1", name: "ana"), "x"), ("<@U1> x", Mention(user: "U1", name: "U1"), "x"),
      ("x @Zoé, y", Mention(user: nil, name: "Zoé"), "x y"),
      ("@ana:server.org x", Mention(user: "@ana:server.org", name: "ana"), "x"),
    ])
  func mentions(line: String, mention: Mention, rest: String) throws {
    var words = try Sample.words(line)
    #expect(words.takeMention() == mention)
    #expect(words.rest() == rest)
  }

  @Test("nobody", arguments: ["@here is text", "<!channel> x", "bob@x.org", "\"@ana\" x", "@", "@a/b", "@Channel, x"])
  func nobody(line: String) throws {
    var words = try Sample.words(line)
    #expect(words.takeMention() == nil)
  }

  @Test(
    "areas",
    arguments: [
      ("x #Payments y", "payments", "x y"), ("x <#C1|Pay> y", "pay", "x y"), ("#réseau, x", "réseau", "x"),
      ("x #12 #api", "api", "x #12"),
    ])
  func areas(line: String, area: String, rest: String) throws {
    var words = try Sample.words(line)
    #expect(words.takeArea() == area)
    #expect(words.rest() == rest)
  }

  @Test("options in any order")
  func options() throws {
    var words = try Sample.words("—privé pay is down owner <@U9|kim> --team=core label:\"two words\" exercice")
    #expect(words.takeFlag("drill", "exercice") == true)
    #expect(words.takeFlag("private", "privé") == true)
    #expect(words.takeFlag("private", "privé") == false)
    #expect(words.takeOption("team", "équipe") == "core")
    #expect(words.takeOption("label") == "two words")
    #expect(words.takeOption("nothing") == nil)
    #expect(words.takeMention(after: "owner") == Mention(user: "U9", name: "kim"))
    #expect(words.rest() == "pay is down")
    #expect(words.isEmpty)
  }

  @Test("the next word")
  func next() throws {
    var words = try Sample.words("Moi on it 3 12 \"a b\" x")
    #expect(words.takeNext("me", "moi") == "moi")
    #expect(words.takeNext("on it") == "on it")
    #expect(words.takeNumber(in: 1...2) == nil)
    #expect(words.takeNumber(in: 1...4) == 3)
    #expect(words.takeNumber(in: 1...99) == 12)
    #expect(words.takeNext("a") == nil)
    #expect(words.takeWord() == "a b")
    #expect(words.rest() == "x")
    #expect(words.takeWord() == nil)
  }

  @Test("free text keeps everything")
  func rest() throws {
    for line in ["a  b", "client says « bonjour » to us", "line one\nline two", "Été à l'heure → ok", "(x) <= y"] {
      var words = try Sample.words(line)
      #expect(words.rest() == line)
    }
    var quoted = try Sample.words("  “Checkout is down” sev1")
    _ = try quoted.takeSeverity()
    #expect(quoted.rest() == "Checkout is down")
  }
}
