import Chat
import Kernel

/// Sets a platform up as a case says, hands it the case's request, and tells whether it took it for authentic.
struct SignatureDesk: Sendable {
  /// Where the keys of a section stand for whoever would fetch them.
  private static let keyAddress = "https://keys.invalid/"

  let road: SignatureRoad
  let judges: SignatureCaseFile.Judges
  /// The JWK set of the section.
  let keys: CaseValue?

  func judge(_ fields: CaseFields) async throws(MalformedCase) -> (verdict: SignatureCaseFile.Verdict, status: Int?) {
    guard let kind = judges.kinds.first(where: { $0.name == road.platform }) else {
      throw MalformedCase("\(road.platform) is no chat of this program")
    }
    var source: any SettingsSource = CaseSettings(values: try road.settings(fields))
    guard let configured = kind.configure(&source), source.problems.isEmpty else { return (.misconfigured, nil) }
    let secret = Array((try fields.string("configured_context_secret") ?? "").utf8)
    let platform = configured.make(ConfiguredPlatform.Material(check: judges.check, key: { _ in secret }))
    let now = Timestamp(milliseconds: (try fields.seconds("now_unix") ?? 0) * 1000)
    let request = try road.request(fields)
    return await verdict(on: platform.receive(request, at: now), request, platform, at: now)
  }

  private func verdict(
    on reception: Reception, _ request: WebRequest, _ platform: any Platform, at now: Timestamp
  ) async -> (verdict: SignatureCaseFile.Verdict, status: Int?) {
    switch reception {
    case .lines(_, let answer): return (.accept, answer.status)
    case .answered(let answer):
      // What is answered without any proof as well proves nothing.
      if !road.proof.isEmpty, case .answered = platform.receive(request.without(road.proof), at: now) {
        return (.reject, answer.status)
      }
      return (.accept, answer.status)
    case .refused(let answer, _):
      // Whoever is let in may still be told that there is nothing to read.
      return ([401, 403].contains(answer.status) ? .reject : .accept, answer.status)
    case .bearer(var demand, let proven, let refused):
      demand.keys = .keySet(SignatureDesk.keyAddress)
      let body = Array("\(keys ?? .object([:]))".utf8)
      let check = judges.bearers(HTTPSender { _ in .success(HTTPResult(status: 200, body: body)) })
      switch await check.verify(demand, now) {
      case .success(let claims): return await verdict(on: proven(claims), request, platform, at: now)
      case .failure(let problem): return (.reject, refused(problem).status)
      }
    }
  }
}

extension WebRequest {
  fileprivate func without(_ names: Set<String>) -> WebRequest {
    var request = self
    request.headers.removeAll { names.contains($0.name.lowercased()) }
    return request
  }
}

/// Settings that stand in a case.
private struct CaseSettings: SettingsSource {
  var values: [String: String]
  var problems: [String] = []

  mutating func string(_ key: SettingKey) -> String? { values[key.path].flatMap { $0.isEmpty ? nil : $0 } }

  mutating func list(_ key: SettingKey) -> [String] {
    (string(key) ?? "").split(separator: ",").map(String.init)
  }

  mutating func url(_ key: SettingKey) -> String? { string(key) }

  mutating func problem(_ key: SettingKey, _ reason: String) { problems.append("\(key.path): \(reason)") }
}
