package import Chat
package import Kernel

extension Slack {
  /// `users.info` with the locale (scope `users:read`); nil without a token.
  package func profileCall(for person: PersonID) -> HTTPCall? {
    guard let token = settings.botToken, !token.isEmpty, SlackID.isValid(person.user) else { return nil }
    return HTTPCall(
      method: "GET", url: "\(settings.apiURL)/users.info?user=\(person.user)&include_locale=true",
      headers: [HTTPCall.Header("Authorization", "Bearer \(token)")])
  }

  /// Locale, zone and display name of `users.info`.
  package func profile(from result: HTTPResult) -> Profile? {
    guard result.status == 200, let answer = try? JSONBody.decode(SlackUserAnswer.self, from: result.body), answer.ok,
      let user = answer.user
    else { return nil }
    let names = [user.profile?.displayName, user.profile?.realName, user.name]
    let name = names.lazy.compactMap { $0 }.first { !$0.isEmpty }
    return Profile(locale: user.locale, zone: user.zone, name: name)
  }
}

/// What `users.info` answers.
private struct SlackUserAnswer: Decodable {
  struct User: Decodable {
    struct Names: Decodable {
      var displayName: String?
      var realName: String?

      enum CodingKeys: String, CodingKey {
        case displayName = "display_name"
        case realName = "real_name"
      }
    }

    var name: String?
    var locale: String?
    var zone: String?
    var profile: Names?

    enum CodingKeys: String, CodingKey {
      case name, locale, profile
      case zone = "tz"
    }
  }

  var ok: Bool
  var user: User?
}
