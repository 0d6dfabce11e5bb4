package import Chat
package import Kernel

/// The parts of `GET /api/v4/users/{id}` that matter here.
private struct UserAnswer: Decodable {
  struct Timezone: Decodable {
    /// A word, not a Boolean: `"true"`.
    var useAutomaticTimezone: String?
    var automaticTimezone: String?
    var manualTimezone: String?
  }

  var username: String?
  var locale: String?
  var timezone: Timezone?
}

extension Mattermost {
  package func profileCall(for person: PersonID) -> HTTPCall? {
    guard let token = settings.botToken, MattermostID.isValid(person.user.utf8) else { return nil }
    return HTTPCall(
      method: "GET", url: "\(settings.siteURL)/api/v4/users/\(person.user)",
      headers: [HTTPCall.Header("Authorization", "Bearer \(token)")])
  }

  package func profile(from result: HTTPResult) -> Profile? {
    guard result.status == 200, let user = try? JSONBody.decode(UserAnswer.self, from: result.body) else { return nil }
    func known(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
    let zone = user.timezone.flatMap {
      known($0.useAutomaticTimezone == "false" ? $0.manualTimezone : $0.automaticTimezone)
    }
    let profile = Profile(locale: known(user.locale), zone: zone, name: known(user.username))
    return profile == Profile(locale: nil, zone: nil, name: nil) ? nil : profile
  }
}
