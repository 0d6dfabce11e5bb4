import Chat
import Foundation
import GoogleChat
import Kernel
import Testing

/// Every sample of the reference.
@Suite(.enabled(if: Fixture.areThere, "the shared test data is not beside this package"))
struct PayloadTests {
  private static let zofia = "googlechat:123456789012:100000000000000000042 (Zofia Nowak)"

  private static let expected = [
    "addon_added_to_space.json": "answered 200 {}",
    // A button of another app's card: it has no line.
    "addon_button_clicked.json": "answered 200 {}",
    "addon_dialog_submit.json": "answered 200 {}",
    "addon_message.json":
      "– “deploy web” \(zofia) in AAAAopsroom1/thr0001 googlechat:addon:AAAAopsroom1/msg0001.msg0001 pl Europe/Warsaw → {}",
    "addon_removed_from_space.json": "answered 200 {}",
    "addon_slash_command.json":
      "/inc “web” \(zofia) in AAAAopsroom1/thr0001 googlechat:addon:AAAAopsroom1/msg0001.msg0001 pl Europe/Warsaw → {}",
    "classic_added_to_space.json": "answered 200 {}",
    "classic_card_clicked.json": "answered 200 {}",
    "classic_dialog_submit.json": "answered 200 {}",
    "classic_message_mention.json":
      "– “deploy web” \(zofia) in AAAAopsroom1/thr0001 googlechat:AAAAopsroom1/msg0001.msg0001 pl Europe/Warsaw → {}",
    "classic_quick_command.json":
      "/inc “list” \(zofia) in AAAAopsroom1/thr0001 "
      + "googlechat:AAAAopsroom1/2025-10-09T08:53:20.123455Z:100000000000000000042 pl Europe/Warsaw → {}",
    "classic_removed_from_space.json": "answered 200 {}",
    "classic_slash_command.json":
      "/inc “web żółć 🚀” \(zofia) in AAAAopsroom1/thr0001 googlechat:AAAAopsroom1/msg0001.msg0001 pl Europe/Warsaw → {}",
    // No command 3 is configured: its name is in the text.
    "classic_slash_command_dialog.json":
      "/incident “” \(zofia) in AAAAopsroom1/thr0001 googlechat:AAAAopsroom1/msg0001.msg0001 pl Europe/Warsaw → {}",
  ]

  @Test func everyRequest() throws {
    var told: [String: String] = [:]
    for name in try Fixture.payloadNames() where !name.hasPrefix("out_") {
      told[name] = received(try Fixture.payload(name)).told
    }
    for (name, outcome) in Self.expected { #expect(told[name] == outcome, "\(name)") }
    #expect(told.keys.sorted() == Self.expected.keys.sorted())
  }

  private let inbound = Inbound(
    person: PersonID("googlechat:123456789012:100000000000000000042"), personName: "Zofia",
    place: Place(platform: "googlechat", team: project, channel: "AAAAopsroom1"), root: "inc", text: "",
    delivery: "googlechat:AAAAopsroom1/m")

  private func answer(_ reply: Reply, addOn: Bool = false) throws -> JSON {
    var inbound = inbound
    if addOn { inbound.delivery = "googlechat:addon:AAAAopsroom1/m" }
    return try JSONReader.read(googleChat().answer(reply, to: inbound).body)
  }

  private func sample(_ name: String) throws -> JSON {
    let object = try JSONSerialization.jsonObject(with: Data(Fixture.payload(name)))
    return try JSONReader.read(Array(JSONSerialization.data(withJSONObject: object, options: .withoutEscapingSlashes)))
  }

  /// Ours always name the markup of their text, which the samples leave to Google.
  private func marked(_ message: JSON?) -> JSON? {
    message?.object.map { .object([JSON.Field("markupSyntax", "MARKUP_SYNTAX_CHAT")] + $0) }
  }

  /// Bytes are compared: keys are sorted in both.
  @Test func answersAreShapedLikeTheSamples() throws {
    let isPrivate = try answer(Reply("Deploy queued"))
    #expect(isPrivate.text == marked(try sample("out_classic_message_private.json"))?.text)
    let isPublic = try answer(Reply("Deploy queued", isPublic: true), addOn: true)
    func message(_ answer: JSON) -> JSON? {
      answer["hostAppDataAction"]?["chatDataAction"]?["createMessageAction"]?["message"]
    }
    #expect(message(isPublic)?.text == marked(message(try sample("out_addon_create_message.json")))?.text)
  }

  /// Cards are for buttons alone: the text stands outside, so that it says the same in notifications.
  ///
  /// What differs from
  /// the sample are header and paragraph, and the parameters, which hold a line and its code.
  @Test func buttonsAreShapedLikeTheSample() throws {
    let ours = try answer(Reply("Deploy web to staging?", buttons: [Button("Approve", line: "inc ack INC-1")]))
    let sample = try sample("out_classic_message_card.json")
    func buttons(_ message: JSON) -> [JSON] {
      let widgets = message["cardsV2"]?.array?.first?["card"]?["sections"]?.array?.first?["widgets"]?.array ?? []
      return widgets.compactMap { $0["buttonList"]?["buttons"]?.array }.flatMap(\.self)
    }
    let (our, their) = (try #require(buttons(ours).first), try #require(buttons(sample).first))
    #expect(ours["text"] == sample["text"])
    #expect(our["text"] == their["text"])
    #expect(our["onClick"]?["action"]?.keys == their["onClick"]?["action"]?.keys)
    #expect(our["onClick"]?["action"]?["parameters"]?.array?.first?.keys == ["key", "value"])
  }

  /// Cards are changed through the API, where both formats are one: the answer to a press is what its presser reads.
  @Test func updatesSayWhatTheSamplesSay() throws {
    let place = Place(platform: "googlechat", team: project, channel: "AAAAopsroom1")
    let outbound = Outbound(
      key: "k1", handle: Handle(place: place), action: .update(messageID: "thr0001"), message: Message("Approved"))
    guard case .calls(let calls) = googleChat().render(outbound) else {
      Issue.record("not rendered")
      return
    }
    let ours = try JSONReader.read(try #require(calls.first).body)
    #expect(ours["text"] == (try sample("out_classic_update_message.json"))["text"])
    let addOn = try sample("out_addon_update_message.json")
    #expect(
      ours["text"] == addOn["hostAppDataAction"]?["chatDataAction"]?["updateMessageAction"]?["message"]?["text"])
  }

  /// Railhead has no dialogs: lines say everything.
  @Test func noOtherSampleIsSent() throws {
    let sent = [
      "out_addon_create_message.json", "out_addon_update_message.json", "out_classic_message_card.json",
      "out_classic_message_private.json", "out_classic_update_message.json",
    ]
    let dialogs = ["out_addon_close_dialog.json", "out_classic_close_dialog.json", "out_classic_open_dialog.json"]
    #expect(try Fixture.payloadNames().filter { $0.hasPrefix("out_") } == (sent + dialogs).sorted())
  }
}

extension JSON { fileprivate var keys: [String]? { object?.map(\.key).sorted() } }
