import Kernel
import Testing

@Suite("Figures of promises")
struct FigureTests {
  /// So many promises for the end of a day, the first of which are done so many days after that.
  private func desk(_ count: Int, done: [Int64]) throws -> Desk {
    var desk = try Desk()
    for number in 1...count {
      try desk.say("propose Thing \(number)")
      try desk.say("commit PRI-\(number) <@U\(number)|u\(number)> by tomorrow 12:00")
    }
    let due = Timestamp("2026-03-27T11:00:00.000Z") ?? desk.now
    for (index, days) in done.enumerated().sorted(by: { $0.element < $1.element }) {
      desk.now = due.adding(seconds: days * 86_400)
      try desk.say("done PRI-\(index + 1) finished")
    }
    return desk
  }

  @Test("few are listed one by one, with n")
  func few() throws {
    var desk = try self.desk(4, done: [0, 2])
    try desk.say("defer PRI-3 to 1/5")
    try desk.say("drop PRI-4 no use")
    #expect(
      try desk.talk("gus stats", "eve indicateurs mars 2026", "ana stats february 2026", "ana stats blue") == #"""
        > @gus stats
        /prio stats: Tue 30 Dec 2025 – Sun 29 Mar 2026 (Europe/Paris)
        Promises whose first date fell into the period (n=4).
        – kept (done by the first date): 1 of 4 · PRI-1
        – moved (given another date, 1 move): 1 of 4 · PRI-3
        – late (not done by the date that held): 1 of 4 · PRI-2
        – dropped: 1 of 4 · PRI-4
        Delay behind the first date, of those not kept: PRI-3 2 d, PRI-2 2 d (n=2)
        Age of what is open, since it was proposed: PRI-3 3 d 1 h (n=1)
        > @eve indicateurs mars 2026
        /prio indicateurs : dim. 1er mars 2026 – mar. 31 mars 2026 (Europe/Paris)
        Promesses dont la première date tombait dans la période (n=4).
        – tenues (faites à la première date) : 1 sur 4 · PRI-1
        – déplacées (autre date, 1 report) : 1 sur 4 · PRI-3
        – en retard (pas faites à la date en vigueur) : 1 sur 4 · PRI-2
        – abandonnées : 1 sur 4 · PRI-4
        Retard sur la première date, des non tenues : PRI-3 2 j, PRI-2 2 j (n=2)
        Âge de ce qui est ouvert, depuis la proposition : PRI-3 3 j 1 h (n=1)
        > @ana stats february 2026
        /prio stats: Sun 1 Feb 2026 – Sat 28 Feb 2026 (Europe/Paris)
        Promises whose first date fell into the period (n=0).
        – kept (done by the first date): 0 of 0
        – moved (given another date, 0 moves): 0 of 0
        – late (not done by the date that held): 0 of 0
        – dropped: 0 of 0
        Delay behind the first date, of those not kept: (n=0)
        Age of what is open, since it was proposed: (n=0)
        > @ana stats blue
        I don’t understand “blue” after /prio stats. Nothing was changed.
        /prio stats [last month|q1 2026|last 30 days]
        For example: /prio stats
        """#)
  }

  @Test("from five on: shares, and median and p90 by nearest rank")
  func many() throws {
    var desk = try self.desk(12, done: [0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8])
    try desk.say("undo")
    #expect(
      try desk.talk("ana stats", "eve indicateurs") == #"""
        > @ana stats
        /prio stats: Mon 5 Jan 2026 – Sat 4 Apr 2026 (Europe/Paris)
        Promises whose first date fell into the period (n=12).
        – kept (done by the first date): 3 of 12 (25 %) · PRI-1, PRI-2, PRI-3
        – moved (given another date, 0 moves): 0 of 12 (0 %)
        – late (not done by the date that held): 9 of 12 (75 %) · PRI-4, PRI-5, PRI-6, PRI-7, PRI-8, PRI-9, PRI-10, PRI-11, PRI-12
        – dropped: 0 of 12 (0 %)
        Delay behind the first date, of those not kept: median 5 d, p90 8 d (n=9)
        Age of what is open, since it was proposed: PRI-12 9 d 1 h, PRI-11 9 d 1 h (n=2)
        > @eve indicateurs
        /prio indicateurs : lun. 5 janv. 2026 – sam. 4 avr. 2026 (Europe/Paris)
        Promesses dont la première date tombait dans la période (n=12).
        – tenues (faites à la première date) : 3 sur 12 (25 %) · PRI-1, PRI-2, PRI-3
        – déplacées (autre date, 0 report) : 0 sur 12 (0 %)
        – en retard (pas faites à la date en vigueur) : 9 sur 12 (75 %) · PRI-4, PRI-5, PRI-6, PRI-7, PRI-8, PRI-9, PRI-10, PRI-11, PRI-12
        – abandonnées : 0 sur 12 (0 %)
        Retard sur la première date, des non tenues : médiane 5 j, p90 8 j (n=9)
        Âge de ce qui est ouvert, depuis la proposition : PRI-12 9 j 1 h, PRI-11 9 j 1 h (n=2)
        """#)
  }
}
