package import Chat
package import Kernel

/// Rooms for those who are in the room of the declaration; what is over can be read there, and not written to any more.
///
/// Without an alias: a home server gives an application service only those of its registration. So no name is taken.
///
/// Source: Matrix Client-Server API 1.11, `createRoom`, `m.room.join_rules`, `m.room.topic`, `m.room.power_levels`,
/// `invite`, and matrix.to navigation.
extension Matrix: RoomKeeper {
  package var longestRoomName: Int { 80 }

  package func creation(of room: RoomPlan, in team: String, taken: Int) -> HTTPCall? {
    let entrance = JSON.fields(["type": "m.room.join_rules", "state_key": "", "content": entrance(to: room)])
    let body = JSON.fields([
      "preset": "private_chat", "initial_state": [entrance],
      "name": .string(room.name(limit: longestRoomName, taken: taken)),
      "topic": .string(MatrixText(room.topic).plain),
      // From 12 on a creator may not be named among the power levels.
      "room_version": "11",
    ])
    return call("POST", "/_matrix/client/v3/createRoom", body.bytes)
  }

  package func upkeep(of room: RoomPlan, at place: Place) -> [RoomStep] {
    guard MatrixID.isValid(place.channel, "!") else { return [] }
    let path = "/_matrix/client/v3/rooms/\(MatrixID.escaped(place.channel))"
    let topic = RoomStep(
      .topic,
      call("PUT", path + "/state/m.room.topic/", JSON.fields(["topic": .string(MatrixText(room.topic).plain)]).bytes))
    let entrance = RoomStep(
      .entrance, call("PUT", path + "/state/m.room.join_rules/", entrance(to: room).bytes))
    if room.isOver { return [entrance, topic, speaking(path, isAllowed: false)] }
    let invitations = room.members(on: name, team: place.team).filter { MatrixID.isValid($0, "@") }.map {
      RoomStep(.member($0), call("POST", path + "/invite", JSON.fields(["user_id": .string($0)]).bytes))
    }
    return (room.isBack ? [speaking(path, isAllowed: true), entrance] : []) + [topic] + invitations
  }

  package func roomOutcome(of result: Result<HTTPResult, HTTPFailure>) -> RoomOutcome {
    guard case .success(let answer) = result else { return outcome(of: result).forRoom }
    if (200..<300).contains(answer.status) {
      let body = try? JSONBody.decode(RoomAnswer.self, from: answer.body)
      return body?.room.flatMap { MatrixID.isValid($0, "!") ? .made(room: $0) : nil } ?? .done
    }
    return outcome(of: result).forRoom
  }

  package func roomLink(to place: Place) -> String? {
    guard MatrixID.isValid(place.channel, "!") else { return nil }
    // Servers that are not in the room yet have to be told who is.
    let server = MatrixID.escaped(MatrixID.server(of: settings.botUser))
    return "https://matrix.to/#/\(MatrixID.escaped(place.channel))?via=\(server)"
  }

  /// Whoever is in the room of the declaration may come in by themselves, which rooms of version 8 and later know; where
  /// nobody is to know of it any more, nobody does.
  private func entrance(to room: RoomPlan) -> JSON {
    guard let home = room.home, home.platform == name, MatrixID.isValid(home.channel, "!") else {
      return .fields(["join_rule": "invite"])
    }
    let allowed = JSON.fields(["type": "m.room_membership", "room_id": .string(home.channel)])
    return .fields(["join_rule": "restricted", "allow": [allowed]])
  }

  /// Whether anybody but the bot may send messages.
  private func speaking(_ path: String, isAllowed: Bool) -> RoomStep {
    let users = JSON.object([JSON.Field(settings.botUser, 100)])
    let levels = JSON.fields(["events_default": isAllowed ? 0 : 100, "users": users])
    return RoomStep(.access, call("PUT", path + "/state/m.room.power_levels/", levels.bytes))
  }
}

private struct RoomAnswer: Decodable {
  var room: String?

  enum CodingKeys: String, CodingKey { case room = "room_id" }
}
