import Incidents
import Kernel
import Testing

@Suite("Exports as files")
struct ExportIncidentsTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("checkout is down sev1 #pay")
    try desk.say("=1+1 “quoted” login is slow sev3 #web", as: .bob)
    try desk.say("resolve INC-1 restarted")
    return desk
  }

  private func file(_ desk: Desk) throws -> (message: Message, destination: Post.Destination) {
    let post = try #require(desk.posts.first)
    guard case .message(let message) = post.content, desk.posts.count == 1 else { throw Refusal("test", "") }
    return (message, post.destination)
  }

  /// The first cells of each line.
  private func cells(_ message: Message, _ count: Int) -> [String] {
    message.text.unsafePlainText.split(separator: "\r\n").map {
      $0.split(separator: ",").prefix(count).joined(separator: ",")
    }
  }

  @Test("csv is a table for whoever asks, by number")
  func csv() throws {
    var desk = try Self.desk()
    let said = try desk.say("export all")
    #expect(
      said == """
        /inc export csv all: 2 incidents, sent to you as incidents-2026-03-26.csv.
        Timelines are not in a table; with them: /inc export json all
        """)
    let (message, destination) = try file(desk)
    #expect(destination == .person(Person.ana.id, in: Place(platform: "slack", team: "T1", channel: "C1")))
    #expect(message.file?.name == "incidents-2026-03-26.csv")
    #expect(message.file?.mediaType == "text/csv")
    #expect(Array(message.text.unsafePlainText.utf8) == desk.state.exportTable())
    #expect(
      cells(message, 4) == [
        #""id","title","severity","state""#, #""INC-1","checkout is down","sev1","resolved""#,
        #""INC-2","'=1+1 “quoted” login is slow","sev3","declared""#,
      ])
    let dit = try desk.say("exporter json tous", as: .lea)
    #expect(dit == "/inc exporter json tous : 2 incidents, en route vers vous : incidents-2026-03-26.json.")
    let all = try file(desk)
    #expect(all.message.file?.name == "incidents-2026-03-26.json")
    #expect(Array(all.message.text.unsafePlainText.utf8) == desk.state.export())
  }

  @Test("the words of a list choose")
  func filters() throws {
    var desk = try Self.desk()
    let said = try desk.talk([
      (.ana, "export"), (.ana, "export sev4"), (.lea, "exporter sev4"), (.ana, "export #pay json last 30d"),
      (.lea, "exporter csv sev1 30 derniers jours"), (.ana, "export csv pdf"),
    ])
    #expect(
      said == """
        > @ana export
        /inc export csv: 1 incident, sent to you as incidents-2026-03-26.csv.
        Timelines are not in a table; with them: /inc export json
        Only what is going on; everything: /inc export csv all
        > @ana export sev4
        /inc export csv sev4: no incident matches.
        > @léa exporter sev4
        /inc exporter csv sev4 : aucun incident ne correspond.
        > @ana export #pay json last 30d
        /inc export json #pay last 30d: 1 incident, sent to you as incidents-2026-03-26.json.
        > @léa exporter csv sev1 30 derniers jours
        /inc exporter csv sev1 30 derniers jours : 1 incident, en route vers vous : incidents-2026-03-26.csv.
        Un tableau n’a pas les chronologies ; avec elles : /inc exporter json sev1 30 derniers jours
        > @ana export csv pdf
        I don’t understand “pdf” after /inc export. Nothing was changed.
        /inc export [csv|json] [all|open|resolved…] [sev1] [#area] [client x] [@lea|mine] [last 30d|from 1/3 to 31/3]
        For example: /inc export csv sev1 last 30d
        """)
    #expect(try desk.say("export") != "")
    #expect(cells(try file(desk).message, 1) == [#""id""#, #""INC-2""#])
    #expect(desk.lastEventCount == 0)
  }

  @Test("a title that begins with the word declares nothing by accident")
  func titles() throws {
    var desk = try Self.desk()
    let said = try desk.talk([
      (.ana, "export job is stuck again sev2 #pay"), (.lea, "exporter vers Excel ne marche plus sev2"),
      (.ana, "export INC-1"),
    ])
    #expect(
      said == """
        > @ana export job is stuck again sev2 #pay
        Nothing was changed. To declare it: /inc declare export job is stuck again sev2 #pay
        /inc export [csv|json] [all|open|resolved…] [sev1] [#area] [client x] [@lea|mine] [last 30d|from 1/3 to 31/3]
        For example: /inc export csv sev1 last 30d
        > @léa exporter vers Excel ne marche plus sev2
        Rien n’a été changé. Pour le déclarer : /inc déclarer exporter vers Excel ne marche plus sev2
        /inc exporter [csv|json] [tous|ouverts|résolus…] [sev1] [#domaine] [client x] [@lea|moi] [7 derniers jours|du 1/3 au 31/3]
        Par exemple : /inc exporter csv sev1 30 derniers jours
        > @ana export INC-1
        I don’t understand “INC-1” after /inc export. Nothing was changed.
        /inc export [csv|json] [all|open|resolved…] [sev1] [#area] [client x] [@lea|mine] [last 30d|from 1/3 to 31/3]
        For example: /inc export csv sev1 last 30d
        """)
  }

  @Test("what would make a file too long is left out, and said")
  func tooMany() throws {
    var desk = try Desk()
    for number in 1...5003 {
      let declaration = IncidentEvent.Declaration(
        title: "checkout is down", severity: .sev2, room: Place(platform: "slack", team: "T1", channel: "C1"))
      let event = IncidentEvent(incident: number, byName: "ana", change: .declared(declaration))
      try desk.record(event, by: Person.ana.id)
    }
    let said = try desk.say("export csv")
    #expect(
      said == """
        /inc export csv: 5000 incidents, sent to you as incidents-2026-03-26.csv.
        3 older ones are left out, for the file would be too long; by period: /inc export csv last 30d
        Timelines are not in a table; with them: /inc export json
        Only what is going on; everything: /inc export csv all
        """)
    let message = try file(desk).message
    let lines = cells(message, 1)
    #expect(lines.count == 5001)
    #expect([lines[1], lines[5000]] == [#""INC-4""#, #""INC-5003""#])
    #expect(
      message.withoutFile.text.unsafePlainText
        == "incidents-2026-03-26.csv (5000 incidents) cannot be sent: this chat takes no file from me here, and it is "
        + "too long for messages. Fewer: /inc export csv last 7d")
  }

  @Test("it fits into one record of the journal, whatever people wrote")
  func tooLarge() throws {
    var desk = try Desk()
    let text = String(repeating: "“é”\"\\\n", count: 600)
    for number in 1...25 {
      let declaration = IncidentEvent.Declaration(
        title: "checkout is down", severity: .sev2, room: Place(platform: "slack", team: "T1", channel: "C1"))
      try desk.record(
        IncidentEvent(incident: number, byName: "ana", change: .declared(declaration)), by: Person.ana.id)
      for _ in 1...15 {
        try desk.record(
          IncidentEvent(incident: number, byName: "ana", change: .noted(text: text, at: nil)), by: Person.ana.id)
      }
    }
    let said = try desk.say("export json")
    #expect(
      said == """
        /inc export json: 17 incidents, sent to you as incidents-2026-03-26.json.
        8 older ones are left out, for the file would be too long; by period: /inc export json last 30d
        Only what is going on; everything: /inc export json all
        """)
    let message = try file(desk).message.text.unsafePlainText
    #expect(message.hasPrefix("[\n{"))
    #expect(message.hasSuffix("}\n]\n"))
    #expect(JSON.string(message).bytes.count <= 3 << 20)
    #expect(!message.contains(#""id":"INC-1""#) && message.contains(#""id":"INC-25""#))
  }
}
