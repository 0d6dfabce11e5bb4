package import Chat
package import Kernel

/// The one profile field that matters here (specification 1.16); few people have set it.
private struct ZoneAnswer: Decodable {
  var zone: String

  enum CodingKeys: String, CodingKey { case zone = "m.tz" }
}

extension Matrix {
  package func profileCall(for person: PersonID) -> HTTPCall? {
    guard MatrixID.isValid(person.user, "@") else { return nil }
    return call("GET", "/_matrix/client/v3/profile/\(MatrixID.escaped(person.user))/m.tz")
  }

  package func profile(from result: HTTPResult) -> Profile? {
    guard result.status == 200, let answer = try? JSONBody.decode(ZoneAnswer.self, from: result.body),
      !answer.zone.isEmpty
    else { return nil }
    return Profile(locale: nil, zone: answer.zone, name: nil)
  }
}
