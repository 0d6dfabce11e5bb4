import Incidents
import Kernel
import Testing

@Suite("Figures")
struct StatsTests {
  /// Five incidents that ran through everything, one after another from 10:15 on, and a false alarm.
  private static func desk() throws -> Desk {
    var desk = try Desk()
    for number in 1...5 {
      try desk.say("declare checkout fails again sev\(number < 3 ? 1 : 3) #pay since 10:05")
      desk.wait(minutes: Int64(number))
      if number != 4 { try desk.say("ack INC-\(number)") }
      desk.wait(minutes: 5)
      if number != 5 { try desk.say("mitigate INC-\(number)") }
      desk.wait(minutes: Int64(5 - number))
      try desk.say("resolve INC-\(number) done")
    }
    try desk.say("declare something else is odd sev2 #web")
    try desk.say("cancel INC-6 false alarm")
    return desk
  }

  @Test("every figure with its definition, how many it is made of, and what is missing")
  func whole() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("stats") == """
        /inc stats last 90d: Fri 26 Dec 2025 – Thu 26 Mar 2026 (Europe/Paris)
        Counted by declaration; TTR and handling by resolution.
        5 declared (2 sev1, 3 sev3), 5 resolved
        TTD (impact start → detected): median 30 min, p90 50 min, max INC-5 50 min, mean 30 min (n=5)
        TTA (declared → acknowledged): INC-5 5 min, INC-3 3 min, INC-2 2 min, INC-1 1 min (n=4, 1 without ack)
        TTM (impact start → mitigated): INC-4 49 min, INC-3 38 min, INC-2 27 min, INC-1 16 min (n=4, 1 without mitigation)
        TTR (impact start → resolved): median 40 min, p90 1 h, max INC-5 1 h, mean 40 min (n=5)
        Handling (declared → resolved): median 10 min, p90 10 min, max INC-5 10 min, mean 10 min (n=5)
        Cancelled: 1 of 6 (17 %) · Reopened within 7 days: 0 of 5 (0 %) · Recurring: 0 of 5 (0 %)
        Updates promised and in time: none was promised · longest silence of a sev1 or sev2: INC-2 10 min
        Still open: 0
        """)
    #expect(
      try desk.say("indicateurs #pay sev1 30 derniers jours", as: .lea) == """
        /inc stats sev1 #pay 30 derniers jours : mar. 24 févr. 2026 – jeu. 26 mars 2026 (Europe/Paris)
        Comptés à la déclaration ; TTR et traitement à la résolution.
        2 déclarés (2 sev1), 2 résolus
        TTD (début de l’impact → détecté) : INC-2 20 min, INC-1 10 min (n=2)
        TTA (déclaré → pris en compte) : INC-2 2 min, INC-1 1 min (n=2)
        TTM (début de l’impact → atténué) : INC-2 27 min, INC-1 16 min (n=2)
        TTR (début de l’impact → résolu) : INC-2 30 min, INC-1 20 min (n=2)
        Traitement (déclaré → résolu) : INC-2 10 min, INC-1 10 min (n=2)
        Annulés : 0 sur 2 · Rouverts sous 7 jours : 0 sur 2 · Récidives : 0 sur 2
        Points promis et à l’heure : aucun n’était promis · plus long silence d’un sev1 ou sev2 : INC-2 10 min
        Toujours ouverts : 0
        """)
  }

  @Test("a reopened incident has one TTR, the sum of its open episodes")
  func reopened() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 since 10:00")
    desk.wait(minutes: 15)
    try desk.say("update half of it works next 30m")
    desk.wait(minutes: 30)
    try desk.say("update all of it works next 30m")
    desk.wait(minutes: 35)
    try desk.say("resolve rolled back")
    desk.wait(minutes: 6 * 1440)
    try desk.say("reopen INC-1 errors again")
    desk.wait(minutes: 20)
    try desk.say("resolve INC-1 rolled back for good")
    try desk.say("login is slow sev3")
    try desk.say("resolve INC-2 done")
    desk.wait(minutes: 8 * 1440)
    try desk.say("reopen INC-2 slow again")
    #expect(
      try desk.say("stats").split(separator: "\n").suffix(6).joined(separator: "\n") == """
        TTM (impact start → mitigated): n=0, 2 without mitigation
        TTR (impact start → resolved): INC-1 1 h 55 min (n=1)
        Handling (declared → resolved): INC-1 1 h 40 min (n=1)
        Cancelled: 0 of 2 · Reopened within 7 days: 1 of 2 · Recurring: 0 of 2
        Updates promised and in time: 1 of 2 · longest silence of a sev1 or sev2: INC-1 35 min
        Still open: 1, age so far: INC-2 8 d
        """)
  }

  @Test("a period in the past is told as it stood at its end")
  func past() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    desk.wait(minutes: 3 * 1440)
    try desk.say("resolve INC-1 rolled back")
    #expect(
      try desk.say("stats from 26/3 to 27/3") == """
        /inc stats from 2026-03-26 to 2026-03-27: Thu 26 Mar 2026 – Fri 27 Mar 2026 (Europe/Paris)
        Counted by declaration; TTR and handling by resolution.
        1 declared (1 sev1), 0 resolved
        TTD (impact start → detected): n=0, 1 without both times
        TTA (declared → acknowledged): n=0, 1 without ack
        TTM (impact start → mitigated): n=0, 1 without mitigation
        TTR (impact start → resolved): n=0
        Handling (declared → resolved): n=0
        Cancelled: 0 of 1 · Reopened within 7 days: 0 of 0 · Recurring: 0 of 1
        Updates promised and in time: none was promised · longest silence of a sev1 or sev2: INC-1 3 d
        Still open: 1, age so far: INC-1 1 d 13 h
        """)
    #expect(
      try desk.say("list mars 2026", as: .lea) == """
        /inc liste du 2026-03-01 au 2026-03-31 : 1 incident, les plus récents d’abord, page 1 sur 1
        INC-1 sev1 résolu « checkout is down » · impact 3 j
        """)
    #expect(
      try desk.say("list last month")
        == "/inc list from 2026-02-01 to 2026-02-28: no incident matches.")
  }

  @Test("what is no filter of figures is named")
  func problems() throws {
    var desk = try Desk()
    #expect(
      try desk.say("stats open") == """
        I don’t understand “open” after /inc stats. Nothing was changed.
        /inc stats [#area] [sev1] [client Acme] [last 90d|march|q1]
        For example: /inc stats
        """)
  }

  @Test("weeks, months and what lies ahead")
  func periods() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    func head(_ line: String, as person: Person = .ana) throws -> String {
      String(try desk.say(line, as: person).split(separator: "\n")[0])
    }
    #expect(
      try head("stats W13")
        == "/inc stats from 2026-03-23 to 2026-03-29: Mon 23 Mar 2026 – Thu 26 Mar 2026 (Europe/Paris)")
    #expect(
      try head("stats semaine 46", as: .lea)
        == "/inc stats du 2025-11-10 au 2025-11-16 : lun. 10 nov. 2025 – dim. 16 nov. 2025 (Europe/Paris)")
    #expect(
      try head("stats last week") == "/inc stats last week: Mon 16 Mar 2026 – Sun 22 Mar 2026 (Europe/Paris)")
    #expect(
      try head("stats ce mois", as: .lea)
        == "/inc stats du 2026-03-01 au 2026-03-31 : dim. 1er mars 2026 – jeu. 26 mars 2026 (Europe/Paris)")
    #expect(
      try head("stats next month")
        == "“next month”: this is still to come, and figures are of what has happened. Nothing was changed.")
    #expect(
      try head("stats par semaine", as: .lea)
        == "Je ne comprends pas « par semaine » après /inc stats. Rien n’a été changé.")
    #expect(try head("stats by week") == "I don’t understand “by week” after /inc stats. Nothing was changed.")
  }
}
