package import Chat
package import Kernel

/// The parts of `GET /api/v1/users/{id}` that matter here; nobody's language is among them.
private struct UserAnswer: Decodable {
  struct User: Decodable {
    var name: String?
    /// IANA, or empty.
    var zone: String?

    enum CodingKeys: String, CodingKey {
      case name = "full_name"
      case zone = "timezone"
    }
  }

  var user: User
}

extension Zulip {
  package func profileCall(for person: PersonID) -> HTTPCall? {
    guard let authorization = settings.authorization, let id = ZulipConversation.id(person.user[...]) else {
      return nil
    }
    return HTTPCall(
      method: "GET", url: api("/users/\(id)"), headers: [HTTPCall.Header("Authorization", authorization)])
  }

  package func profile(from result: HTTPResult) -> Profile? {
    guard result.status == 200, let user = try? JSONBody.decode(UserAnswer.self, from: result.body).user else {
      return nil
    }
    let profile = Profile(locale: nil, zone: user.zone?.nonEmpty, name: user.name?.nonEmpty)
    return profile == Profile(locale: nil, zone: nil, name: nil) ? nil : profile
  }
}
