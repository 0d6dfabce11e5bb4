import Chat
import Foundation
import Kernel
import TestKit
import Testing
import Zulip

@Suite("What Zulip sends")
struct ReceiveTests {
  private static let silence = #"200 {"response_not_required":true}"#

  /// What becomes of each recorded request.
  private static let outcomes = [
    "direct_message.json":
      "zulip:zulip.example.com:10 in direct-10 alone: - | deploy web | zulip:114 -> \(silence)",
    "direct_message_pre8.json":
      "zulip:zulip.example.com:10 in direct-10 alone: - | deploy web | zulip:114 -> \(silence)",
    "slack_compatible.form":
      "zulip:zulip.example.com:10 in 5: - | deploy web | "
      + "zulip:form:\(code) -> \(silence)",
    "stream_mention.json":
      "zulip:zulip.example.com:10 in 5 > deploys: - | deploy web żółć 🚀 | zulip:112 -> \(silence)",
    "stream_mention_middle_of_text.json":
      "zulip:zulip.example.com:10 in 5 > deploys: - | please deploy web | zulip:113 -> \(silence)",
  ]

  private static var code: String {
    let body = (try? Fixture.payload("slack_compatible.form")) ?? []
    return lowerHex(SignatureCheck.reference.hmacSHA256([body], Array(token.utf8)))
  }

  @Test("every recorded request is read as it was meant", .enabled(if: Fixture.areThere))
  func recorded() throws {
    for name in try Fixture.payloadNames() where !name.hasPrefix("out_") {
      let type = name.hasSuffix(".form") ? "application/x-www-form-urlencoded" : "application/json"
      let reception = zulip().receive(request(try Fixture.payload(name), type: type), at: noon)
      #expect(reception.summary == Self.outcomes[name], "\(name)")
    }
  }

  @Test("what we answer has the recorded shape", .enabled(if: Fixture.areThere))
  func recordedAnswers() throws {
    let inbound = try #require(zulip().receive(mention("@**Opsbot** x"), at: noon).lines.first)
    for name in try Fixture.payloadNames() where name.hasPrefix("out_") {
      let recorded = try #require(JSONSerialization.jsonObject(with: Data(Fixture.payload(name))) as? NSDictionary)
      switch name {
      case "out_no_reply.json":
        let answer = zulip().answer(Reply(""), to: inbound)
        #expect(try JSONSerialization.jsonObject(with: Data(answer.body)) as? NSDictionary == recorded)
      case "out_reply.json":
        // The recorded one has a time in the reader's zone, which our texts do not use.
        let answer = zulip().answer(Reply("Deploy queued"), to: inbound)
        #expect(text(answer.body) == #"{"content":"Deploy queued"}"#)
        #expect(recorded.allKeys as? [String] == ["content"])
      default: Issue.record("\(name) is not expected")
      }
    }
  }

