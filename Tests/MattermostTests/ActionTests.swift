import Chat
import Foundation
import Kernel
import Mattermost
import Testing

@Suite struct ActionTests {
  private let place = Place(platform: "mattermost", team: "t1", channel: "c1")

  /// The context of a button, taken from a rendered card.
  private func context(line: String, secret: String = "s3cr3t-ctx") throws -> String {
    let reply = Reply("Card", buttons: [Button("Ack", line: line)])
    let inbound = Inbound(
      person: PersonID("mattermost:t1:u1"), personName: "", place: place, root: "inc", text: "",
      delivery: "mattermost:x")
    let body = text(mattermost(secret: secret).answer(reply, to: inbound).body)
    let start = try #require(body.range(of: #""context":"#)?.upperBound)
    let end = try #require(body[start...].firstIndex(of: "}"))
    return String(body[start...end])
  }

  private func press(_ context: String, channel: String = "c1", team: String = "t1", user: String = "u2") -> Reception {
    mattermost().receive(
      actionRequest(
        """
        {"user_id":"\(user)","user_name":"zofia","channel_id":"\(channel)","team_id":"\(team)","post_id":"p1",\
        "trigger_id":"Zm9v","type":"button","context":\(context)}
        """), at: noon)
  }

  @Test func aPressIsALine() throws {
    let reception = press(try context(line: "inc ack INC-12"))
    #expect(
      reception.lines == [
        Inbound(
          person: PersonID("mattermost:t1:u2"), personName: "zofia", place: place, root: "inc", text: "ack INC-12",
          delivery: "mattermost:action:Zm9v")
      ])
  }

  @Test func onlyACardWithoutATokenIsReplacedByItsPress() throws {
    func canReplace(_ context: String, botToken: String?) -> Bool? {
      mattermost(botToken: botToken).receive(
        actionRequest(
          #"{"user_id":"u2","channel_id":"c1","team_id":"t1","trigger_id":"Zm9v","context":\#(context)}"#), at: noon
      ).lines?.first?.canReplaceOriginal
    }
    let answer = try context(line: "inc ack INC-12")
    let card = answer.replacing("{", with: #"{"card":true,"#)
    #expect(canReplace(card, botToken: nil) == true)
    #expect(canReplace(answer, botToken: nil) == false)
    #expect(canReplace(card, botToken: "bot-token") == false)
    #expect(canReplace(#"{"card":true,"line":"inc ack INC-12","secret":"s3cr3t-ctx"}"#, botToken: nil) == false)
  }

  @Test func inADirectConversationTheCardKnowsTheTeam() throws {
    #expect(press(try context(line: "inc ack INC-12"), team: "").lines?.first?.person == PersonID("mattermost:t1:u2"))
  }

  @Test func aWrongCodeIsRefused() throws {
    let good = try context(line: "inc ack INC-12")
    #expect(press(good.replacing("ack", with: "close")).refusal == "401 button_unproven")
    #expect(press(good.replacing("t1", with: "t2")).refusal == "401 button_unproven")
    #expect(press(good, channel: "c2").refusal == "401 button_unproven")
    #expect(press(try context(line: "inc ack INC-12", secret: "other")).refusal == "401 button_unproven")
    #expect(press(#"{"line":"inc ack INC-12","mac":"zz","team":"t1"}"#).refusal == "401 button_unproven")
    #expect(press(#"{"line":"inc ack INC-12","secret":"wrong"}"#).refusal == "401 button_unproven")
  }

  @Test func aMissingCodeIsRefused() {
    #expect(press(#"{"line":"inc ack INC-12"}"#).refusal == "401 button_unproven")
    #expect(press("{}").refusal == "401 button_unproven")
    #expect(press("null").refusal == "401 button_unproven")
    #expect(press("[1]").refusal == "401 button_unproven")
    let server = mattermost(secret: "")
    let request = actionRequest(#"{"user_id":"u","channel_id":"c","context":{"secret":""}}"#)
    #expect(server.receive(request, at: noon).refusal == "401 button_unproven")
  }

  @Test func aHandMadeButtonCarriesTheSecret() {
    let press = press(#"{"line":"inc list","secret":"s3cr3t-ctx"}"#)
    #expect(press.lines?.first?.root == "inc")
    #expect(press.lines?.first?.text == "list")
  }

  @Test func unreadableBodies() {
    func refusal(_ body: String, type: String = "application/json") -> String? {
      mattermost().receive(actionRequest(body, type: type), at: noon).refusal
    }
    #expect(refusal("{}", type: "text/plain") == "415 media_type")
    #expect(refusal("") == "400 json_malformed")
    #expect(refusal(#"{"a":1,"a":2}"#) == "400 json_duplicate_key")
    #expect(refusal(String(repeating: "[", count: 100_000)) == "400 json_too_deep")
    #expect(refusal(#"{"user_id":7,"channel_id":"c1","context":{}}"#) == "401 button_unproven")
    #expect(refusal("\u{FEFF}{}") == "400 json_encoding")
  }

  @Test func idsThatCannotBe() throws {
    #expect(press(try context(line: "inc ack INC-12"), user: "a:b").refusal == "400 button_fields")
    #expect(press(try context(line: " ")).refusal == "400 button_fields")
  }
}
