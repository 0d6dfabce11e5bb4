import Kernel
import Testing

@Suite("Durations beside the hours that they lie between")
struct PrintedTimeTests {
  @Test("10:15 to 11:14 is 59 minutes, whatever the seconds are")
  func agree() throws {
    var desk = try Desk()
    desk.now = Desk.start.adding(seconds: 40)
    try desk.say("checkout is down sev1")
    desk.now = Desk.start.adding(seconds: 59 * 60 + 10)
    #expect(
      try desk.say("mitigate traffic moved") == """
        /inc mitigate INC-1: “checkout is down” is mitigated, 11:14 (Europe/Paris), 59 min after the impact began: traffic moved
        """)
    #expect(
      try desk.say("résolu reparti", as: .lea) == """
        /inc résolu INC-1 : « checkout is down » est résolu, 11:14 (Europe/Paris), après 59 min d’impact : reparti
        """)
    #expect(try desk.say("show INC-1").contains("59 min"))
    #expect(try desk.say("stats").contains("TTR (impact start → resolved): INC-1 58 min (n=1)"))
  }

  @Test("the marks between causes are those of the language")
  func causes() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("cause INC-1 expired certificate")
    try desk.say("cause INC-1 nobody was warned")
    #expect(try desk.say("show INC-1").contains("Causes: expired certificate; nobody was warned"))
    #expect(try desk.say("voir INC-1", as: .lea).contains("Causes : expired certificate ; nobody was warned"))
    #expect(
      try desk.say("cause INC-1 retirer le chat", as: .lea).contains("Il a : expired certificate ; nobody was warned"))
  }
}
