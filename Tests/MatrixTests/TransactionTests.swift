import Chat
import Kernel
import Matrix
import Testing

@Suite struct TransactionTests {
  @Test(.enabled(if: Fixture.areThere)) func everyRecordedRequest() throws {
    for line in try Fixture.requestLines() {
      let target = line.target.split(separator: "?", maxSplits: 1)
      let file = line.file.split(separator: " ")[0]
      let body = file.hasSuffix(".json") ? try Fixture.payload(String(file)) : ""
      let request = WebRequest(
        method: line.method, path: String(target[0]), query: target.count > 1 ? String(target[1]) : "",
        headers: line.headers.map { ($0.key, $0.value) }, body: Array(body.utf8))
      let reception = matrix().receive(request, at: noon)
      switch line.method {
      case "PUT": #expect(reception.lines.map(\.text) == ["web --env staging żółć 🚀"], "\(line.target)")
      case "POST": #expect(reception.answered == "200 {}", "\(line.target)")
      default: #expect(reception.answered == #"404 {"errcode":"M_NOT_FOUND"}"#, "\(line.target)")
      }
    }
  }

  @Test(.enabled(if: Fixture.areThere)) func everyRecordedTransaction() throws {
    for name in try Fixture.payloadNames() {
      let request = request(body: try Fixture.payload(name))
      let reception = matrix().receive(request, at: noon)
      let texts = reception.lines.map { "\($0.root ?? "-") \($0.text)" }
      switch name {
      case "transaction_command.json": #expect(texts == ["deploy web --env staging żółć 🚀"])
      case "transaction_command_formatted.json": #expect(texts == ["deploy **web**"])
      case "transaction_command_in_thread.json": #expect(texts == ["status "])
      default: #expect(reception.answered == "200 {}", "\(name)")
      }
      #expect(matrix().sideCalls(for: request).count == (name == "transaction_invite.json" ? 1 : 0), "\(name)")
    }
  }

  @Test(.enabled(if: Fixture.areThere)) func aCommandInAThread() throws {
    let body = try Fixture.payload("transaction_command_in_thread.json")
    let place = Place(
      platform: "matrix", team: "example.org", channel: "!opsroom:example.org",
      thread: "$evt0001AbCdEfGhIjKlMnOpQrStUvWxYz012345678")
    let event = "$evt0003AbCdEfGhIjKlMnOpQrStUvWxYz012345678"
    #expect(
      matrix().receive(request(body: body), at: noon).lines == [
        Inbound(
          person: PersonID("matrix:example.org:@zofia:example.org"), personName: "zofia", place: place, root: "status",
          text: "", delivery: "matrix:\(event)", road: .later(Handle(place: place, inReplyTo: event)), age: 42)
      ])
  }

  @Test func whatIsNotACommand() {
    let command = #""msgtype":"m.text","body":"!inc list""#
    #expect(matrix().receive(message(command), at: noon).lines.count == 1)
    for (reason, request) in [
      ("own", message(command, sender: "@opsbot:example.org")),
      ("other server", message(command, sender: "@ana:elsewhere.test")),
      ("not a person", message(command, sender: "ana")),
      ("sender with a line break", message(command, sender: #"@ana\n:example.org"#)),
      ("notice", message(#""msgtype":"m.notice","body":"!inc list""#)),
      ("image", message(#""msgtype":"m.image","body":"!inc list""#)),
      ("state", message(command, rest: #","state_key":"""#)),
      ("other type", message(command, type: "m.sticker")),
      ("edit", message(command + #","m.relates_to":{"rel_type":"m.replace","event_id":"$e0"}"#)),
      ("body of a wrong type", message(#""msgtype":"m.text","body":["!inc list"]"#)),
      ("talk", message(#""msgtype":"m.text","body":"hello !inc""#)),
    ] {
      #expect(matrix().receive(request, at: noon).answered == "200 {}", "\(reason)")
    }
    #expect(
      matrix().receive(message(command, rest: #","unsigned":{"age":300001}"#), at: noon).lines.map(\.age) == [300_001])
    let long = String(repeating: "x", count: 8_193)
    #expect(
      matrix().receive(message(#""msgtype":"m.text","body":"!inc \#(long)""#), at: noon).lines.map(\.text) == [long])
    #expect(
      matrix(otherServers: ["elsewhere.test"]).receive(message(command, sender: "@ana:elsewhere.test"), at: noon)
        .lines.first?.person == PersonID("matrix:example.org:@ana:elsewhere.test"))
  }

  @Test func aHostileEventSpoilsNoOther() {
    func event(_ id: String, _ content: String) -> String {
      #"{"type":"m.room.message","event_id":"\#(id)","room_id":"!r:x","sender":"@ana:example.org","content":\#(content)}"#
    }
    let deep = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
    let good = #"{"msgtype":"m.text","body":"!inc \"], list"}"#
    let body = """
      { "ephemeral" : [ [] , {} ], "events" : [ \(event("$1", good)) ,
      \(event("$2", #"{"msgtype":"m.text","body":"!inc","x":\#(deep)}"#)),
      \(event("$3", #"{"msgtype":"m.text","body":"!inc \ud800"}"#)), 7, null, {}, [],
      \(event("$4", #"{"msgtype":"m.text","msgtype":"m.text","body":"!inc"}"#)), \(event("$5", good)) ], "x": "events" }
      """
    #expect(
      matrix().receive(request(body: body), at: noon).lines.map { "\($0.delivery) \($0.text)" }
        == [#"matrix:$1 "], list"#, #"matrix:$5 "], list"#])
  }

  @Test func bodiesThatAreNoTransaction() {
    func refusal(_ body: String, type: String = "application/json") -> String? {
      matrix().receive(request(type: type, body: body), at: noon).refusal
    }
    for body in ["", "[]", "{", #"{"events":["#, #"{"a":"b"#, "null"] {
      #expect(refusal(body) == #"400 {"errcode":"M_NOT_JSON"} json_malformed"#, "\(body)")
    }
    #expect(refusal("{}", type: "text/plain") == #"415 {"errcode":"M_NOT_JSON"} media_type"#)
    #expect(matrix().receive(request(body: "{}"), at: noon).answered == "200 {}")
  }

  @Test func anInvitationIsAccepted() {
    func calls(_ membership: String, key: String = "@opsbot:example.org", by sender: String = "@ana:example.org")
      -> [HTTPCall]
    {
      matrix().sideCalls(
        for: message(
          #""membership":"\#(membership)""#, sender: sender, type: "m.room.member", rest: #","state_key":"\#(key)""#))
    }
    #expect(
      calls("invite") == [
        HTTPCall(
          method: "POST", url: "http://localhost:8008/_matrix/client/v3/join/%21r%3Aexample.org",
          headers: [
            HTTPCall.Header("Authorization", "Bearer as_1b2d"), HTTPCall.Header("Content-Type", "application/json"),
          ], body: Array("{}".utf8))
      ])
    #expect(calls("join").isEmpty)
    #expect(calls("invite", key: "@ana:example.org").isEmpty)
    #expect(calls("invite", by: "@eve:elsewhere.test").isEmpty)
    var forged = message(#""membership":"invite""#, type: "m.room.member", rest: #","state_key":"@opsbot:example.org""#)
    forged.headers = [("Authorization", "Bearer wrong"), ("Content-Type", "application/json")]
    #expect(matrix().sideCalls(for: forged).isEmpty)
  }
}
