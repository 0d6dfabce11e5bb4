import Kernel
import Testing

@Suite("Lists of priorities")
struct ListTests {
  @Test("filters in both languages, in any order")
  func filters() throws {
    var desk = try Desk()
    for line in [
      "propose Migrate the CRM value 8 size 3", "propose Answer the audit", "propose Hire a clerk",
      "propose New chairs",
      "commit PRI-1 <@U2|bob> by fri", "commit PRI-2 <@U1|ana> by 15/12", "start PRI-2",
      "commit PRI-3 <@U2|bob> by 15/12",
      "block PRI-3 on <@U1|ana> not signed", "drop PRI-4 no use",
    ] {
      try desk.say(line)
    }
    desk.wait(days: 4)
    let text = try desk.talk(
      "bob list mine", "bob list mine blocked", "ana list <@U2|bob>", "ana list late", "ana list blocked <@U1|ana>",
      "ana list doing", "gus list dropped", "eve liste moi", "eve liste bloquées", "eve liste en retard",
      "eve liste toutes <@U2|bob>", "eve liste engagées", "ana list green", "ana list done")
    #expect(
      text == #"""
        > @bob list mine
        /prio list mine: 2 priorities, never frozen, page 1 of 1
        1. PRI-1 committed “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · 2.67 · 4 d
        3. PRI-3 blocked “Hire a clerk” · @bob · by Tue 15 Dec 2026 18:00 · waits for @ana · 4 d
        > @bob list mine blocked
        /prio list mine blocked: 1 priority, never frozen, page 1 of 1
        3. PRI-3 blocked “Hire a clerk” · @bob · by Tue 15 Dec 2026 18:00 · waits for @ana · 4 d
        > @ana list <@U2|bob>
        /prio list @bob: 2 priorities, never frozen, page 1 of 1
        1. PRI-1 committed “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · 2.67 · 4 d
        3. PRI-3 blocked “Hire a clerk” · @bob · by Tue 15 Dec 2026 18:00 · waits for @ana · 4 d
        > @ana list late
        /prio list late: 1 priority, never frozen, page 1 of 1
        1. PRI-1 committed “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · 2.67 · 4 d
        > @ana list blocked <@U1|ana>
        /prio list @ana blocked: 1 priority, never frozen, page 1 of 1
        3. PRI-3 blocked “Hire a clerk” · @bob · by Tue 15 Dec 2026 18:00 · waits for @ana · 4 d
        > @ana list doing
        /prio list doing: 1 priority, never frozen, page 1 of 1
        2. PRI-2 doing “Answer the audit” · @ana · by Tue 15 Dec 2026 18:00 · 4 d
        > @gus list dropped
        /prio list dropped: 1 priority, never frozen, page 1 of 1
        – PRI-4 dropped “New chairs” · 0 s
        > @eve liste moi
        /prio liste moi : aucune priorité ne correspond.
        > @eve liste bloquées
        /prio liste bloquées : 1 priorité, jamais figées, page 1 sur 1
        3. PRI-3 bloquée « Hire a clerk » · @bob · pour le mar. 15 déc. 2026 18:00 · attend @ana · 4 j
        > @eve liste en retard
        /prio liste en retard : 1 priorité, jamais figées, page 1 sur 1
        1. PRI-1 engagée « Migrate the CRM » · @bob · pour le ven. 27 mars 2026 18:00 · ⚠ en retard de 2 j 16 h · 2,67 · 4 j
        > @eve liste toutes <@U2|bob>
        /prio liste @bob toutes : 2 priorités, jamais figées, page 1 sur 1
        1. PRI-1 engagée « Migrate the CRM » · @bob · pour le ven. 27 mars 2026 18:00 · ⚠ en retard de 2 j 16 h · 2,67 · 4 j
        3. PRI-3 bloquée « Hire a clerk » · @bob · pour le mar. 15 déc. 2026 18:00 · attend @ana · 4 j
        > @eve liste engagées
        /prio liste engagées : 1 priorité, jamais figées, page 1 sur 1
        1. PRI-1 engagée « Migrate the CRM » · @bob · pour le ven. 27 mars 2026 18:00 · ⚠ en retard de 2 j 16 h · 2,67 · 4 j
        > @ana list green
        I don’t understand “green” after /prio list. Nothing was changed.
        /prio list [mine|@x|blocked|late|frozen|done|all] [last month]
        For example: /prio list
        > @ana list done
        /prio list done: no priority matches.
        """#)
  }

  @Test("page by page")
  func pages() throws {
    var desk = try Desk()
    for number in 1...42 { try desk.say("propose Thing \(number)") }
    let text = try desk.say("list page 2", as: .gus)
    #expect(
      text.hasPrefix("/prio list: 42 priorities, never frozen, page 2 of 3\n21. PRI-21 proposed “Thing 21” · 0 s"))
    #expect(text.hasSuffix("40. PRI-40 proposed “Thing 40” · 0 s\nMore: /prio list page 3"))
    #expect(try desk.say("liste page 9", as: .eve).hasPrefix("/prio liste : 42 priorités, jamais figées, page 3 sur 3"))
  }

  @Test("long lists in a review and a freeze are cut, and say so")
  func long() throws {
    var desk = try Desk()
    try desk.say("propose First")
    try desk.say("freeze")
    for number in 1...12 { try desk.say("propose Thing \(number)") }
    let text = try desk.say("freeze")
    #expect(text.contains("– in 12: PRI-2 “Thing 1”"))
    #expect(text.contains("PRI-11 “Thing 10”, and 2 more\n"))
  }
}
