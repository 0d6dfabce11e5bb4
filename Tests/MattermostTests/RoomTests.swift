import Chat
import Kernel
import Mattermost
import Testing

/// Channels of incidents, request by request.
struct RoomTests {
  private let place = Place(platform: "mattermost", team: "t1", channel: "c9")

  private func plan(isOver: Bool = false, isBack: Bool = false) -> RoomPlan {
    RoomPlan(
      ItemID("INC", 12), title: "checkout is down", topic: "INC-12 sev1 declared “\("checkout @all")”",
      members: [PersonID("mattermost:t1:u7"), PersonID("slack:T1:U1")], isOver: isOver, isBack: isBack)
  }

  private func api(_ method: String, _ path: String, _ body: String) -> HTTPCall {
    HTTPCall(
      method: method, url: "https://mm.example.com/api/v4" + path,
      headers: [
        HTTPCall.Header("Authorization", "Bearer bot-token"), HTTPCall.Header("Content-Type", "application/json"),
      ], body: Array(body.utf8))
  }

  private let topic = "INC-12 sev1 declared “checkout @\u{200B}all”"

  @Test func oneIsMade() {
    #expect(
      mattermost().creation(of: plan(), in: "t1", taken: 2)
        == api(
          "POST", "/channels",
          #"{"display_name":"inc-12-checkout-is-down-3","header":"\#(topic)","name":"inc-12-checkout-is-down-3","#
            + #""team_id":"t1","type":"O"}"#))
    #expect(mattermost().creation(of: plan(), in: "no team", taken: 0) == nil)
  }

  @Test func itsHeaderIsCurrentAndItsPeopleAreMembers() {
    let header = api("PUT", "/channels/c9/patch", #"{"header":"\#(topic)"}"#)
    let member = api("POST", "/channels/c9/members", #"{"user_id":"u7"}"#)
    #expect(mattermost().upkeep(of: plan(), at: place).map(\.call) == [header, member])
    #expect(
      mattermost().upkeep(of: plan(isOver: true), at: place).map(\.call) == [
        header, api("DELETE", "/channels/c9", "{}"),
      ])
    #expect(
      mattermost().upkeep(of: plan(isBack: true), at: place).map(\.call)
        == [api("POST", "/channels/c9/restore", "{}"), header, member])
  }

  /// The server counts scalars, 7 of them in `👩‍👩‍👧‍👦`, and makes no channel with a header of more than 1024.
  @Test(arguments: [
    (String(repeating: "👩‍👩‍👧‍👦", count: 160), String(repeating: "👩‍👩‍👧‍👦", count: 142)),
    ("x" + String(repeating: "\u{301}", count: 1100), "x" + String(repeating: "\u{301}", count: 997)),
    (String(repeating: "*", count: 600), String(repeating: "\\*", count: 498)),
  ])
  func aHeaderIsCutBetweenCharacters(title: String, kept: String) throws {
    let plan = RoomPlan(ItemID("INC", 12), title: "t", topic: "INC-12 sev1 declared “\(title)”", members: [])
    let body = try JSONReader.read(try #require(mattermost().creation(of: plan, in: "t1", taken: 0)).body)
    let header = try #require(body["header"]?.string)
    #expect(header.unicodeScalars.elementsEqual("INC-12 sev1 declared “\(kept)…".unicodeScalars))
    #expect(header.unicodeScalars.count <= 1024)
  }

  @Test(arguments: [
    (201, #"{"id":"c9","name":"inc-12"}"#, RoomOutcome.made(room: "c9")), (201, #"{"channel_id":"c9"}"#, .done),
    (200, #"{"status":"OK"}"#, .done),
    (400, #"{"id":"store.sql_channel.save_channel.exists.app_error"}"#, .nameTaken),
    (400, #"{"id":"api.channel.delete_channel.deleted.app_error"}"#, .done),
    (
      403, #"{"id":"api.context.permissions.app_error"}"#,
      .failed(reason: "http_403 api.context.permissions.app_error")
    ),
    (503, "", .retry(afterSeconds: nil, reason: "http_503")),
  ])
  func answers(status: Int, body: String, outcome: RoomOutcome) {
    #expect(mattermost().roomOutcome(of: .success(HTTPResult(status: status, body: Array(body.utf8)))) == outcome)
  }
}
