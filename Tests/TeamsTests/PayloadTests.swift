import Chat
import Foundation
import Kernel
import Teams
import Testing

/// Every sample of the reference.
@Suite(.enabled(if: Fixture.areThere, "the shared test data is not beside this package"))
struct PayloadTests {
  private static let zofia = "teams:\(tenant):29:1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-zofia (Zofia Nowak)"
  private static let here = "in \(channel)/1760000000123 teams:\(channel):1760000000123 pl-PL Europe/Warsaw"
  private static let shown = #"{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"✓"}"#

  private static let expected = [
    // A button of another app's card: it has no line.
    "action_submit_message.json": "answered 200 ",
    "bot_message_channel.json": "– “deploy web” \(zofia) \(here) → ",
    "bot_message_personal.json":
      "– “deploy web” \(zofia) in a:1zOfIaPeRsOnAlChAt0123456789 teams:a:1zOfIaPeRsOnAlChAt0123456789:1760000000123 "
      + "pl-PL Europe/Warsaw direct → ",
    "bot_message_targeted_slash_preview.json":
      "– “deploy web” \(zofia) \(here) for 29:1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-zofia → ",
    "conversation_update_bot_added.json": "answered 200 ",
    "installation_update_add.json": "answered 200 ",
    "invoke_adaptive_card_action.json": "answered 200 \(shown)",
    "invoke_task_fetch.json": "answered 200 {}",
    "invoke_task_submit.json": "answered 200 {}",
    "outgoing_webhook_message.json":
      "– “deploy web żółć 🚀” \(zofia) \(here.replacing("teams:19", with: "teams:webhook:19")) answered at once → "
      + #"{"text":"✓","type":"message"}"#,
  ]

  @Test func everyRequest() throws {
    var told: [String: String] = [:]
    for name in try Fixture.payloadNames() where !name.hasPrefix("out_") {
      let body = try Fixture.payload(name)
      told[name] =
        name.hasPrefix("outgoing_webhook") ? teams().receive(signed(body), at: noon).told : received(body).told
    }
    for (name, outcome) in Self.expected { #expect(told[name] == outcome, "\(name)") }
    #expect(told.keys.sorted() == Self.expected.keys.sorted())
  }

  private func sample(_ name: String) throws -> JSON {
    let object = try JSONSerialization.jsonObject(with: Data(Fixture.payload(name)))
    return try JSONReader.read(Array(JSONSerialization.data(withJSONObject: object, options: .withoutEscapingSlashes)))
  }

  @Test func aWebhooksAnswerIsTheSample() throws {
    let inbound = Inbound(
      person: PersonID("teams:t:29:1"), personName: "", place: Place(platform: "teams", team: "t", channel: channel),
      root: nil, text: "", delivery: "teams:webhook:x")
    let answer = try JSONReader.read(teams().answer(Reply("Deploy queued"), to: inbound).body)
    #expect(answer.text == (try sample("out_outgoing_webhook_text.json")).text)
  }

  /// Ours have their text beside the card, where notifications show it and nothing in it is expanded: the card has only
  /// buttons, whose data are a line and its code; theirs say what to do in `verb`, which is the same for all of ours.
  @Test func aCardIsShapedLikeTheSample() throws {
    let message = Message("Deploy web to staging?", buttons: [Button("Approve", line: "inc ack INC-1")])
    let place = Place(platform: "teams", team: "t", channel: channel)
    let outbound = Outbound(key: "k", handle: Handle(place: place), action: .post, message: message)
    guard case .calls(let calls) = teams().render(outbound) else {
      Issue.record("not rendered")
      return
    }
    let ours = try #require(try JSONReader.read(calls[0].body)["attachments"]?.array?.first)
    let theirs = try #require(try sample("out_message_with_card.json")["attachments"]?.array?.first)
    #expect(ours["contentType"] == theirs["contentType"])
    #expect(ours["content"]?.keys == theirs["content"]?.keys)
    #expect(ours["content"]?["version"] == theirs["content"]?["version"])
    func action(_ card: JSON) -> JSON? { card["content"]?["body"]?.array?.last?["actions"]?.array?.first }
    let (our, their) = (try #require(action(ours)), try #require(action(theirs)))
    #expect(our.keys == their.keys)
    #expect(our["type"] == their["type"])
    #expect(our["title"] == their["title"])
    #expect(our["data"]?.keys == ["code", "line"])
    #expect(our["fallback"]?.keys == their["fallback"]?.keys)
    #expect(our["fallback"]?["type"] == their["fallback"]?["type"])
    #expect(our["fallback"]?["data"] == our["data"])
  }

  /// The sample replaces the card; ours is replaced by an update that everybody sees, and the press is confirmed with a
  /// message in the same envelope.
  @Test func aPressIsAnsweredInTheSampleEnvelope() throws {
    let press = received(try Fixture.payload("invoke_adaptive_card_action.json"))
    guard case .answered(let answer) = press else {
      Issue.record("not answered")
      return
    }
    let (ours, theirs) = (try JSONReader.read(answer.body), try sample("out_invoke_card_response.json"))
    #expect(ours.keys == theirs.keys)
    #expect(ours["statusCode"] == theirs["statusCode"])
  }

  /// Railhead has no dialogs: lines say everything.
  @Test func noOtherSampleIsSent() throws {
    #expect(
      try Fixture.payloadNames().filter { $0.hasPrefix("out_") } == [
        "out_invoke_card_response.json", "out_message_with_card.json", "out_outgoing_webhook_text.json",
        "out_task_continue.json",
      ])
  }
}

extension JSON { fileprivate var keys: [String]? { object?.map(\.key).sorted() } }
