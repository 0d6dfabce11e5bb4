import Kernel
import Priorities
import TestKit
import Testing

@Suite("What digests say of priorities that are still owed")
struct OverdueDigestTests {
  private func lines(_ desk: Desk, _ kind: DigestKind, for audience: Audience = .paris) throws -> String {
    PriorityLines(desk.state, prompts: Prompts(verbs: try Desk.verbs)).written(kind, at: desk.now, for: audience)
  }

  @Test("in the week what was promised for it stands among its promises, and what was promised before is still due")
  func weekly() throws {
    var desk = try Desk()
    for number in 1...4 { try desk.say("propose Thing \(number)") }
    try desk.say("commit PRI-1 <@U1|ana> by fri")
    try desk.say("commit PRI-2 <@U2|bob> by fri")
    try desk.say("commit PRI-3 <@U2|bob> by 3/4")
    desk.wait(days: 9)
    try desk.say("done PRI-2 finished", as: .bob)
    let week = try lines(desk, .weekly)
    #expect(
      week == """
        kept: priorities kept by their first date = 0/0, 0/0, 0/0, 0/0, 0/0, 0/0, 0/2, 0/1 | /prio stats from 2026-03-28 \
        10:15 to 2026-04-04 11:15
        kept: PRI-3 “Thing 3” was promised for Fri 3 Apr 2026 18:00 and is not done | about PRI-3 | calls @bob
        due: PRI-1 “Thing 1” was due Fri 27 Mar 2026 18:00, not done | about PRI-1 | calls @ana
        """)
    #expect(
      try lines(desk, .weekly, for: .parisienne).split(separator: "\n").last
        == "due: PRI-1 « Thing 1 » était attendue le ven. 27 mars 2026 18:00, pas faite | about PRI-1 | calls @ana")
    try desk.say("drop PRI-1 no use")
    #expect(try !lines(desk, .weekly).contains("PRI-1"))
  }

  @Test("what was moved once was carried over once")
  func once() throws {
    var desk = try Desk()
    try desk.say("propose Migrate the CRM")
    try desk.say("commit PRI-1 <@U1|ana> by fri")
    try desk.say("defer PRI-1 to 10/4")
    func carried(_ audience: Audience) throws -> String? {
      try lines(desk, .quarterly, for: audience).split(separator: "\n").last.map(String.init)
    }
    #expect(
      try carried(.paris) == """
        debt: PRI-1 “Migrate the CRM” was carried over once, first promised for Fri 27 Mar 2026 18:00 | about PRI-1 | \
        calls @ana
        """)
    #expect(
      try carried(.parisienne) == """
        debt: PRI-1 « Migrate the CRM » a été reportée une fois, promise d’abord pour le ven. 27 mars 2026 18:00 | about \
        PRI-1 | calls @ana
        """)
  }
}
