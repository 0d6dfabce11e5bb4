import Decisions
import Kernel
import Testing

/// What every verb says to a decision of every stage: done, asked, or refused with its sentence in both languages.
@Suite("Every stage and every verb")
struct StageTests {
  /// One decision per stage, in the order of the stages: DEC-1 is proposed, DEC-2 up for consent, and so on.
  private static func desk() throws -> Desk {
    var desk = try Desk()
    for stage in Stage.allCases { try desk.say("propose \(stage.rawValue) one approver <@U4|eve>") }
    try desk.say("go “The next one” executor me", as: .eve)
    try desk.say("consent DEC-2 until fri", as: .eve)
    for number in 3...7 { try desk.say("go DEC-\(number) executor <@U2|karim>", as: .eve) }
    for number in 4...5 { try desk.say("executed DEC-\(number) live", as: .karim) }
    try desk.say("contest DEC-5 two are missing", as: .eve)
    try desk.say("supersede DEC-6 by DEC-9", as: .eve)
    try desk.say("reverse DEC-7 too expensive", as: .eve)
    try desk.say("drop DEC-8", as: .eve)
    return desk
  }

  @Test("every stage is there")
  func stages() throws {
    let desk = try Self.desk()
    #expect((1...8).compactMap { desk.state[$0]?.facts.stage } == Stage.allCases)
  }

  /// Each cell in a desk of its own; `ok` where something was recorded, else the sentence.
  private static func table(_ verb: String, _ rest: String, as person: Person) throws -> String {
    let desk = try desk()
    var lines: [String] = []
    for number in 1...8 {
      var copy = desk
      let count = copy.events.count
      let reply = try copy.say("\(verb) DEC-\(number) \(rest)", as: person)
      lines.append(copy.events.count > count ? "ok" : reply)
    }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: rows + changes) func english(_ row: Row) throws {
    let table = try Self.table(row.verb, row.rest, as: .eve)
    #expect(table == row.english)
  }

  @Test(arguments: rows + changes) func french(_ row: Row) throws {
    let table = try Self.table(row.verb, row.rest, as: .marc)
    #expect(table == row.french)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var verb: String
    var rest: String
    var english: String
    var french: String

    var testDescription: String { verb }
  }
}
