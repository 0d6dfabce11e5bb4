package import Chat
import JWTKit
import Kernel

/// Proves tokens with keys that it fetches, and keeps for a day.
package actor BearerKeys {
  private struct Known {
    var keys: KeySet
    var fetchedAt: Timestamp
  }

  /// Keys are fetched anew after a day.
  private static let lifetime: Int64 = 24 * 3600
  /// For a key that nobody knows they are fetched at most once an hour: anybody can name one.
  private static let patience: Int64 = 3600
  /// While they cannot be fetched the old ones are good for three days, and no longer: one may have been withdrawn.
  private static let longestLifetime: Int64 = 3 * 24 * 3600
  /// When fetching failed it is not tried again for so many seconds.
  private static let pause: Int64 = 30

  private let sender: HTTPSender
  private var known: [BearerDemand.Keys: Known] = [:]
  private var failedAt: [BearerDemand.Keys: Timestamp] = [:]
  private var fetching: [BearerDemand.Keys: Task<KeySet?, Never>] = [:]

  package init(sender: HTTPSender) { self.sender = sender }

  /// For whoever has to know whether a request is believed.
  package nonisolated var check: BearerCheck { BearerCheck { await self.verify($0, at: $1) } }

  private func verify(_ demand: BearerDemand, at now: Timestamp) async -> Result<BearerClaims, BearerProblem> {
    let header: JWTHeader
    do {
      header = try DefaultJWTParser().parse(Array(demand.token.utf8), as: TokenPayload.self).header
    } catch { return .failure(.malformed) }
    // Named before any key is looked for: a token must not choose how it is judged.
    guard header.alg == "RS256" else { return .failure(.algorithm) }
    guard let id = header.kid else { return .failure(.unknownKey) }
    guard let keys = await keys(demand.keys, holding: id, at: now) else { return .failure(.keysUnavailable) }
    guard let key = keys.keys[id] else { return .failure(.unknownKey) }
    do {
      let payload = try await JWTKeyCollection().add(rsa: key.key, digestAlgorithm: .sha256)
        .verify(demand.token, as: TokenPayload.self)
      if let problem = payload.problem(for: demand, at: now) { return .failure(problem) }
      return .success(
        BearerClaims(
          email: payload.email, isEmailVerified: payload.isEmailVerified ?? false, serviceURL: payload.serviceURL,
          endorsements: key.endorsements))
    } catch { return .failure(.signature) }
  }

  /// Nil when there are none, and none can be fetched.
  private func keys(_ source: BearerDemand.Keys, holding id: String, at now: Timestamp) async -> KeySet? {
    if let known = known[source] {
      let age = now.seconds - known.fetchedAt.seconds
      let limit = known.keys.keys[id] == nil ? BearerKeys.patience : BearerKeys.lifetime
      // A clock that was set back must not keep keys for ever.
      if (0..<limit).contains(age) { return known.keys }
    }
    if let known = known[source], !(0..<BearerKeys.longestLifetime).contains(now.seconds - known.fetchedAt.seconds) {
      self.known[source] = nil
    }
    if let failed = failedAt[source], (0..<BearerKeys.pause).contains(now.seconds - failed.seconds) {
      return known[source]?.keys
    }
    let fetch = fetching[source] ?? Task { await BearerKeys.fetch(source, through: sender) }
    fetching[source] = fetch
    let fetched = await fetch.value
    // Of those who waited for it the first one keeps what came; a later question is not theirs to end.
    guard fetching[source] == fetch else { return fetched ?? known[source]?.keys }
    fetching[source] = nil
    if let fetched {
      known[source] = Known(keys: fetched, fetchedAt: now)
      failedAt[source] = nil
    } else {
      failedAt[source] = now
    }
    return fetched ?? known[source]?.keys
  }

  private static func fetch(_ source: BearerDemand.Keys, through sender: HTTPSender) async -> KeySet? {
    switch source {
    case .keySet(let url): return await body(of: url, sender).flatMap { try? KeySet(jwks: $0) }?.unlessEmpty
    case .certificates(let url):
      return await body(of: url, sender).flatMap { try? KeySet(certificates: $0) }?.unlessEmpty
    case .openID(let url):
      guard let address = await body(of: url, sender).flatMap({ KeySet.address(inConfiguration: $0) }) else {
        return nil
      }
      return await fetch(.keySet(address), through: sender)
    }
  }

  private static func body(of url: String, _ sender: HTTPSender) async -> [UInt8]? {
    guard case .success(let result) = await sender.send(HTTPCall(method: "GET", url: url)), result.status == 200 else {
      return nil
    }
    return result.body
  }
}
