import Chat
import Kernel
import Slack
import TestKit
import Testing

private func event(_ event: String, team: String = "T0KRN1LAB") -> WebRequest {
  SlackBench.event(
    """
    {"type":"event_callback","team_id":"\(team)","event_id":"Ev1","event":\(event),
     "authorizations":[{"user_id":"UBOT","is_bot":true}]}
    """)
}

private func mention(_ text: String) -> WebRequest {
  event(#"{"type":"app_mention","user":"U1","text":"\#(text)","ts":"5.5","channel":"C1"}"#)
}

@Suite struct EventTests {
  @Test(.enabled(if: Shared.isThere)) func `Decodes mentions and direct messages`() throws {
    let place = Place(platform: "slack", team: "T0KRN1LAB", channel: "C07OPSROOM1")
    var thread = place
    thread.thread = "1760000000.000100"
    var own = place
    own.thread = "1760000050.000100"
    let zofia = PersonID("slack:T0KRN1LAB:U05ZOFIA001")
    func lines(_ file: String) throws -> [Inbound] { SlackBench.lines(SlackBench.event(try Shared.payload(file))) }
    #expect(
      try lines("event_app_mention.json") == [
        Inbound(
          person: zofia, personName: "U05ZOFIA001", place: place, root: nil, text: "deploy web &amp; api",
          delivery: "slack:Ev07EVENT0001", road: .later(Handle(place: own)))
      ])
    #expect(
      try lines("event_app_mention_in_thread.json") == [
        Inbound(
          person: zofia, personName: "U05ZOFIA001", place: thread, root: nil, text: "status",
          delivery: "slack:Ev07EVENT0002", road: .later(Handle(place: thread)))
      ])
    let direct = Place(platform: "slack", team: "T0KRN1LAB", channel: "D07DIRECT01")
    var below = direct
    below.thread = "1760000060.000100"
    var message = Inbound(
      person: zofia, personName: "U05ZOFIA001", place: direct, root: nil, text: "help",
      delivery: "slack:Ev07EVENT0003", road: .later(Handle(place: below)))
    message.isDirect = true
    #expect(try lines("event_message_im.json") == [message])
  }

  @Test(
    .enabled(if: Shared.isThere),
    arguments: [
      ("event_message_from_bot_ignore.json", "answered 200"), ("event_app_rate_limited.json", "answered 200"),
      ("event_retry_headers.json", "refused 400 bad request: json_unexpected_shape"),
      (
        "event_url_verification.json",
        "answered 200 3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"
      ),
    ])
  func `Answers the rest`(file: String, expected: String) throws {
    #expect(SlackBench.outcome(SlackBench.receive(SlackBench.event(try Shared.payload(file)))) == expected)
  }

  @Test func `A challenge is plain text, and only for those who sign`() {
    let body = #"{"type":"url_verification","challenge":"<b>x</b>"}"#
    guard case .answered(let answer) = SlackBench.receive(SlackBench.event(body)) else {
      Issue.record("not answered")
      return
    }
    #expect(answer == WebAnswer(status: 200, contentType: "text/plain; charset=utf-8", body: Array("<b>x</b>".utf8)))
    let forged = SlackBench.request("/slack/events", body, type: SlackBench.json, secret: "another")
    #expect(SlackBench.outcome(SlackBench.receive(forged)) == "refused 401 unauthorized: mismatch")
  }

  @Test(arguments: [
    ("<@UBOT> inc list", "inc list"), ("<@UBOT|railhead>  inc list", "inc list"), (" <@UBOT>inc", "inc"),
    ("<@UBOT>", ""), ("", ""), ("hey <@UBOT> inc list", "hey <@UBOT> inc list"),
    ("<@UANA> is <@UBOT>", "<@UANA> is <@UBOT>"),
    ("<@UBOT", "<@UBOT"), ("<@UBOT> <@UANA|ana> takes it", "<@UANA|ana> takes it"),
  ])
  func `Removes the mention of the bot at the start`(text: String, expected: String) throws {
    #expect(try #require(SlackBench.lines(mention(text)).first).text == expected)
  }

  @Test(arguments: [
    #"{"type":"app_mention","user":"UBOT","text":"x","ts":"5.5","channel":"C1"}"#,
    #"{"type":"app_mention","user":"U1","bot_id":"B1","text":"x","ts":"5.5","channel":"C1"}"#,
    #"{"type":"message","channel_type":"im","subtype":"message_changed","user":"U1","ts":"5.5","channel":"D1"}"#,
    #"{"type":"message","channel_type":"channel","user":"U1","text":"x","ts":"5.5","channel":"C1"}"#,
    #"{"type":"message","channel_type":"im","text":"x","ts":"5.5","channel":"D1"}"#,
    #"{"type":"reaction_added","user":"U1"}"#, #"{"type":"channel_created","channel":{"id":"C1"}}"#,
    #"{"type":5}"#, "[]", "null", "{}",
  ])
  func `Ignores bots, itself and other events`(json: String) {
    #expect(SlackBench.outcome(SlackBench.receive(event(json))) == "answered 200", "\(json)")
  }

  @Test(arguments: [
    // Who wrote, beside what the envelope says, and who that is.
    (#""user_team":"T0KRN1LAB""#, #""is_ext_shared_channel":true"#, "slack:T0KRN1LAB:U1 -"),
    (#""user_team":"T9""#, #""is_ext_shared_channel":true"#, "slack:T9:U1 guest"),
    (#""team":"T9""#, #""is_ext_shared_channel":true"#, "slack:T9:U1 guest"),
    (#""team":"T0KRN1LAB""#, #""is_ext_shared_channel":true"#, "slack:T0KRN1LAB:U1 -"),
    (#""team":"T:9""#, #""is_ext_shared_channel":true"#, "slack:T0KRN1LAB:U1 guest"),
    (#""text":"x""#, #""is_ext_shared_channel":true"#, "slack:T0KRN1LAB:U1 guest"),
    (#""user_team":"E7""#, #""is_ext_shared_channel":true"#, "slack:T0KRN1LAB:U1 -"),
    (#""team":"T8""#, #""is_ext_shared_channel":true"#, "slack:T0KRN1LAB:U1 -"),
    (#""team":"T9""#, #""is_ext_shared_channel":false"#, "slack:T0KRN1LAB:U1 -"),
    (#""text":"x""#, #""x":0"#, "slack:T0KRN1LAB:U1 -"),
  ])
  func `Somebody of another organisation is a guest at most`(own: String, envelope: String, expected: String) throws {
    let request = SlackBench.event(
      """
      {"type":"event_callback","team_id":"T0KRN1LAB","event_id":"Ev1",\(envelope),
       "event":{"type":"app_mention","user":"U1",\(own),"ts":"5.5","channel":"C1"},
       "authorizations":[{"user_id":"UBOT","is_bot":true,"enterprise_id":"E7"}]}
      """)
    let slack = Slack(
      SlackSettings(signingSecrets: [SlackBench.secret], teams: ["T0KRN1LAB", "T8"]),
      check: .reference)
    let line = try #require(SlackBench.lines(request, by: slack).first)
    #expect("\(line.person) \(line.highestRole?.rawValue ?? "-")" == expected)
    #expect(line.place == Place(platform: "slack", team: "T0KRN1LAB", channel: "C1"))
  }

  @Test func `Refuses other workspaces and malformed ids`() {
    let good = #"{"type":"app_mention","user":"U1","text":"x","ts":"5.5","channel":"C1"}"#
    func outcome(_ request: WebRequest) -> String { SlackBench.outcome(SlackBench.receive(request)) }
    #expect(outcome(event(good)) == "1 lines, 200")
    #expect(outcome(event(good, team: "T2")) == "refused 403 forbidden: unknown_team")
    #expect(outcome(event(good.replacing("U1", with: "U:1"))) == "refused 400 bad request: bad_field")
    #expect(outcome(event(good.replacing("5.5", with: "5 5"))) == "refused 400 bad request: bad_field")
    #expect(outcome(SlackBench.event("{\"type\":\"event_callback\"}")) == "refused 400 bad request: bad_field")
    #expect(outcome(SlackBench.event("\u{FEFF}{}")) == "refused 400 bad request: json_encoding")
    #expect(
      outcome(SlackBench.request("/slack/events", "{}", type: SlackBench.form))
        == "refused 415 unsupported media type: content_type")
  }

  @Test(.enabled(if: Shared.isThere)) func `No sample is left untried`() throws {
    for name in try Shared.payloadNames() where name.hasSuffix(".form") || name.hasPrefix("event_") {
      let path = name.hasPrefix("event_") ? "/slack/events" : "/slack/commands"
      let type = name.hasPrefix("event_") ? SlackBench.json : SlackBench.form
      let outcome = SlackBench.outcome(
        SlackBench.receive(SlackBench.request(path, try Shared.payload(name), type: type)))
      #expect(name == "event_retry_headers.json" || !outcome.hasPrefix("refused"), "\(name): \(outcome)")
    }
  }
}
