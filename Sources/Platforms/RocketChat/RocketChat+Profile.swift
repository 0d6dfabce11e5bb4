package import Chat
package import Kernel

/// The parts of `GET /api/v1/users.info` that matter here; the language is there for those who chose one.
///
/// Of the zone it knows the offset of the last sign-in, which would be wrong for half of the year.
private struct UserAnswer: Decodable {
  struct User: Decodable {
    struct Settings: Decodable { var preferences: Preferences? }
    struct Preferences: Decodable { var language: String? }

    var username: String?
    var language: String?
    var settings: Settings?
  }

  var user: User
}

extension RocketChat {
  package func profileCall(for person: PersonID) -> HTTPCall? {
    guard let credentials, RocketChatID.isValid(person.user) else { return nil }
    return HTTPCall(method: "GET", url: api("users.info?userId=\(person.user)"), headers: credentials)
  }

  package func profile(from result: HTTPResult) -> Profile? {
    guard result.status == 200, let user = try? JSONBody.decode(UserAnswer.self, from: result.body).user else {
      return nil
    }
    let profile = Profile(
      locale: (user.settings?.preferences?.language ?? user.language)?.nonEmpty,
      zone: nil, name: user.username?.nonEmpty)
    return profile == Profile(locale: nil, zone: nil, name: nil) ? nil : profile
  }
}
