import Kernel
import Priorities
import Testing

@Suite("Lists of the priorities of a period")
struct ListPeriodTests {
  /// Three of Thursday 26 March, 10:15, of which two are over by Sunday; a fourth of Monday.
  private static func desk() throws -> Desk {
    var desk = try Desk()
    for number in 1...3 { try desk.say("propose Thing \(number)") }
    try desk.say("commit PRI-1 <@U1|ana> by 8/4")
    try desk.say("freeze")
    desk.wait(days: 2)
    try desk.say("done PRI-1 all clients migrated", as: .ana)
    try desk.say("drop PRI-2 the client left")
    desk.wait(days: 2)
    try desk.say("propose Thing 4")
    return desk
  }

  @Test(
    "what is over is of the period in which it ended, anything else of the one in which it was proposed",
    arguments: [
      ("list from 26/3 to 27/3", [3, 1, 2]), ("list all from 26/3 10:15 to 26/3 10:16", [3, 1, 2]),
      ("list all from 26/3 10:00 to 26/3 10:15", []), ("list done from 26/3 to 27/3", []),
      ("list done from 28/3 to 28/3", [1]), ("liste faites du 28/3 au 28/3", [1]),
      ("list dropped from 28/3 to 28/3", [2]),
      ("list since 29/3", [4]), ("list proposed from 26/3 to 27/3", [3]), ("list frozen", [3]), ("liste figées", [3]),
      ("list", [3, 4]), ("list last month", []),
    ])
  func listed(_ line: String, _ numbers: [Int]) throws {
    var desk = try Self.desk()
    let ids = try desk.say(line).split(separator: "\n").compactMap { line in
      line.firstMatch(of: #/^(?:[0-9]+\.|–) PRI-([0-9]+) /#).flatMap { Int($0.1) }
    }
    #expect(Set(ids) == Set(numbers))
  }

  @Test("the period is among the words that the answer repeats")
  func repeated() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("list done last month")
        == "/prio list done from 2026-02-01 to 2026-02-28: no priority matches.")
  }
}
