import Chat
import GoogleChat
import Kernel
import Testing

/// Lines and presses, and what is none.
@Suite struct LineTests {
  private func message(
    _ text: String, _ annotations: String = "", space: String = #""spaceType":"SPACE""#, extra: String = "",
    user: String = #""name":"users/42","displayName":"Zofia","type":"HUMAN","domainId":"d1""#
  ) -> Reception {
    received(
      Array(
        """
        {"type":"MESSAGE","eventTime":"2025-10-09T08:53:20Z","user":{\(user)},\
        "space":{"name":"spaces/S1",\(space)},"message":{"name":"spaces/S1/messages/m.1","text":"\(text)",\
        "annotations":[\(annotations)],"thread":{"name":"spaces/S1/threads/T1"}\(extra)}}
        """.utf8), by: googleChat(domains: ["d1"]))
  }

  private func mark(_ start: Int, _ length: Int, _ name: String, id: String, type: String = "HUMAN") -> String {
    """
    {"type":"USER_MENTION","startIndex":\(start),"length":\(length),"userMention":{"user":{"name":"users/\(id)",\
    "displayName":"\(name)","type":"\(type)"},"type":"MENTION"}}
    """
  }

  private func line(_ reception: Reception) -> String? {
    reception.lines?.first.map { ($0.root.map { "/\($0) " } ?? "") + $0.text }
  }

