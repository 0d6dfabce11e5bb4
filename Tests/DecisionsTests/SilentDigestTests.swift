import Decisions
import Kernel
import TestKit
import Testing

@Suite("What digests say of decisions that silence took")
struct SilentDigestTests {
  private func lines(_ desk: Desk, _ kind: DigestKind, for audience: Audience = .paris) throws -> String {
    DecisionLines(desk.state, prompts: Prompts(verbs: try Desk.verbs)).written(kind, at: desk.now, for: audience)
  }

  @Test("the day before it tells what silence is about to decide, the day after what it has decided")
  func day() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan approver <@U2|karim>")
    try desk.say("consent DEC-1 until fri")
    // Until Friday at 18:00 more than a day passes, so that the next digest may still tell.
    #expect(try lines(desk, .daily) == "")
    try desk.wait(minutes: 24 * 60)
    #expect(
      try lines(desk, .daily) == """
        decisions: DEC-1 “Yearly plan” is decided by silence on Fri 27 Mar 2026 18:00, unless somebody objects | about \
        DEC-1
        """)
    try desk.wait(minutes: 24 * 60)
    #expect(
      try lines(desk, .daily) == """
        decisions: DEC-1 “Yearly plan” was decided by silence on Fri 27 Mar 2026 18:00: nobody objected | about DEC-1 | \
        calls @ana
        """)
    #expect(
      try lines(desk, .daily, for: .parisienne) == """
        decisions: DEC-1 « Yearly plan » : le silence a valu accord le ven. 27 mars 2026 18:00, personne n’a fait \
        objection | about DEC-1 | calls @ana
        """)
    try desk.wait(minutes: 24 * 60)
    #expect(try lines(desk, .daily) == "")
    #expect(
      try lines(desk, .weekly) == """
        decisions: DEC-1 “Yearly plan” was decided by silence on Fri 27 Mar 2026 18:00: nobody objected | about DEC-1 | \
        calls @ana
        """)
  }

  @Test("three are named, the rest counted")
  func many() throws {
    var desk = try Desk()
    for number in 1...6 {
      try desk.say("propose Number \(number) approver <@U2|karim>")
      try desk.say("consent DEC-\(number) until fri")
    }
    try desk.wait(minutes: 48 * 60)
    let told = try lines(desk, .daily).split(separator: "\n").map(String.init)
    #expect(told.prefix(3).map { $0.split(separator: " ")[1] } == ["DEC-6", "DEC-5", "DEC-4"])
    #expect(
      told.dropFirst(3) == [
        "decisions: 3 more were decided by silence | /decision stats from 2026-03-27 10:15 to 2026-03-28 10:15"
      ])
    #expect(
      try lines(desk, .daily, for: .parisienne).split(separator: "\n").last
        == """
        decisions: 3 autres décidées par le silence | /decision délai du 2026-03-27 10:15 au 2026-03-28 10:15
        """)
  }
}
