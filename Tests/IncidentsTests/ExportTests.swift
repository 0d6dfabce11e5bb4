import Incidents
import Kernel
import Testing

/// The keys that others read.
struct ExportTests {
  @Test func hasDocumentedKeys() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 <@U3|léa> #pay since 9:50")
    try desk.say("note rolled back at 10:05")
    try desk.say("update half next 30m")
    try desk.say("resolve done")
    try desk.say("undo")
    try desk.say("resolve done")
    let text = String(decoding: desk.state.export(), as: UTF8.self)
    let ana = #"{"id":"slack:T1:U1","name":"ana"}"#
    let (now, since) = ("2026-03-26T09:15:00.000Z", "2026-03-26T08:50:00.000Z")
    let room = #"{"channel":"C1","platform":"slack","team":"T1"}"#
    let lines = [
      #"{"area":"pay","clocks":{"acknowledged":{"at":"\#(now)","by":\#(ana),"recorded":"\#(now)","source":"derived"},"#,
      #""declared":{"at":"\#(now)","by":\#(ana),"recorded":"\#(now)","source":"derived"},"#,
      #""detected":{"at":"\#(now)","by":\#(ana),"recorded":"\#(now)","source":"default"},"#,
      #""impactStart":{"at":"\#(since)","by":\#(ana),"recorded":"\#(now)","source":"typed"},"#,
      #""resolved":{"at":"\#(now)","by":\#(ana),"recorded":"\#(now)","source":"derived"}},"#,
      #""declaredBy":\#(ana),"id":"INC-1","impactMilliseconds":1500000,"#,
      #""lastUpdate":{"at":"\#(now)","by":\#(ana),"next":"2026-03-26T09:45:00.000Z","text":"half"},"#,
      #""lead":{"id":"slack:T1:U3","name":"léa"},"reopenings":0,"resolution":"done","room":\#(room),"#,
      #""severity":"sev1","state":"resolved","timeline":["#,
      #"{"at":"2026-03-26T09:05:00.000Z","by":\#(ana),"kind":"incident.noted","recorded":"\#(now)","source":"typed","#,
      #""text":"rolled back"},"#,
      #"{"area":"pay","at":"\#(now)","by":\#(ana),"kind":"incident.declared","#,
      #""lead":{"id":"slack:T1:U3","name":"léa"},"recorded":"\#(now)","room":\#(room),"severity":1,"since":"\#(since)","#,
      #""source":"derived","title":"checkout is down"},"#,
      #"{"acknowledges":true,"at":"\#(now)","by":\#(ana),"kind":"incident.updated","next":"2026-03-26T09:45:00.000Z","#,
      #""recorded":"\#(now)","source":"derived","text":"half"},"#,
      #"{"at":"\#(now)","by":\#(ana),"how":"done","kind":"incident.resolved","recorded":"\#(now)","source":"derived","#,
      #""undone":true},"#,
      #"{"at":"\#(now)","by":\#(ana),"command":"resolve","entry":3,"kind":"incident.undone","recorded":"\#(now)","#,
      #""source":"derived"},"#,
      #"{"at":"\#(now)","by":\#(ana),"how":"done","kind":"incident.resolved","recorded":"\#(now)","source":"derived"}"#,
      #"],"title":"checkout is down"}"#,
    ]
    #expect(text == "[\n" + lines.joined() + "\n]\n")
  }

  @Test func hasRelationsWhereThereAreAny() throws {
    var desk = try Desk()
    for title in ["checkout is very slow", "customers cannot pay anything", "nobody can log in"] {
      try desk.say("declare \(title)")
    }
    try desk.say("link INC-1 INC-3")
    try desk.say("cause INC-1 expired certificate")
    try desk.say("dup INC-2 of INC-1")
    try desk.say("merge INC-3 into INC-1")
    let text = String(decoding: desk.state.export(), as: UTF8.self)
    for member in [
      #""causes":["expired certificate"],"#, #""duplicateOf":"INC-1","#, #""links":["INC-3"],"#,
      #""mergedInto":"INC-1","#,
      #""kind":"incident.linked","recorded":"2026-03-26T09:15:00.000Z","source":"derived","#
        + #""to":"INC-3"}"#,
      #""from":"INC-3","impactStart":["#, #""into":"INC-1","kind":"incident.merged","#,
    ] {
      #expect(text.contains(member), "\(member)")
    }
    let table = String(decoding: desk.state.exportTable(), as: UTF8.self)
    #expect(table.contains(#","","","","INC-3","expired certificate","","","""# + "\r\n"))
    #expect(table.contains(#","INC-1","","","","","","","""# + "\r\n"))
    #expect(table.contains(#","","INC-1","","","","","","""# + "\r\n"))
  }

  @Test func isAnEmptyArrayAtFirst() {
    #expect(String(decoding: Incidents().export(), as: UTF8.self) == "[\n]\n")
  }

  @Test func tableHoldsWordsAsData() throws {
    var desk = try Desk()
    try desk.say(#"declare =HYPERLINK("x") is down, again sev1 <@U3|léa> #pay client Acme since 9:50 drill"#)
    try desk.say("update half\nthe rest, later next 30m")
    try desk.say("resolve -2+3 = done")
    let now = "2026-03-26T09:15:00.000Z"
    let header = [
      "id", "title", "severity", "state", "area", "lead.id", "lead.name", "declaredBy.id", "declaredBy.name",
      "room.platform", "room.team", "room.channel", "clocks.impactStart.at", "clocks.detected.at", "clocks.declared.at",
      "clocks.acknowledged.at", "clocks.mitigated.at", "clocks.resolved.at", "clocks.closed.at", "resolution",
      "reason", "reopenings", "impactMilliseconds", "lastUpdate.at", "lastUpdate.text",
      "impact_minutes", "impact_start", "impact_start_source", "external_key",
      "duplicateOf", "mergedInto", "recurrenceOf", "links", "causes", "client", "private", "drill",
    ]
    let row = [
      "INC-1", #"'=HYPERLINK(""x"") is down, again"#, "sev1", "resolved", "pay", "slack:T1:U3", "léa", "slack:T1:U1",
      "ana", "slack", "T1", "C1", "2026-03-26T08:50:00.000Z", now, now, now, "", now, "", "'-2+3 = done", "", "0",
      "1500000", now, "half\nthe rest, later", "25", "2026-03-26T08:50:00.000Z", "typed", "", "", "",
      "", "", "", "Acme", "", "true",
    ]
    let lines = [header, row].map { $0.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n" }
    #expect(String(decoding: desk.state.exportTable(), as: UTF8.self) == lines.joined())
  }
}
