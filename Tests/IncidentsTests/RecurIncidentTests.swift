import Incidents
import Kernel
import Testing

struct RecurIncidentTests {
  /// INC-1 is over since yesterday, INC-2 goes on.
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("checkout is very slow sev1 #shop")
    try desk.say("resolve restarted")
    desk.wait(minutes: 1440)
    try desk.say("customers cannot pay anything sev2 #shop")
    return desk
  }

  @Test(arguments: ["recurs INC-1", "again INC-1", "same as INC-1", "recurrence INC-2 of INC-1", "rechute 2 de 1"])
  func isConfirmedWithAWord(_ line: String) throws {
    var desk = try Self.desk()
    #expect(
      try desk.say(line)
        == "/inc recurs INC-2: “customers cannot pay anything” is INC-1 “checkout is very slow” again, 1 d later.")
    #expect(desk.posted.prefix(2) == ["card INC-2", "card INC-1"])
    #expect(desk.state[2]?.facts.recurrenceOf == 1)
    #expect(
      try desk.say("show INC-2").contains("\nRecurrence of INC-1 resolved “checkout is very slow”\n"))
    #expect(
      try desk.say("show INC-1").contains("\nCame back as: INC-2 declared “customers cannot pay anything”\n"))
    #expect(desk.state == desk.replayed)
  }

  @Test func saysItInFrench() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("récidive INC-1", as: .lea)
        == """
        /inc récidive INC-2 : « customers cannot pay anything », c’est de nouveau INC-1 « checkout is very slow », 1 j \
        plus tard.
        """)
    #expect(try desk.say("voir INC-2", as: .lea).contains("\nRécidive de INC-1 résolu « checkout is very slow »\n"))
    #expect(try desk.say("voir INC-1", as: .lea).contains("\nRéapparu sous : INC-2 déclaré « customers cannot pay"))
    #expect(try desk.say("chronologie INC-2", as: .lea).hasSuffix(" récidive de INC-1 · @léa"))
  }

  @Test func showsWhatWasLeftToDo() throws {
    var desk = try Self.desk()
    try desk.say("followup INC-1 watch the length of the queue @bob by 12/4")
    try desk.say("followup INC-1 write the runbook @bob by 12/4")
    try desk.say("done T-2")
    #expect(
      try desk.say("recurs INC-2 of INC-1")
        == """
        /inc recurs INC-2: “customers cannot pay anything” is INC-1 “checkout is very slow” again, 1 d later.
        Still to be done since INC-1:
        T-1 follow-up “watch the length of the queue” · @bob · by Sun 12 Apr 2026 18:00 (Europe/Paris)
        """)
    try desk.say("undo")
    #expect(
      try desk.say("récidive INC-2 de INC-1", as: .lea).contains(
        "\nReste à faire depuis INC-1 :\nT-1 suivi « watch the length of the queue » · @bob · avant le dim. 12 avr."))
    #expect(try desk.say("find runbook").hasSuffix("task: “write the runbook”"))
    #expect(try Incidents(snapshot: desk.state.snapshot()) == desk.state)
  }

  @Test func anotherOneTakesItsPlace() throws {
    var desk = try Self.desk()
    try desk.say("nobody can log in today")
    try desk.say("resolve INC-2 done")
    try desk.say("recurs INC-3 INC-1")
    try desk.say("recurs INC-3 INC-2")
    #expect(desk.state[3]?.facts.recurrenceOf == 2)
    try desk.say("undo")
    #expect(desk.state[3]?.facts.recurrenceOf == 1)
    #expect(desk.state == desk.replayed)
  }

  @Test func refuses() throws {
    var desk = try Self.desk()
    try desk.say("nobody can log in today")
    #expect(
      try desk.say("recurs INC-3 INC-2")
        == """
        INC-2 is still open, so it cannot have come back: /inc dup INC-3 INC-2 if it is the same, /inc link INC-3 \
        INC-2 if not. Nothing was changed.
        """)
    #expect(
      try desk.say("récidive INC-3 INC-2", as: .lea)
        == """
        INC-2 est encore ouvert, il ne peut donc pas être revenu : /inc doublon INC-3 INC-2 si c’est le même, /inc \
        lier INC-3 INC-2 sinon. Rien n’a été changé.
        """)
    desk.wait(minutes: 1)
    try desk.say("resolve INC-3 done")
    #expect(
      try desk.say("recurs INC-1 INC-3")
        == "INC-3 was declared after INC-1. The other way round: /inc recurs INC-3 INC-1. Nothing was changed.")
    #expect(
      try desk.say("récidive INC-1 INC-3", as: .lea)
        == "INC-3 a été déclaré après INC-1. Dans l’autre sens : /inc récidive INC-3 INC-1. Rien n’a été changé.")
    try desk.say("recurs INC-3 INC-1")
    #expect(try desk.say("recurs INC-3 INC-1") == "INC-3 is INC-1 again already. Nothing was changed.")
    #expect(
      try desk.say("récidive INC-3 INC-1", as: .lea)
        == "INC-3 est déjà une récidive de INC-1. Rien n’a été changé.")
    #expect(try desk.say("recurs INC-3 INC-3") == "That would relate INC-3 to itself. Nothing was changed.")
    #expect(desk.state == desk.replayed)
  }
}