  @Test func onlyWhatNamesTheBot() {
    #expect(message("just talking").told == "answered 200 {}")
    #expect(message("@Ana hello", mark(0, 4, "Ana", id: "7")).told == "answered 200 {}")
    #expect(line(message("hi @Ops inc list", mark(3, 4, "Ops", id: "99", type: "BOT"))) == "hi  inc list")
    let direct = message("/inc list", space: #""spaceType":"DIRECT_MESSAGE""#)
    #expect(line(direct) == "/inc list")
    #expect(direct.lines?.first?.isDirect == true)
    #expect(line(message("help", space: #""type":"DM""#)) == "help")
    #expect(message("hello", space: #""spaceType":"GROUP_CHAT""#).told == "answered 200 {}")
  }

  @Test func botsAreNotAnswered() {
    let bot = #""name":"users/99","displayName":"Opsbot","type":"BOT""#
    #expect(message("inc list", space: #""type":"DM""#, user: bot).told == "answered 200 {}")
  }

  /// Whatever an index counts: 🚀 is two UTF-16 units, and one scalar.
  @Test(
    arguments: [
      (9, 21, "page 🚀:  invite <@7|Ana Lind>"), (8, 20, "page 🚀:  invite <@7|Ana Lind>"),
      (7, 19, "page 🚀: @Ops invite @Ana Lind"), (9, 20, "page 🚀: @Ops invite @Ana Lind"),
    ])
  func peopleBehindAnEmoji(_ bot: Int, _ ana: Int, _ expected: String) {
    let marks = mark(bot, 4, "Ops", id: "99", type: "BOT") + "," + mark(ana, 9, "Ana Lind", id: "7")
    #expect(line(message("page 🚀: @Ops invite @Ana Lind", marks)) == expected)
  }

  @Test func namesThatAreTyped() {
    let ops = mark(0, 4, "Ops", id: "99", type: "BOT")
    #expect(line(message("@Ops own INC-1 <@7|Ana>", ops)) == "own INC-1 &lt;@7|Ana>")
    // Everybody is nobody in particular.
    #expect(line(message("@Ops own @all", ops + "," + mark(9, 4, "all", id: "all"))) == "own @all")
    // Another name than the mark says, and marks that lie beside the text.
    #expect(line(message("@Ops own @Bob", ops + "," + mark(9, 4, "Ana", id: "7"))) == "@Ops own @Bob")
    #expect(line(message("@Ops x", ops + "," + mark(9_223_372_036_854_775_807, 4, "Ana", id: "7"))) == "@Ops x")
    #expect(line(message("@Ops x", ops + "," + mark(3, -1, "Ana", id: "7"), extra: #","argumentText":" x""#)) == "x")
  }

  @Test func commandsWithoutAConfiguredNumber() {
    func slash(_ id: String, _ text: String) -> Reception {
      message(text, extra: #","slashCommand":{"commandId":\#(id)}"#)
    }
    #expect(line(slash(#""1""#, "/incident")) == "/inc /incident")
    #expect(line(slash("9", "/Deploy web")) == "/deploy /Deploy web")
    #expect(slash("9", "no name").told == "answered 200 {}")
  }

  @Test func strangersAreGuests() {
    let stranger = #""name":"users/42","displayName":"Zofia","domainId":"d2""#
    let dm = #""type":"DM""#
    #expect(message("help", space: dm).lines?.first?.highestRole == nil)
    #expect(message("help", space: dm, user: stranger).lines?.first?.highestRole == .guest)
    #expect(message("help", space: dm, user: #""name":"users/42""#).lines?.first?.highestRole == .guest)
  }

  @Test func idsThatCannotBe() {
    let dm = #""type":"DM""#
    #expect(message("help", space: dm, user: #""name":"users/all""#).told == "refused 400 event_fields")
    #expect(message("help", space: dm, user: #""name":"users/4:2""#).told == "refused 400 event_fields")
    #expect(message("help", space: dm, user: #""name":"people/42""#).told == "refused 400 event_fields")
  }

  @Test func aPressIsALine() {
    let told = press(parameters: Self.proven)
    #expect(
      told
        == "/inc “ack INC-12” googlechat:123456789012:42 (Zofia) in S1/T1 "
        + "googlechat:S1/press:2025-10-09T08:53:20Z:42 - - → {}")
    #expect(press(parameters: Self.proven, addOn: true).contains("googlechat:addon:S1/press:"))
  }

  @Test func whatIsNoPressOfOurs() {
    #expect(press(parameters: #"{"run":"42"}"#) == "answered 200 {}")
    #expect(press(parameters: Self.proven.replacing("12", with: "13")) == "refused 401 button_unproven")
    #expect(press(parameters: Self.proven, space: "S2") == "refused 401 button_unproven")
    #expect(press(parameters: #"{"line":"inc ack INC-12"}"#) == "refused 401 button_unproven")
    #expect(press(parameters: Self.proven, key: "") == "refused 401 button_unproven")
    #expect(press(parameters: Self.proven, key: "other") == "refused 401 button_unproven")
    #expect(press(parameters: Self.proven, time: "yesterday") == "refused 400 button_fields")
  }

  /// The parameters of a button in the space S1.
  static let proven: String = {
    let inbound = Inbound(
      person: PersonID("googlechat:1:1"), personName: "",
      place: Place(platform: "googlechat", team: project, channel: "S1"), root: nil, text: "", delivery: "googlechat:x")
    let answer = googleChat().answer(Reply("x", buttons: [Button("Ack", line: "inc ack INC-12")]), to: inbound)
    let card = (try? JSONReader.read(answer.body))?["cardsV2"]?.array?.first?["card"]?["sections"]?.array?.first
    let button = card?["widgets"]?.array?.first?["buttonList"]?["buttons"]?.array?.first
    let parameters = button?["onClick"]?["action"]?["parameters"]?.array ?? []
    return JSON.object(parameters.map { JSON.Field($0["key"]?.string ?? "", $0["value"] ?? .null) }).text
  }()

  private func press(
    parameters: String, space: String = "S1", key: String = "key", time: String = "2025-10-09T08:53:20Z",
    addOn: Bool = false
  ) -> String {
    let user = #""user":{"name":"users/42","displayName":"Zofia"},"eventTime":"\#(time)""#
    let message =
      #""space":{"name":"spaces/\#(space)"},"message":{"name":"spaces/\#(space)/messages/T1.T1","#
      + #""thread":{"name":"spaces/\#(space)/threads/T1"}}"#
    let body =
      addOn
      ? #"{"commonEventObject":{"parameters":\#(parameters)},"chat":{\#(user),"buttonClickedPayload":{\#(message)}}}"#
      : #"{"type":"CARD_CLICKED",\#(user),\#(message),"common":{"parameters":\#(parameters)}}"#
    return received(Array(body.utf8), by: googleChat(buttonKey: key)).told
  }
}
