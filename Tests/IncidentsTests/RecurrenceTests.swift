import Incidents
import Kernel
import Testing

/// What is proposed as having come back, and why.
struct RecurrenceTests {
  /// Two of payments that are over, one of another area, and sixty that have nothing to do with it.
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("settlement queue has a growing lag sev2 #payments")
    try desk.say("note INC-1 one worker of the settlement queue hangs")
    try desk.say("resolve INC-1 worker restarted")
    try desk.say("refunds are booked twice sev2 #payments")
    try desk.say("resolve INC-2 fixed by hand")
    try desk.say("the export of invoices is empty sev3 #billing")
    try desk.say("resolve INC-3 permissions corrected")
    desk.wait(minutes: 12 * 1440)
    return desk
  }

  @Test func aNewOneShowsWhatMayHaveComeBack() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("lag of the settlement queue again sev2 @lea #payments")
        == """
        /inc declare: INC-4 is declared, sev2: “lag of the settlement queue again”.
        @lea leads it.
        Targets: acknowledge by 11:30, first update by 12:15, mitigate by 15:15, resolve by Wed 8 Apr 2026 11:15 \
        (Europe/Paris).
        Perhaps it came back; one line confirms it:
        – same area payments, 3 shared rare words: lag, settlement, queue; INC-1, 12 days ago “settlement queue has a \
        growing lag”: /inc recurs INC-4 INC-1
        """)
    #expect(try desk.say("recurs INC-4 INC-1").hasPrefix("/inc recurs INC-4: "))
  }

  @Test func isReadInFrench() throws {
    var desk = try Self.desk()
    let reply = try desk.say("ouvrir \"lag settlement queue\" gravité 2", as: .lea)
    #expect(
      reply.hasSuffix(
        """
        Peut-être une récidive ; une ligne la confirme :
        – 3 mots rares en commun : lag, settlement, queue ; INC-1, il y a 12 jours « settlement queue has a growing \
        lag » : /inc récidive INC-4 INC-1
        """))
  }

  @Test func wordsKeepTheirAccents() throws {
    var desk = try Self.desk()
    try desk.say("règlements bloqués depuis la mise à jour sev2", as: .lea)
    try desk.say("résolu INC-4 relancé", as: .lea)
    desk.wait(minutes: 2880)
    let reply = try desk.say("Règlements à nouveau bloqués sev2", as: .lea)
    #expect(
      reply.contains(
        "\n– 2 mots rares en commun : règlements, bloqués ; INC-4, il y a 2 jours « règlements bloqués depuis"),
      "\(reply)")
  }

  @Test(arguments: [
    "checkout is very slow sev2 #payments", "refunds cannot be asked for sev2 #payments", "invoices in the wrong order",
  ])
  func oneWordOrTheAreaIsNotEnough(_ line: String) throws {
    var desk = try Self.desk()
    #expect(try !desk.say(line).contains("came back"))
  }

  @Test func openOnesOfTheAreaComeFirst() throws {
    var desk = try Self.desk()
    try desk.say("card payments are slow #payments @lea sev2")
    let lines = try desk.say("settlement queue: lag grows #payments @lea sev2").split(separator: "\n")
    #expect(
      lines.suffix(4).map(String.init) == [
        "Perhaps the same, in #payments:",
        "INC-4 sev2 declared “card payments are slow” · #payments · @lea · 0 s",
        "Perhaps it came back; one line confirms it:",
        """
        – same area payments, 3 shared rare words: settlement, queue, lag; INC-1, 12 days ago “settlement queue has a \
        growing lag”: /inc recurs INC-5 INC-1
        """,
      ])
  }

  @Test func aCauseProposesWhatTheTitleDidNot() throws {
    var desk = try Self.desk()
    try desk.say("cause INC-3 role of the reporting robot was removed")
    try desk.say("customers see no statements #billing")
    #expect(
      try desk.say("cause INC-4 robot lost its reporting role")
        == """
        /inc cause INC-4: “customers see no statements” was caused by: robot lost its reporting role
        Perhaps it came back; one line confirms it:
        – same area billing, like its cause, 3 shared rare words: robot, reporting, role; INC-3, 12 days ago “the \
        export of invoices is empty”: /inc recurs INC-4 INC-3
        """)
    try desk.say("recurs INC-4 INC-3")
    #expect(try !desk.say("cause INC-4 reporting robot without a role").contains("Perhaps"))
  }

  @Test func cancelledOnesAreNotProposed() throws {
    var desk = try Desk()
    try desk.say("settlement queue has a growing lag sev2 #payments")
    try desk.say("cancel INC-1 false alarm")
    #expect(try !desk.say("settlement queue has a growing lag sev2 #payments").contains("Perhaps"))
  }

  @Test func commonWordsMakeNothingAlike() throws {
    var desk = try Desk()
    for number in 1...60 {
      try desk.say("payment gateway timeout \(number) #payments")
      try desk.say("resolve INC-\(number) restarted")
    }
    #expect(try !desk.say("payment gateway timeout 61 #payments").contains("Perhaps"))
  }
}
