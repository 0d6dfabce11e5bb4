package import Chat
package import Kernel

/// Public channels of the team by the bot's token; its account has to be in the team.
///
/// Source: Mattermost API v4, `POST /channels`, `PUT /channels/{id}/patch`, `POST /channels/{id}/members`,
/// `DELETE /channels/{id}` and `POST /channels/{id}/restore`.
extension Mattermost: RoomKeeper {
  package var longestRoomName: Int { 64 }

  package func creation(of room: RoomPlan, in team: String, taken: Int) -> HTTPCall? {
    guard let token = settings.botToken, MattermostID.isValid(team.utf8) else { return nil }
    let channel = room.name(limit: longestRoomName, taken: taken)
    return call(
      "POST", "/channels",
      .fields([
        "team_id": .string(team), "name": .string(channel), "display_name": .string(channel), "type": "O",
        "header": .string(header(of: room)),
      ]), token)
  }

  package func upkeep(of room: RoomPlan, at place: Place) -> [RoomStep] {
    guard let token = settings.botToken, MattermostID.isValid(place.channel.utf8) else { return [] }
    let path = "/channels/\(place.channel)"
    let back =
      room.isBack && !room.isOver ? [RoomStep(.access, call("POST", path + "/restore", .fields([:]), token))] : []
    let header = RoomStep(.topic, call("PUT", path + "/patch", .fields(["header": .string(header(of: room))]), token))
    if room.isOver { return [header, RoomStep(.access, call("DELETE", path, .fields([:]), token))] }
    let invitations = room.members(on: name, team: place.team).filter { MattermostID.isValid($0.utf8) }.map {
      RoomStep(.member($0), call("POST", path + "/members", .fields(["user_id": .string($0)]), token))
    }
    return back + [header] + invitations
  }

  package func roomOutcome(of result: Result<HTTPResult, HTTPFailure>) -> RoomOutcome {
    guard case .success(let answer) = result else { return outcome(of: result).forRoom }
    let body = try? JSONBody.decode(RoomAnswer.self, from: answer.body)
    if (200..<300).contains(answer.status) {
      // Only what makes or changes a channel answers with one; a member has a channel_id.
      return body?.id.flatMap { MattermostID.isValid($0.utf8) ? .made(room: $0) : nil } ?? .done
    }
    switch body?.id {
    case "store.sql_channel.save_channel.exists.app_error", "store.sql_channel.save_channel.existing.app_error":
      return .nameTaken
    case "api.channel.delete_channel.deleted.app_error", "api.channel.restore_channel.restored.app_error":
      return .done
    default: return outcome(of: result).forRoom
    }
  }

  /// At most 1024 characters, which for the server are Unicode scalars.
  private func header(of room: RoomPlan) -> String {
    MattermostMarkdown.render(room.topic.shortened(to: 1024, measure: MattermostMarkdown.runes))
  }
}

private struct RoomAnswer: Decodable { var id: String? }
