import Commands
import Kernel
import Testing

@Suite("Durations")
struct DurationTests {
  @Test(
    "150 minutes in every spelling",
    arguments: [
      "2h30", "2 h 30", "2h30m", "2h 30m", "150min", "150 m", "2,5h", "2.5h", "2 h 30 min", "2 heures 30", "9000s",
    ])
  func spellings(text: String) {
    let words = text.split(separator: " ").map(String.init)
    #expect(SpanReader.read(words[...])?.span.seconds == 9000)
    #expect(SpanReader.read(words[...])?.count == words.count)
  }

  @Test(
    "other lengths",
    arguments: [
      ("90m", 5400), ("1d", 86_400), ("2 jours", 172_800), ("1 semaine", 604_800), ("3j", 259_200), ("1d12h", 129_600),
      ("4h", 14_400), ("an hour", 3600), ("0,5 h", 1800), ("1w 2d", 777_600), ("999999h", 3_599_996_400),
    ])
  func lengths(text: String, seconds: Int64) {
    #expect(SpanReader.read(text.split(separator: " ").map(String.init)[...])?.span.seconds == seconds)
  }

  @Test("no lengths", arguments: ["", "h", "12", "2x", "1000000h", "2h90", "1.2.3h", "2,h", "-2h", "2.5h30", "30m2h"])
  func unreadable(text: String) {
    #expect(SpanReader.read([text]) == nil)
  }

  @Test("only days and weeks move the calendar")
  func days() {
    #expect(SpanReader.read(["2", "jours"])?.span.days == 2)
    #expect(SpanReader.read(["48h"])?.span.days == nil)
  }

  @Test("durations behind a keyword")
  func keyword() throws {
    var words = try Sample.words("INC-12 looking into it next 30m")
    #expect(try words.takeDuration(after: "next") == 1800)
    #expect(words.rest() == "INC-12 looking into it")
    var french = try Sample.words("#paiements 30 derniers jours", .french)
    #expect(try french.takeDuration(after: "last", "derniers") == 2_592_000)
    #expect(french.rest() == "#paiements")
    var text = try Sample.words("the next release")
    #expect(try text.takeDuration(after: "next") == nil)
    #expect(text.rest() == "the next release")
    var wrong = try Sample.words("update next 30x")
    #expect(throws: SyntaxProblem.self) { _ = try wrong.takeDuration(after: "next") }
  }
}