  @Test("the proof is the token, and nothing else is looked at before it is right")
  func tokens() throws {
    let good = text(mention("x").body)
    #expect(zulip().receive(jsonRequest(good), at: noon).lines.count == 1)
    #expect(zulip(tokens: ["old", token]).receive(jsonRequest(good), at: noon).lines.count == 1)
    func refusal(_ body: String, _ server: Zulip = zulip()) -> String? {
      server.receive(jsonRequest(body), at: noon).refusal
    }
    let forged = #"403 {"result":"error","msg":"token_mismatch"} token_mismatch"#
    #expect(refusal(good.replacing(token, with: "abcd1234abcd1234abcd1234abcd1235")) == forged)
    #expect(refusal(#"{"token":""}"#, zulip(tokens: [""])) == forged)
    #expect(refusal(#"{"token":""}"#, zulip(tokens: [])) == forged)
    let missing = #"403 {"result":"error","msg":"token_missing"} token_missing"#
    for body in ["{}", #"{"token":null}"#, #"{"token":0}"#, "[]"] { #expect(refusal(body) == missing, "\(body)") }
    #expect(refusal("") == #"400 {"result":"error","msg":"json_malformed"} json_malformed"#)
    #expect(refusal(#"{"token":"a","token":"b"}"#)?.hasSuffix(" json_duplicate_key") == true)
  }

  @Test("what is authentic is never answered with anything but 200, which a whole channel would read of")
  func authentic() {
    func refusal(_ body: String) -> String? { zulip().receive(jsonRequest(body), at: noon).refusal }
    #expect(refusal(#"{"token":"\#(token)"}"#) == "\(Self.silence) message_shape")
    let good = text(mention("x").body)
    #expect(refusal(good.replacing(#""sender_id":10"#, with: #""sender_id":-10"#)) == "\(Self.silence) message_fields")
    #expect(refusal(good.replacing(#""stream_id":5"#, with: #""stream_id":0"#)) == "\(Self.silence) message_fields")
    let form = request(Array("token=\(token)&text=status".utf8), type: "application/x-www-form-urlencoded")
    #expect(zulip().receive(form, at: noon).refusal == "\(Self.silence) form_fields")
  }

  @Test("other paths and media types")
  func others() {
    var elsewhere = mention("x")
    elsewhere.path = "/zulip/x"
    #expect(zulip().receive(elsewhere, at: noon).refusal?.hasSuffix(" path") == true)
    #expect(zulip().receive(request([], type: "text/plain"), at: noon).refusal?.hasPrefix("415 ") == true)
    #expect(zulip().routes == [Route("POST", "/zulip")])
  }

  @Test("the conformance cases", .enabled(if: Fixture.areThere))
  func conformance() throws {
    for vector in try Fixture.vectors() {
      let proof = JSON.fields(["token": vector.bodyToken.map { .string($0) }]).text
      let reception = zulip(tokens: [vector.configuredToken]).receive(
        request(Array((vector.body ?? proof).utf8), type: vector.contentType ?? "application/json"), at: noon)
      #expect((reception.refusal?.hasPrefix("403 ") == true ? "reject" : "accept") == vector.expect, "\(vector.id)")
    }
  }

  @Test("bots are not answered, and nothing but a mention is heard in a channel")
  func ignored() {
    let server = zulip()
    #expect(server.receive(mention("x", sender: "opsbot-bot@zulip.example.com"), at: noon).summary == Self.silence)
    #expect(server.receive(mention("x", sender: "karma-bot@zulip.example.com"), at: noon).summary == Self.silence)
    #expect(server.receive(mention("x", trigger: "stream_message"), at: noon).summary == Self.silence)
  }

  @Test("a direct message to several people is a conversation of its own, and not for one alone")
  func groups() throws {
    let body = #"""
      {"bot_email":"b-bot@z","bot_full_name":"B","token":"\#(token)","data":"list","trigger":"direct_message","message":{
      "id":9,"sender_id":11,"sender_email":"ana@z","sender_full_name":"Ana","display_recipient":[
      {"id":11,"email":"ana@z"},{"id":25,"email":"b-bot@z"},{"id":3,"email":"karim@z"}]}}
      """#
    #expect(
      zulip().receive(jsonRequest(body), at: noon).summary
        == "zulip:zulip.example.com:11 in direct-3-11: - | list | zulip:9 -> \(Self.silence)")
  }

  @Test(
    "the bot's mention goes, those of others become ids",
    arguments: [
      ("@**Opsbot** inc list", "inc list"), ("inc list @**Opsbot|25**", "inc list"),
      ("please  @**Opsbot** inc", "please  inc"), ("@**Opsbot**inc", "inc"), ("@**Opsbot 2** inc", "@**Opsbot 2** inc"),
      ("@_**Opsbot** x", "@_**Opsbot** x"), ("🚀 @**Opsbot** é 🚀 @**Zofia Nowak** x", "🚀 é 🚀 <@10|Zofia Nowak> x"),
      ("lead @**Karim|12**", "lead <@12|Karim>"), ("in #**ops**", "in <#5|ops>"), ("#**ops>x**", "#**ops>x**"),
      ("@**all** <@10|ana>", "@**all** &lt;@10|ana>"), ("@**A & B**", "<@13|A & B>"), ("@**Twin**", "@**Twin**"),
      ("@**", "@**"), ("@**a\nb**", "@**a\nb**"), ("", ""),
    ])
  func mentions(typed: String, read: String) {
    let html = """
      <p><span class="user-mention" data-user-id="10">@Zofia Nowak</span> data-user-id="66"&gt;@all \
      <a class="stream" data-stream-id="5" href="/#narrow/stream/5-ops">#ops</a> \
      <span class="user-mention silent" data-user-id="13">A &amp; B</span> \
      <span class="user-mention" data-user-id="14">@Twin</span><span class="user-mention" data-user-id="15">@Twin</span></p>
      """
    #expect(zulip().receive(mention(typed, html: html), at: noon).lines.first?.text == read)
  }

  @Test("with a key the answer is a message, without one it stands in the HTTP answer")
  func roads() throws {
    let place = Place(platform: "zulip", team: "zulip.example.com", channel: "5", thread: "deploys")
    let later = try #require(zulip().receive(mention("x"), at: noon).lines.first)
    #expect(later.road == .later(Handle(place: place)))
    #expect(zulip().home(for: later) == Handle(place: place))
    let answered = try #require(zulip(apiKey: nil).receive(mention("x"), at: noon).lines.first)
    #expect(answered.road == .answer)
    #expect(zulip(apiKey: nil).home(for: answered) == nil)
  }

  @Test("damaged requests are answered")
  func damage() {
    let good = mention("@**Opsbot** inc @**Zofia Nowak**", html: #"<span data-user-id="10">@Zofia Nowak</span>"#)
    var random = SeededGenerator(seed: 20_261_122)
    let hostile = Array("<>&;\"\\{}[],:#*|@\u{0}".utf8)
    for round in 0..<500 {
      var request = good
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        request.body[Int.random(in: 0..<request.body.count, using: &random)] =
          hostile.randomElement(using: &random) ?? 0
      }
      for line in zulip().receive(request, at: noon).lines {
        #expect(line.delivery.hasPrefix("zulip:") && line.person.platform == "zulip", "seed 20261122, round \(round)")
      }
    }
  }
}
