import Kernel
import Requests
import Testing

struct ListRequestsTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("@finance invoice 4711 is missing P2")
    try desk.say("@legal check the contract P4")
    try desk.say("@support call them back P1 from finance", as: .bob)
    desk.wait(minutes: 60)
    return desk
  }

  @Test func showsWhatIsOpenMostUrgentFirst() throws {
    var desk = try Self.desk()
    try desk.say("take REQ-1", as: .bob)
    #expect(
      try desk.say("list") == """
        /ask list: 3 requests, most urgent first, page 1 of 1
        REQ-3 P1 new “call them back” · @Finance → @support · 1 h
        REQ-1 P2 acknowledged “invoice 4711 is missing” · @support → @Finance · @bob · 1 h
        REQ-2 P4 new “check the contract” · @support → @légal · 1 h
        """)
    #expect(
      try desk.say("liste", as: .lea) == """
        /ask liste : 3 demandes, les plus urgentes d’abord, page 1 sur 1
        REQ-3 P1 nouvelle « call them back » · @Finance → @support · 1 h
        REQ-1 P2 vue « invoice 4711 is missing » · @support → @Finance · @bob · 1 h
        REQ-2 P4 nouvelle « check the contract » · @support → @légal · 1 h
        """)
    try desk.say("done REQ-1 sent", as: .bob)
    try desk.say("cancel REQ-3 called", as: .bob)
    #expect(
      try desk.say("list all") == """
        /ask list all: 3 requests, newest first, page 1 of 1
        REQ-3 P1 cancelled “call them back” · @Finance → @support · 1 h
        REQ-2 P4 new “check the contract” · @support → @légal · 1 h
        REQ-1 P2 done “invoice 4711 is missing” · @support → @Finance · @bob · 1 h
        """)
  }

  @Test(
    "filters, in any order and in either language",
    arguments: [
      ("list in", Person.ana, [3]), ("liste reçues", .lea, [1, 2]), ("list out", .ana, [1, 2]),
      ("liste envoyées", .bob, [3]), ("list mine", .ana, [1, 2]), ("liste moi", .bob, [3]), ("list @legal", .bob, [2]),
      ("list @finance", .ana, [3, 1]), ("list in @finance", .ana, [1]), ("list out P1 @finance", .eve, [3]),
      ("list P4", .ana, [2]), ("liste P4 en attente", .lea, []), ("list out P2", .ana, [1]),
    ])
  func filters(line: String, person: Person, numbers: [Int]) throws {
    var desk = try Self.desk()
    let lines = try desk.say(line, as: person).split(separator: "\n").dropFirst()
    #expect(lines.map { String($0.prefix { $0 != " " }) } == numbers.map { "REQ-\($0)" })
  }

  @Test func saysWhatItDoesNotFind() throws {
    var desk = try Self.desk()
    #expect(try desk.say("list in P4") == "/ask list in P4: no request matches.")
    #expect(try desk.say("liste reçues P3", as: .lea) == "/ask liste reçues P3 : aucune demande ne correspond.")
    #expect(
      try desk.say("liste reçues", as: .eve)
        == "Vous n’êtes encore dans aucune équipe ; nommez-en une : /ask liste @compta.")
    desk.teams.remove("support")
    #expect(try desk.say("list out") == "You are in no team yet; name one: /ask list @finance.")
    #expect(
      try desk.say("list @legl") == "There is no team @legl. Did you mean @légal? Nothing was changed.")
    #expect(
      try desk.say("list urgent") == """
        I don’t understand “urgent” after /ask list. Nothing was changed.
        /ask list [in|out|mine|@team] [late] [open|waiting|done|all] [P1] [page 2]
        For example: /ask list
        """)
  }

  @Test func goesPageByPage() throws {
    var desk = try Desk()
    for number in 1...45 { try desk.say("@finance thing \(number) P2") }
    let lines = try desk.say("list page 2").split(separator: "\n")
    #expect(lines.first == "/ask list: 45 requests, most urgent first, page 2 of 3")
    #expect(lines[1] == "REQ-21 P2 new “thing 21” · @support → @Finance · 0 s")
    #expect(lines.count == 22)
    #expect(lines.last == "More: /ask list page 3")
    #expect(
      try desk.say("liste page 9", as: .lea).hasPrefix(
        "/ask liste : 45 demandes, les plus urgentes d’abord, page 3 sur 3"))
  }

  @Test func asksWhichOneIsMeant() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("take", as: .lea, room: "C3") == """
        De quelle demande s’agit-il ? Rien n’a été changé. Tapez l’une de ces lignes :
        1. /ask prendre REQ-3 (P1, « call them back »)
        2. /ask prendre REQ-2 (P4, « check the contract »)
        3. /ask prendre REQ-1 (P2, « invoice 4711 is missing »)
        """)
    #expect(try desk.say("take", as: .lea, room: "C9").hasPrefix("/ask prendre REQ-1 : "))
    #expect(try desk.say("ack", topic: ItemID("REQ", 2)).hasPrefix("/ask ack REQ-2: "))
    #expect(try desk.say("ack REQ-9") == "There is no REQ-9. Nothing was changed; /ask list all shows every request.")
    #expect(
      try desk.say("vu REQ-9", as: .lea)
        == "REQ-9 n’existe pas. Rien n’a été changé ; /ask liste toutes montre toutes les demandes.")
    for number in 1...3 { try desk.say("cancel REQ-\(number) no") }
    #expect(
      try desk.say("take") == "No request is open, so say which one you mean: /ask take REQ-…. Nothing was changed.")
    #expect(
      try desk.say("prendre", as: .lea)
        == "Aucune demande n’est ouverte : dites de laquelle il s’agit, /ask prendre REQ-…. Rien n’a été changé.")
  }
}
