import Incidents
import Kernel
import Testing

/// What people write when they say when they will write again.
///
/// It is Thursday 26 March 2026, 10:15 in Paris.
struct AnnouncedUpdateTests {
  @Test(arguments: [
    ("half is back, next update tomorrow at 9", "2026-03-27T08:00:00.000Z"),
    ("half is back, will update at 19:00", "2026-03-26T18:00:00.000Z"),
    ("half is back, more in 30 minutes", "2026-03-26T09:45:00.000Z"),
    ("half is back, next update at 11.15", "2026-03-26T10:15:00.000Z"),
    ("half is back prochaine màj dans 20 minutes", "2026-03-26T09:35:00.000Z"),
    ("half is back, je refais un point dans 20 min", "2026-03-26T09:35:00.000Z"),
    ("half is back, je reviens vers vous dans 20 min", "2026-03-26T09:35:00.000Z"),
  ])
  func isAPromise(_ text: String, _ instant: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    let reply = try desk.say("update INC-1 \(text)")
    guard case .updated("half is back", next: .by(let next), acknowledges: _)? = desk.events.last?.event.change else {
      Issue.record("\(reply)")
      return
    }
    #expect(next == Timestamp(instant))
  }

  @Test(arguments: ["we need more in the cellar", "more servers in 2 days of work", "they will update the client"])
  func isText(_ text: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    let reply = try desk.say("update INC-1 \(text)")
    guard case .updated(text, next: nil, acknowledges: _)? = desk.events.last?.event.change else {
      Issue.record("\(reply)")
      return
    }
  }

  @Test func aLateOneIsRemarked() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("ack INC-1")
    #expect(
      try desk.say("update INC-1 half is back next 5h")
        == """
        /inc update INC-1: the update on “checkout is down” is posted. Next update by 15:15 (Europe/Paris). \
        That is late: a sev1 asks for one every 30 min.
        """)
    #expect(
      try desk.say("point INC-1 la moitié passe, prochain point demain à 9h", as: .lea)
        == """
        /inc point INC-1 : le point sur « checkout is down » est publié. \
        Prochain point avant le ven. 27 mars 2026 09:00 (Europe/Paris). \
        C’est tard : un sev1 en demande un toutes les 30 min.
        """)
  }

  @Test func oneWhoseTimeIsNotReadIsNamed() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("ack")
    #expect(
      try desk.say("point INC-1 on avance, prochain point en fin de journée", as: .lea) == """
        /inc point INC-1 : le point sur « checkout is down » est publié. Je ne lis pas quand vient le prochain ; \
        pour le promettre, ajoutez prochain 30min.
        """)
    #expect(
      try desk.say("update INC-1 half is back, next update after the meeting") == """
        /inc update INC-1: the update on “checkout is down” is posted. I read no time for the next one; to promise it, \
        add next 30m.
        """)
  }
}
