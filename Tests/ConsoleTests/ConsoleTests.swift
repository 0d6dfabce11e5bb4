import Chat
import Console
import Kernel
import TestKit
import Testing

private let now = Timestamp(milliseconds: 1_760_000_060_000)
private let console = Console(secrets: ["hush"], check: .reference)
private let signer = ConsoleSigner(url: "http://127.0.0.1:8080", secret: "hush", check: .reference)

/// What the listener makes of a client's call.
private func request(_ call: HTTPCall) -> WebRequest {
  WebRequest(
    method: call.method, path: String(call.url.dropFirst("http://127.0.0.1:8080".count)),
    headers: call.headers.map { (name: $0.name, value: $0.value) }, body: call.body)
}

private func typed(_ line: String, profile: Profile? = nil) throws -> WebRequest {
  request(try #require(signer.line(line, id: "a-1", user: "ana", channel: "ops", profile: profile, at: now)))
}

/// A signed body of our own making.
private func signed(_ body: String, path: String = "/console/commands", at: Timestamp = now) throws -> WebRequest {
  let bytes = Array(body.utf8)
  let seconds = String(at.seconds)
  let code = SignatureCheck.reference.hmacSHA256([Array("v1:\(seconds):".utf8), bytes], Array("hush".utf8))
  return WebRequest(
    method: "POST", path: path,
    headers: [
      ("X-Railhead-Timestamp", seconds), ("X-Railhead-Signature", "v1=" + lowerHex(code)),
      ("Content-Type", "application/json"),
    ], body: bytes)
}

private func outcome(_ request: WebRequest) -> String {
  switch console.receive(request, at: now) {
  case .lines(let lines, _): "\(lines.count) lines"
  case .answered(let answer): "answered \(String(decoding: answer.body, as: UTF8.self))"
  case .refused(let answer, let reason):
    "refused \(answer.status) \(String(decoding: answer.body, as: UTF8.self)): \(reason)"
  case .bearer(let demand, _, _): "wants a token proven: \(demand.keys)"
  }
}

private func lines(_ request: WebRequest) -> [Inbound] {
  guard case .lines(let lines, _) = console.receive(request, at: now) else { return [] }
  return lines
}

@Suite struct ConsoleTests {
  @Test func `Signs and sends a line`() {
    #expect(
      signer.line(
        "/inc checkout is down sev1", id: "a-1", user: "ana", channel: "ops",
        profile: Profile(locale: "fr_FR.UTF-8", zone: "Europe/Paris", name: "Ana"), at: now)
        == HTTPCall(
          method: "POST", url: "http://127.0.0.1:8080/console/commands",
          headers: [
            HTTPCall.Header("Content-Type", "application/json"),
            HTTPCall.Header("X-Railhead-Timestamp", "1760000060"),
            HTTPCall.Header(
              "X-Railhead-Signature", "v1=e9a062cfb0699c922b61d36c4bd067f3c4c6c7ecdc765b9579f093d341d01de3"),
          ],
          body: Array(
            #"{"channel":"ops","id":"a-1","language":"fr_FR.UTF-8","line":"/inc checkout is down sev1","name":"Ana","user":"ana","zone":"Europe/Paris"}"#
              .utf8)))
    #expect(
      ConsoleSigner(url: "", secret: "", check: .reference).line("x", id: "1", user: "a", channel: "b", at: now) == nil)
  }

  @Test func `Decodes a line`() throws {
    let request = try typed(
      "/inc checkout is down sev1", profile: Profile(locale: "fr", zone: "Europe/Paris", name: "Ana"))
    #expect(
      lines(request) == [
        Inbound(
          person: PersonID("console:local:ana"), personName: "Ana",
          place: Place(platform: "console", team: "local", channel: "ops"), root: "inc",
          text: "checkout is down sev1", delivery: "console:a-1", road: .answer,
          profile: Profile(locale: "fr", zone: "Europe/Paris", name: "Ana"))
      ])
  }

  @Test(arguments: [
    ("/inc list", "inc", "list"), ("!inc list", "inc", "list"), ("inc list", "inc", "list"), ("/inc", "inc", ""),
    ("  /inc\t two  words ", "inc", "two  words "), ("//inc", "/inc", ""), ("/inc\nlist", "inc", "list"),
    ("/été réunion", "été", "réunion"),
  ])
  func `The first word is the root`(line: String, root: String, text: String) throws {
    let inbound = try #require(lines(try typed(line)).first)
    #expect(inbound.root == root)
    #expect(inbound.text == text)
    #expect(inbound.personName == "ana")
  }

  @Test(arguments: ["", " ", "/", "!", "/ inc"])
  func `A line needs a word`(line: String) throws {
    #expect(outcome(try typed(line)) == "refused 400 bad request: bad_field")
  }

  @Test func `Refuses what is stale, forged, unsigned or no JSON`() throws {
    let good = #"{"user":"ana","channel":"ops","line":"/inc list","id":"1"}"#
    #expect(outcome(try signed(good)) == "1 lines")
    #expect(outcome(try signed(good, at: now.adding(seconds: -300))) == "1 lines")
    for path in ["/console/commands", "/console/feed"] {
      let stale = try signed(good, path: path, at: now.adding(seconds: -301))
      #expect(outcome(stale) == "refused 401 unauthorized: stale")
      #expect(
        outcome(try signed(good, path: path, at: now.adding(seconds: 301))) == "refused 401 unauthorized: future")
      var forged = try signed(good, path: path)
      forged.body.append(0x20)
      #expect(outcome(forged) == "refused 401 unauthorized: mismatch")
      var unsigned = try signed("%%%", path: path)
      unsigned.headers.remove(at: 1)
      #expect(outcome(unsigned) == "refused 401 unauthorized: missing_signature")
      var form = try signed(good, path: path)
      form.headers[2].value = "application/x-www-form-urlencoded"
      #expect(outcome(form) == "refused 415 unsupported media type: content_type")
      #expect(outcome(try signed("{", path: path)) == "refused 400 bad request: json_malformed")
      #expect(outcome(try signed("{}", path: path)) == "refused 400 bad request: json_unexpected_shape")
    }
  }

  @Test(arguments: ["", "a b", "a:b", "é", "a/b", String(repeating: "x", count: 65)])
  func `Refuses ids that are none`(id: String) throws {
    let bad = "refused 400 bad request: bad_field"
    #expect(outcome(try signed(#"{"user":"\#(id)","channel":"ops","line":"/inc","id":"1"}"#)) == bad)
    #expect(outcome(try signed(#"{"user":"ana","channel":"\#(id)","line":"/inc","id":"1"}"#)) == bad)
    #expect(outcome(try signed(#"{"user":"ana","channel":"ops","line":"/inc","id":"\#(id)"}"#)) == bad)
    #expect(outcome(try signed(#"{"after":0,"channel":"\#(id)"}"#, path: "/console/feed")) == bad)
  }

  @Test(arguments: [
    ("ana", "ana"), ("@ana", "ana"), (" Léa  Martin ", "Lea-Martin"), ("j.o_b-1", "j.o_b-1"), ("", nil), ("@", nil),
    ("a/b", nil), ("дима", nil), (String(repeating: "x", count: 65), nil),
  ])
  func `Takes the names that people type`(typed: String, id: String?) {
    #expect(ConsoleName.user(typed) == id)
  }

  @Test(arguments: [("ops", "ops"), ("#ops", "ops"), (" #Équipe paie ", "Equipe-paie"), ("#", nil), ("##ops", nil)])
  func `Takes the channels that people type`(typed: String, id: String?) {
    #expect(ConsoleName.channel(typed) == id)
  }

  @Test func `Answers in plain text, whatever people typed`() throws {
    let inbound = try #require(lines(try typed("/inc list")).first)
    let hostile = "\u{1B}]0;pwned\u{7}\u{1B}[2J\u{9B}31m\r\u{202E}db <down> *now*"
    let reply = Reply(
      "\(strong: "INC-1"): \(hostile), \(code: "inc ack INC-1")",
      buttons: [Button("Ack\u{1B}[0m", line: "inc ack INC-1")], isPublic: true)
    #expect(
      console.answer(reply, to: inbound)
        == .json(
          Array(
            #"{"buttons":[{"label":"Ack[0m","line":"inc ack INC-1"}],"public":true,"text":"INC-1: ]0;pwned[2J31mdb <down> *now*, inc ack INC-1"}"#
              .utf8)))
  }
  @Test func aLinkIsItsWords() {
    let text = RichText(spans: [.link("INC-1", to: "https://a.example/x"), .plain(" is done")])
    #expect(
      console.render(
        Outbound(
          key: "k1", handle: Handle(place: Place(platform: "console", team: "local", channel: "ops")), action: .post,
          message: Message(text)))
        == .calls([
          HTTPCall(
            method: "FEED", url: "console:ops", body: Array(#"{"buttons":[],"key":"k1","text":"INC-1 is done"}"#.utf8))
        ]))
  }
}
