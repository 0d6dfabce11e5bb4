import Chat
import Kernel
import Signatures
import Testing

@Suite struct CredentialsTests {
  private static let client = Credential.client(
    url: "https://login.example/token", id: "app 1", secret: "s&cret", scope: "https://api.example/.default")

  @Test func aTokenIsAskedForOnceAndKeptWhileItIsGood() async {
    let wire = Wire(lifetime: 3600)
    let clock = Lock(Timestamp(milliseconds: 0))
    let sender = Credentials(sender: wire.sender, now: { clock.withLock { $0 } }).filling
    let post = HTTPCall(url: "https://chat.example/post", credential: Self.client)
    _ = await sender.send(post)
    _ = await sender.send(post)
    clock.withLock { $0 = Timestamp(milliseconds: 3_539_999) }
    _ = await sender.send(post)
    clock.withLock { $0 = Timestamp(milliseconds: 3_540_000) }
    _ = await sender.send(post)
    #expect(
      wire.calls == [
        """
        https://login.example/token grant_type=client_credentials&client_id=app%201&client_secret=s%26cret\
        &scope=https%3A%2F%2Fapi.example%2F.default
        """,
        "https://chat.example/post Bearer token-1", "https://chat.example/post Bearer token-1",
        "https://chat.example/post Bearer token-1",
        """
        https://login.example/token grant_type=client_credentials&client_id=app%201&client_secret=s%26cret\
        &scope=https%3A%2F%2Fapi.example%2F.default
        """,
        "https://chat.example/post Bearer token-2",
      ])
  }

  @Test func aRevokedTokenIsReplacedOnce() async {
    let wire = Wire(lifetime: 3600, revoked: ["token-1"])
    let sender = Credentials(sender: wire.sender, now: { Timestamp(milliseconds: 0) }).filling
    let answer = await sender.send(HTTPCall(url: "https://chat.example/post", credential: Self.client))
    #expect(answer == .success(HTTPResult(status: 200)))
    #expect(wire.calls.filter { $0.hasPrefix("https://chat.example") }.map { $0.suffix(7) } == ["token-1", "token-2"])
  }

  @Test func aRevokedTokenThatCannotBeReplacedNowIsNoRefusal() async {
    let grants = Lock(0)
    let sender = Credentials(
      sender: HTTPSender { call in
        guard call.url == Self.client.url else { return .success(HTTPResult(status: 401)) }
        let count = grants.withLock { count in
          count += 1
          return count
        }
        return count == 1
          ? .success(HTTPResult(status: 200, body: Array(#"{"access_token":"t"}"#.utf8))) : .failure(.timedOut)
      }, now: { Timestamp(milliseconds: 0) }
    ).filling
    let answer = await sender.send(HTTPCall(url: "https://chat.example/post", credential: Self.client))
    #expect(answer == .failure(.timedOut))
  }

  @Test func whatTheTokenEndpointRefusesIsRefused() async {
    let sender = Credentials(
      sender: HTTPSender { _ in .success(HTTPResult(status: 400, body: Array("{}".utf8))) },
      now: { Timestamp(milliseconds: 0) }
    ).filling
    let answer = await sender.send(HTTPCall(url: "https://chat.example/post", credential: Self.client))
    #expect(answer == .success(HTTPResult(status: 401)))
  }

  @Test func whatMayPassIsTriedAgain() async {
    let sender = Credentials(
      sender: HTTPSender { _ in .failure(.timedOut) }, now: { Timestamp(milliseconds: 0) }
    ).filling
    let answer = await sender.send(HTTPCall(url: "https://chat.example/post", credential: Self.client))
    #expect(answer == .failure(.timedOut))
  }

  @Test func whatNeedsNoneIsLeftAlone() async {
    let wire = Wire(lifetime: 3600)
    let sender = Credentials(sender: wire.sender, now: { Timestamp(milliseconds: 0) }).filling
    _ = await sender.send(HTTPCall(url: "https://chat.example/post"))
    #expect(wire.calls == ["https://chat.example/post "])
  }
}

/// Gives out tokens and takes posts.
private final class Wire: Sendable {
  private let lifetime: Int
  private let revoked: Set<String>
  private let said = Lock<[String]>([])

  init(lifetime: Int, revoked: Set<String> = []) { (self.lifetime, self.revoked) = (lifetime, revoked) }

  var calls: [String] { said.withLock { $0 } }

  var sender: HTTPSender {
    HTTPSender { call in
      let authorization = call.headers.first { $0.name == "Authorization" }?.value
      let isGrant = call.url.hasSuffix("/token")
      let given = self.said.withLock { said in
        said.append("\(call.url) \(isGrant ? String(decoding: call.body, as: UTF8.self) : authorization ?? "")")
        return said.count { $0.contains("/token") }
      }
      if isGrant {
        let body = #"{"access_token":"token-\#(given)","expires_in":\#(self.lifetime),"token_type":"Bearer"}"#
        return .success(HTTPResult(status: 200, body: Array(body.utf8)))
      }
      let isRevoked = self.revoked.contains { authorization == "Bearer \($0)" }
      return .success(HTTPResult(status: isRevoked ? 401 : 200))
    }
  }
}
