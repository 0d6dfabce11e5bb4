import Digests
import Kernel
import Testing

@Suite("Who reads which schedules")
struct ReaderTests {
  /// A daily digest of #C5, which nobody has named, and a weekly one of #ops, which a lead has.
  private func scheduled() throws -> Desk {
    var desk = try Desk()
    try desk.say("daily", room: "C5")
    try desk.say("weekly <#C7|ops>")
    return desk
  }

  /// The first line of every schedule, up to its hour.
  private func heads(
    _ desk: Desk, as person: Person, room: String = "C1", hasPrivateAnswers: Bool = true
  ) throws -> [String] {
    var desk = desk
    return try desk.say("", as: person, room: room, hasPrivateAnswers: hasPrivateAnswers).split(separator: "\n")
      .filter { $0.contains(" digest · ") }.map { String($0.split(separator: " at ")[0]) }
  }

  @Test("members those of the channel they are in, and no name of another one")
  func members() throws {
    var desk = try scheduled()
    #expect(try desk.say("", as: .ana) == "No digest is scheduled here. /digest daily 9:00 sends the daily one.")
    try desk.say("monthly")
    for person in [Person.ana, .guest] {
      #expect(try heads(desk, as: person) == ["Monthly digest · here · on the first business day of the month"])
      #expect(try heads(desk, as: person, room: "C7") == ["Weekly digest · here · every Monday"])
    }
  }

  @Test("leads all of them, with names where they are known")
  func leads() throws {
    var desk = try scheduled()
    try desk.say("monthly")
    let all = [
      "Monthly digest · here · on the first business day of the month", "Daily digest · #C5 · on business days",
      "Weekly digest · #ops · every Monday",
    ]
    #expect(try heads(desk, as: .eve) == all)
    let admin = Person(id: PersonID("slack:T1:U7"), name: "ivo", role: .admin, audience: .paris)
    #expect(try heads(desk, as: admin) == all)
    desk.channelName = { $0.channel == "C5" ? "desk" : nil }
    #expect(try heads(desk, as: .eve)[1] == "Daily digest · #desk · on business days")
  }

  @Test("where everybody reads the answers, leads too those of the channel alone")
  func room() throws {
    var desk = try scheduled()
    try desk.say("monthly")
    #expect(
      try heads(desk, as: .eve, hasPrivateAnswers: false)
        == ["Monthly digest · here · on the first business day of the month"])
  }

  @Test("what was not sent is told to members of their channel, and nothing is claimed of others")
  func missed() throws {
    var desk = try scheduled()
    #expect(try desk.say("missed", room: "C5") == "/digest missed: none. Everything that was owed was sent.")
    #expect(
      try desk.say("missed", as: .ana, room: "C1") == "/digest missed: none. Everything that was owed here was sent.")
    desk.now = try Desk.paris("2026-03-27 16:00")
    #expect(try desk.due() == nil)
    let line = "Fri 27 Mar 2026 09:00: not sent, nothing could be sent before 16:00"
    #expect(
      try desk.say("missed", as: .ana, room: "C5") == """
        /digest missed: what was not sent, newest first
        – daily digest · here · \(line)
        """)
    #expect(
      try desk.say("missed", room: "C1") == """
        /digest missed: what was not sent, newest first
        – daily digest · #C5 · \(line)
        """)
    for room in ["C1", "C7"] {
      #expect(
        try desk.say("missed", as: .ana, room: room) == "/digest missed: none. Everything that was owed here was sent.")
    }
    #expect(try desk.say("missed", room: "C1", hasPrivateAnswers: false).contains("C5") == false)
    var person = Person.ana
    person.audience = .parisienne
    #expect(
      try desk.say("manqués", as: person) == "/digest manqués : aucun. Tout ce qui était dû ici est parti.")
  }
}
