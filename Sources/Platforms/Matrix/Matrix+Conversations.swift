package import Chat
package import Kernel

/// A room of its own for every person, which clients show among the direct ones; the bot remembers it instead of
/// `m.direct`, which is for clients.
///
/// Nobody can be brought in: what is said there is for one person. Source: Matrix Client-Server API 1.11, `createRoom`.
extension Matrix: Confidant {
  package func openingCall(for person: PersonID, as account: String?) -> HTTPCall? {
    guard MatrixID.isValid(person.user, "@") else { return nil }
    let body = JSON.fields([
      "preset": "private_chat", "is_direct": true, "invite": [.string(person.user)],
      "power_level_content_override": .fields(["invite": 100]),
      // As for the rooms of records.
      "room_version": "11",
    ])
    return call("POST", "/_matrix/client/v3/createRoom", body.bytes)
  }

  package func opening(of result: Result<HTTPResult, HTTPFailure>, as account: String?) -> Opening {
    guard case .success(let answer) = result, (200..<300).contains(answer.status) else {
      return outcome(of: result).forOpening
    }
    // Made or not, nobody knows; asked again and again there might be another and another.
    guard let room = (try? JSONBody.decode(OpenAnswer.self, from: answer.body))?.room, MatrixID.isValid(room, "!")
    else { return .failed(reason: DeliveryProblem.unreadableAnswer.rawValue) }
    return .room(room)
  }
}

private struct OpenAnswer: Decodable {
  var room: String?

  enum CodingKeys: String, CodingKey { case room = "room_id" }
}
