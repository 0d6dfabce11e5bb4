import Incidents
import Kernel
import Testing

struct NameCauseTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("checkout is very slow sev1 #shop")
    return desk
  }

  @Test func takesSeveral() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("cause INC-1 expired certificate")
        == "/inc cause INC-1: “checkout is very slow” was caused by: expired certificate")
    #expect(
      try desk.say("cause nobody watches the renewal")
        == "/inc cause INC-1: “checkout is very slow” was caused by this too: nobody watches the renewal")
    #expect(try desk.say("show").contains("\nCauses: expired certificate; nobody watches the renewal\n"))
    #expect(desk.card(1)?.text.unsafePlainText.contains("\nCauses: expired certificate; nobody watches") == true)
    #expect(desk.state[1]?.facts.causes == ["expired certificate", "nobody watches the renewal"])
    #expect(try desk.say("find renewal").hasSuffix("cause: “nobody watches the renewal”"))
    #expect(desk.state == desk.replayed)
  }

  @Test func saysItInFrench() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("cause certificat expiré", as: .lea)
        == "/inc cause INC-1 : cause de « checkout is very slow » : certificat expiré")
    #expect(
      try desk.say("cause alerte oubliée", as: .lea)
        == "/inc cause INC-1 : autre cause de « checkout is very slow » : alerte oubliée")
    #expect(
      try desk.say("cause Certificat EXPIRÉ", as: .lea) == "INC-1 a déjà cette cause. Rien n’a été changé.")
    #expect(try desk.say("chronologie", as: .lea).contains(" cause : certificat expiré · @léa"))
    #expect(
      try desk.say("annule", as: .lea)
        == """
        /inc annule : /inc cause INC-1 est annulé ; « alerte oubliée » n’est plus une cause de « checkout is very slow ». \
        Les deux restent dans la chronologie.
        """)
    #expect(desk.state[1]?.facts.causes == ["certificat expiré"])
  }

  @Test func refuses() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("cause")
        == """
        Say what caused it.
        /inc cause [INC-12] [remove] <words>
        For example: /inc cause INC-12 expired certificate
        """)
    for number in 1...10 { try desk.say("cause reason \(number)") }
    #expect(
      try desk.say("cause reason 11")
        == "INC-1 has 10 causes already; for more there is /inc note INC-1. Nothing was changed.")
    #expect(
      try desk.say("cause raison 11", as: .lea)
        == "INC-1 a déjà 10 causes ; pour le reste, /inc noter INC-1. Rien n’a été changé.")
    #expect(try desk.say("cause reason 3") == "INC-1 has that cause already. Nothing was changed.")
    #expect(
      try desk.say("cause \(String(repeating: "x", count: 301))")
        == "That is too long: at most 300 characters fit here. Nothing was changed.")
    try desk.say("close INC-1 anyway")
    #expect(try desk.say("cause INC-1 reason 3").hasPrefix("INC-1 has that cause"))
  }
}
