import Incidents
import Kernel
import Testing

struct ListTraitTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("checkout is down sev1 #payments <@U1|ana>")
    try desk.say("ack INC-1")
    try desk.say("login is slow sev2 #search", as: .bob)
    try desk.say("declare evacuation sev1 <@U2|bob> drill")
    try desk.say("salaries leak again sev1 <@U1|ana> private")
    return desk
  }

  private static func listed(_ words: String, as person: Person = .ana, _ desk: inout Desk) throws -> [String] {
    try desk.say(words, as: person).split(separator: "\n").dropFirst().map { String($0.prefix { $0 != " " }) }
  }

  @Test(arguments: [
    ("list unassigned", ["INC-2"]), ("liste sans pilote", ["INC-2"]), ("list unacked", ["INC-4", "INC-3", "INC-2"]),
    ("liste non pris en compte", ["INC-4", "INC-3", "INC-2"]), ("list drills", ["INC-3"]),
    ("liste exercices", ["INC-3"]), ("list private", ["INC-4"]), ("liste privés", ["INC-4"]), ("list late", []),
    ("list unacked sev2 #search", ["INC-2"]),
  ])
  func narrows(_ line: String, _ ids: [String]) throws {
    var desk = try Self.desk()
    #expect(try Self.listed(line, &desk) == ids)
  }

  @Test func tellsNobodyElseOfWhatIsPrivate() throws {
    var desk = try Self.desk()
    #expect(try desk.say("list private", as: .bob) == "/inc list private: no incident matches.")
    #expect(try Self.listed("list unacked", as: .bob, &desk) == ["INC-3", "INC-2"])
  }

  @Test func marksWhatIsLate() throws {
    var desk = try Self.desk()
    try desk.say("update INC-1 we look into it next never")
    desk.wait(minutes: 16)
    #expect(
      try desk.say("list late", as: .bob)
        == """
        /inc list late: 2 incidents, worst first, page 1 of 1
        INC-3 sev1 declared “evacuation” · drill · @bob · 16 min · ⚠ acknowledge late
        INC-2 sev2 declared “login is slow” · #search · 16 min · ⚠ acknowledge late
        """)
    desk.wait(minutes: 45)
    #expect(
      try desk.say("liste en retard #payments", as: .lea)
        == """
        /inc liste en retard #payments : 1 incident, les plus graves d’abord, page 1 sur 1
        INC-1 sev1 pris en compte « checkout is down » · #payments · @ana · 1 h 01 min · ⚠ atténuation en retard
        """)
    try desk.say("mitigate INC-1 traffic moved")
    #expect(try desk.say("list late #payments") == "/inc list late #payments: no incident matches.")
  }

  @Test func saysThatNobodyKnowsTheArea() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("list #payment")
        == "/inc list #payment: No incident was ever in #payment; did you mean #payments?")
    #expect(
      try desk.say("indicateurs #payment", as: .lea)
        == """
        /inc stats #payment 90 derniers jours : Aucun incident n’a jamais été dans #payment ; vouliez-vous dire \
        #payments ?
        """)
    #expect(try desk.say("list #garden") == "/inc list #garden: No incident was ever in #garden.")
    #expect(
      try desk.say("list @bobb all") == "/inc list all @bobb: No incident was ever led by @bobb; did you mean @bob?")
    #expect(
      try desk.say("liste @nobody", as: .lea)
        == "/inc liste @nobody : Aucun incident n’a jamais été piloté par @nobody.")
    #expect(try desk.say("list resolved #payments") == "/inc list resolved #payments: no incident matches.")
  }

  @Test func saysHowLongItLasted() throws {
    var desk = try Self.desk()
    desk.wait(minutes: 12)
    try desk.say("cancel INC-2 false alarm", as: .bob)
    desk.wait(minutes: 500)
    #expect(
      try desk.say("list cancelled")
        == """
        /inc list cancelled: 1 incident, newest first, page 1 of 1
        INC-2 sev2 cancelled “login is slow” · #search · after 12 min
        """)
    #expect(try desk.say("liste annulés", as: .lea).hasSuffix(" · après 12 min"))
  }

  @Test func findsAnIncidentByItsID() throws {
    var desk = try Self.desk()
    let shown = try desk.say("show INC-2")
    #expect(try desk.say("find INC-2") == shown)
    #expect(try desk.say("find inc-2") == shown)
    #expect(
      try desk.say("find INC-4", as: .bob)
        == "There is no INC-4. Nothing was changed; /inc list all shows every incident.")
  }
}
