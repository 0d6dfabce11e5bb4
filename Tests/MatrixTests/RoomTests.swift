import Chat
import Kernel
import Matrix
import Testing

/// Rooms of incidents, request by request.
struct RoomTests {
  private let place = Place(platform: "matrix", team: "example.org", channel: "!r:example.org")
  private let rooms = "/_matrix/client/v3/rooms/%21r%3Aexample.org"

  private func plan(isOver: Bool = false, isBack: Bool = false) -> RoomPlan {
    RoomPlan(
      ItemID("INC", 12), title: "checkout is down", topic: "INC-12 sev1 declared “\("checkout <b>")”",
      members: [PersonID("matrix:example.org:@ana:example.org"), PersonID("slack:T1:U1")], isOver: isOver,
      isBack: isBack)
  }

  private func api(_ method: String, _ path: String, _ body: String) -> HTTPCall {
    HTTPCall(
      method: method, url: "http://localhost:8008" + path,
      headers: [
        HTTPCall.Header("Authorization", "Bearer as_1b2d"), HTTPCall.Header("Content-Type", "application/json"),
      ], body: Array(body.utf8))
  }

  @Test func oneIsMade() {
    #expect(
      matrix().creation(of: plan(), in: "example.org", taken: 0)
        == api(
          "POST", "/_matrix/client/v3/createRoom",
          #"{"initial_state":[{"content":{"join_rule":"invite"},"state_key":"","type":"m.room.join_rules"}],"#
            + #""name":"inc-12-checkout-is-down","preset":"private_chat","room_version":"11","#
            + #""topic":"INC-12 sev1 declared “checkout <b>”"}"#))
  }

  @Test func whoeverIsInTheRoomOfTheDeclarationMayComeIn() {
    var plan = plan()
    plan.home = Place(platform: "matrix", team: "example.org", channel: "!ops:example.org")
    let rule =
      #"[{"content":{"allow":[{"room_id":"!ops:example.org","type":"m.room_membership"}],"join_rule":"restricted"},"#
      + #""state_key":"","type":"m.room.join_rules"}]"#
    #expect(
      matrix().creation(of: plan, in: "example.org", taken: 0)
        == api(
          "POST", "/_matrix/client/v3/createRoom",
          #"{"initial_state":\#(rule),"name":"inc-12-checkout-is-down","preset":"private_chat","room_version":"11","#
            + #""topic":"INC-12 sev1 declared “checkout <b>”"}"#))
    plan.home?.platform = "slack"
    let elsewhere = matrix().creation(of: plan, in: "example.org", taken: 0).map {
      String(decoding: $0.body, as: UTF8.self)
    }
    #expect(elsewhere?.contains(#""join_rule":"invite""#) == true)
    #expect(matrix().roomLink(to: place) == "https://matrix.to/#/%21r%3Aexample.org?via=example.org")
  }

  @Test func itsTopicIsCurrentAndItsPeopleAreInvited() {
    let topic = api(
      "PUT", rooms + "/state/m.room.topic/", #"{"topic":"INC-12 sev1 declared “checkout <b>”"}"#)
    let invitation = api("POST", rooms + "/invite", #"{"user_id":"@ana:example.org"}"#)
    let entrance = api("PUT", rooms + "/state/m.room.join_rules/", #"{"join_rule":"invite"}"#)
    func levels(_ level: Int) -> HTTPCall {
      api(
        "PUT", rooms + "/state/m.room.power_levels/",
        #"{"events_default":\#(level),"users":{"@opsbot:example.org":100}}"#)
    }
    #expect(matrix().upkeep(of: plan(), at: place).map(\.call) == [topic, invitation])
    #expect(matrix().upkeep(of: plan(isOver: true), at: place).map(\.call) == [entrance, topic, levels(100)])
    #expect(matrix().upkeep(of: plan(isBack: true), at: place).map(\.call) == [levels(0), entrance, topic, invitation])
  }

  @Test(arguments: [
    (200, #"{"room_id":"!r:example.org"}"#, RoomOutcome.made(room: "!r:example.org")), (200, "{}", .done),
    (200, #"{"event_id":"$1"}"#, .done), (400, #"{"errcode":"M_EXCLUSIVE"}"#, .failed(reason: "http_400 M_EXCLUSIVE")),
    (403, #"{"errcode":"M_FORBIDDEN"}"#, .failed(reason: "http_403 M_FORBIDDEN")),
    (
      429, #"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":1500}"#,
      .retry(afterSeconds: 2, reason: "http_429 M_LIMIT_EXCEEDED")
    ),
  ])
  func answers(status: Int, body: String, outcome: RoomOutcome) {
    #expect(matrix().roomOutcome(of: .success(HTTPResult(status: status, body: Array(body.utf8)))) == outcome)
  }
}
