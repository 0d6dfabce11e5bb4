package import Chat
package import Kernel

/// A direct conversation is opened by user name, which the server is asked for first.
///
/// Source: Rocket.Chat's API reference, `users.info` and `im.create`; a second call answers with the same room.
extension RocketChat: Confidant {
  package func openingCall(for person: PersonID, as account: String?) -> HTTPCall? {
    if let account { return call("im.create", .fields(["username": .string(account)])) }
    return profileCall(for: person)
  }

  package func opening(of result: Result<HTTPResult, HTTPFailure>, as account: String?) -> Opening {
    guard case .success(let answer) = result, case .delivered = outcome(of: result) else {
      return outcome(of: result).forOpening
    }
    let body = try? JSONBody.decode(OpenAnswer.self, from: answer.body)
    if account == nil, let name = body?.user?.username?.nonEmpty { return .account(name) }
    if account != nil, let room = body?.room?.id, RocketChatID.isValid(room) { return .room(room) }
    return .failed(reason: DeliveryProblem.unreadableAnswer.rawValue)
  }
}

private struct OpenAnswer: Decodable {
  struct User: Decodable { var username: String? }

  struct Room: Decodable {
    var id: String?

    enum CodingKeys: String, CodingKey { case id = "_id" }
  }

  var user: User?
  var room: Room?
}
