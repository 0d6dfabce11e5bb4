import Chat
import Foundation
import Kernel
import RocketChat
import TestKit
import Testing

@Suite("What Rocket.Chat sends")
struct ReceiveTests {
  private static let zofia = "rocketchat:chat.example.com:uZofia0001abcdefg"

  /// What becomes of each recorded request.
  private static let outcomes = [
    "event_room_joined.json": "200 {}",
    "outgoing_direct_message.json":
      "\(zofia) in uOpsbot001abcdefguZofia0001abcdefg alone: deploy | help | rocketchat:a1B2c3D4e5F6g7H8i -> 200 {}",
    "outgoing_message.json":
      "\(zofia) in GENERALabc123def45: deploy | web --env staging żółć 🚀 | rocketchat:a1B2c3D4e5F6g7H8i -> 200 {}",
    "outgoing_message_edited.json": "200 {}",
    "outgoing_message_from_bot_ignore.json": "200 {}",
    "outgoing_message_prefix_collision.json": "200 {}",
    "outgoing_message_thread.json":
      "\(zofia) in GENERALabc123def45 > a1B2c3D4e5F6g7H8i: deploy | status | rocketchat:b1B2c3D4e5F6g7H8i -> 200 {}",
  ]

  @Test("every recorded request is read as it was meant", .enabled(if: Fixture.areThere))
  func recorded() throws {
    for name in try Fixture.payloadNames() where !name.hasPrefix("out_") {
      #expect(
        rocketChat().receive(request(try Fixture.payload(name)), at: noon).summary == Self.outcomes[name], "\(name)")
    }
  }

  @Test("what we send has the recorded shape", .enabled(if: Fixture.areThere))
  func recordedAnswers() throws {
    let inbound = try #require(rocketChat().receive(message("!inc"), at: noon).lines.first)
    for name in try Fixture.payloadNames() where name.hasPrefix("out_") {
      let recorded = try #require(JSONSerialization.jsonObject(with: Data(Fixture.payload(name))) as? NSDictionary)
      switch name {
      case "out_no_reply.json":
        #expect(text(rocketChat().answer(Reply(""), to: inbound).body) == "{}" && recorded.count == 0)
      case "out_reply.json":
        let answer = try JSONReader.read(rocketChat().answer(Reply("Deploy queued"), to: inbound).body)
        #expect(answer["text"]?.string == recorded["text"] as? String)
        // Everything that we say is text: the recorded attachment is decoration.
        #expect(recorded.count == 2 && recorded["attachments"] != nil && answer.object?.count == 1)
      case "out_post_message.json":
        let place = Place(
          platform: "rocketchat", team: "t", channel: "GENERALabc123def45", thread: "a1B2c3D4e5F6g7H8i")
        let outbound = Outbound(
          key: "k", handle: Handle(place: place), action: .post, message: Message("Deploy finished"))
        guard case .calls(let calls) = rocketChat().render(outbound), let call = calls.first else { continue }
        // An empty list of attachments says nothing.
        let said = try JSONSerialization.jsonObject(with: Data(call.body)) as? [String: Any]
        #expect(said.map { $0.merging(["attachments": [String]()]) { $1 } as NSDictionary } == recorded)
      case "out_create_integration.json":
        // An administrator creates it by hand: what it says has to fit what we listen to.
        #expect(recorded["event"] as? String == "sendMessage" && recorded["runOnEdits"] as? Bool == false)
        #expect(recorded["urls"] as? [String] == ["https://bot.example.com" + rocketChat().routes[0].path])
      default: Issue.record("\(name) is not expected")
      }
    }
  }

  @Test("the proof is the token, and nothing else is looked at before it is right")
  func tokens() {
    let good = text(message("!inc list").body)
    func refusal(_ body: String, _ server: RocketChat = rocketChat()) -> String? {
      server.receive(request(Array(body.utf8)), at: noon).refusal
    }
    #expect(refusal(good) == nil)
    #expect(refusal(good, rocketChat(tokens: ["old", token])) == nil)
    let forged = #"401 {"error":"token_mismatch"} token_mismatch"#
    #expect(refusal(good.replacing(token, with: "other")) == forged)
    #expect(refusal(#"{"token":""}"#, rocketChat(tokens: [""])) == forged)
    #expect(refusal(#"{"token":""}"#, rocketChat(tokens: [])) == forged)
    for body in ["{}", #"{"token":null}"#, #"{"token":0}"#, "[]"] {
      #expect(refusal(body) == #"401 {"error":"token_missing"} token_missing"#, "\(body)")
    }
    #expect(refusal("") == #"400 {"error":"json_malformed"} json_malformed"#)
    #expect(refusal(#"{"token":"a","token":"b"}"#)?.hasSuffix(" json_duplicate_key") == true)
  }

  @Test("the conformance cases", .enabled(if: Fixture.areThere))
  func conformance() throws {
    for vector in try Fixture.vectors() {
      let reception = rocketChat(tokens: [vector.configuredToken]).receive(
        request(JSON.fields(["token": vector.bodyToken]).bytes), at: noon)
      #expect((reception.refusal?.hasPrefix("401 ") == true ? "reject" : "accept") == vector.expect, "\(vector.id)")
    }
  }

  @Test(
    "only a line that begins with the whole trigger word is a command",
    arguments: [
      ("!inc", "!inc", "inc | "), ("!inc list", "!inc", "inc | list"), ("!inc\n list ", "!inc", "inc | list"),
      ("!incident list", "!inc", nil), ("!inc.", "!inc", nil), ("!Inc list", "!inc", nil),
      ("please !inc list", "!inc", nil),
      ("🚀 !inc list", "!inc", nil), ("!inc 🚀 <@u7|ana> @marek", "!inc", "inc | 🚀 &lt;@u7|ana> @marek"),
      ("!INC x", "!INC", "inc | x"), ("@railhead inc list", "@railhead", "- | inc list"), ("! x", "!", "- | x"),
      ("x", "", nil),
    ])
  func triggers(typed: String, trigger: String, read: String?) {
    let line = rocketChat().receive(message(typed, trigger: trigger), at: noon).lines.first
    #expect(line.map { "\($0.root ?? "-") | \($0.text)" } == read)
  }

  @Test("bots, ourselves, edits and what is no message are not answered")
  func ignored() {
    func summary(_ request: WebRequest) -> String { rocketChat().receive(request, at: noon).summary }
    let good = text(message("!inc list").body)
    for other in [
      (#""bot":false"#, #""bot":true"#), (#""bot":false"#, #""bot":{"i":"x1"}"#),
      (#""user_id":"u1""#, #""user_id":"uOpsbot001abcdefg""#), (#""bot":false"#, #""isEdited":true"#),
      (#""trigger_word":"!inc""#, #""trigger_word":null"#), (#""message_id":"m1""#, #""message_id":null"#),
    ] {
      #expect(summary(request(Array(good.replacing(other.0, with: other.1).utf8))) == "200 {}", "\(other.1)")
    }
    let without = request(Array(good.replacing(#""bot":false,"#, with: "").utf8))
    #expect(rocketChat().receive(without, at: noon).lines.count == 1)
  }

  @Test("what is authentic is answered with 200 and never with an empty body, or it might be repeated")
  func authentic() {
    func summary(_ rest: String) -> String {
      rocketChat().receive(message("!inc list", rest: rest), at: noon).summary
    }
    #expect(summary(#","tmid":"../x""#) == "200 {} message_fields")
    #expect(summary(#","isEdited":"x""#) == "200 {} message_shape")
    var elsewhere = message("x")
    elsewhere.path = "/rocketchat/x"
    #expect(rocketChat().receive(elsewhere, at: noon).refusal == #"404 {"error":"path"} path"#)
    #expect(
      rocketChat().receive(request([], type: "text/plain"), at: noon).refusal
        == #"415 {"error":"media_type"} media_type"#)
  }

  @Test("with a token the answer is a message in its thread, without one it stands in the HTTP answer")
  func roads() throws {
    let place = Place(platform: "rocketchat", team: "chat.example.com", channel: "GENERAL", thread: "m0")
    let later = try #require(
      rocketChat().receive(message("!inc list", rest: #","tmid":"m0""#), at: noon).lines.first)
    #expect(later.road == .later(Handle(place: place)))
    #expect(rocketChat().home(for: later) == Handle(place: place.room))
    let answered = try #require(rocketChat(bot: nil).receive(message("!inc list"), at: noon).lines.first)
    #expect(answered.road == .answer)
    #expect(rocketChat(bot: nil).home(for: answered) == nil)
  }

  @Test("damaged requests are answered")
  func damage() {
    let good = message("!inc lead @marek", rest: #","tmid":"m0""#)
    var random = SeededGenerator(seed: 20_261_122)
    let hostile = Array("<>&;\"\\{}[],:#*|@\u{0}".utf8)
    for round in 0..<500 {
      var request = good
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        request.body[Int.random(in: 0..<request.body.count, using: &random)] =
          hostile.randomElement(using: &random) ?? 0
      }
      for line in rocketChat().receive(request, at: noon).lines {
        #expect(
          line.delivery.hasPrefix("rocketchat:") && line.person.platform == "rocketchat",
          "seed 20261122, round \(round)")
      }
    }
  }
}
