import Digests
import Kernel
import Testing

@Suite("What a line leaves unsaid")
struct KeptPartsTests {
  @Test("stays as it was, and the answer says so")
  func stays() throws {
    var desk = try Desk()
    try desk.say("weekly fri 16:00 holidays anyway quiet <#C1|ops>")
    #expect(
      try desk.say("weekly 8:30") == """
        /digest weekly: the weekly digest is sent here every Friday at 08:30 (Europe/Paris); also on holidays; nothing \
        when nothing needs anyone.
        Before: every Friday at 16:00 (Europe/Paris); also on holidays; nothing when nothing needs anyone.
        Unchanged: every Friday; also on holidays; nothing when nothing needs anyone.
        Next:
        – Fri 27 Mar 2026 08:30 (Europe/Paris)
        – Fri 3 Apr 2026 08:30 (Europe/Paris)
        – Fri 10 Apr 2026 08:30 (Europe/Paris)
        Business days and holidays are those of the calendar fr-office.
        """)
    #expect(desk.state[1]?.setting.channelName == "ops")
    #expect(
      try desk.say("hebdo lundi toujours", as: .marc).contains("\nInchangé : à 08:30 ; aussi les jours fériés.\n"))
    #expect(desk.state[1]?.setting.rule.isQuiet == false)
    try desk.say("stop weekly")
    #expect(try desk.say("weekly").contains("every Monday at 09:00 (Europe/Paris); a holiday moves it"))
  }

  @Test("the end of a pause is by the clock of the channel, whoever types")
  func pause() throws {
    var desk = try Desk()
    try desk.say("daily")
    var person = Person.eve
    person.audience.zone = try #require(Zone("America/New_York"))
    try desk.say("pause until 2026-05-04", as: person)
    #expect(desk.state[1]?.setting.pauses.last?.until == (try Desk.paris("2026-05-04 00:00")))
    person = .marc
    person.audience.zone = try #require(Zone("Asia/Tokyo"))
    try desk.say("pause jusqu’au 5 mai", as: person)
    #expect(desk.state[1]?.setting.pauses.last?.until == (try Desk.paris("2026-05-05 00:00")))
  }

  @Test("a preview says whose digest it is")
  func preview() throws {
    var desk = try Desk()
    func head(_ line: String, as person: Person) throws -> Substring? {
      try desk.say(line, as: person).split(separator: "\n").first
    }
    #expect(try head("now weekly", as: .eve) == "Only you read this; /digest publish weekly posts it.")
    try desk.say("weekly")
    #expect(
      try head("now weekly", as: .eve)
        == "Only you read this, the weekly digest of this channel; /digest publish weekly posts it.")
    try desk.say("weekly 8:00 <#C1|ops>")
    #expect(
      try head("maintenant hebdo", as: .marc)
        == "Vous seul lisez ceci, le résumé de la semaine de #ops ; /digest publier hebdo le poste.")
  }
}
