package import Chat
package import Kernel

/// The terminal as a chat: `railhead chat` signs one JSON body per line that is typed, and reads the feed of a channel.
///
/// It is a platform like any other, so that trying the bot out takes the same path as using it. Messages for a channel
/// do not leave over HTTP: `render` describes them as calls with the method `FEED`, which the wiring hands to
/// `feed.deliver` instead of the network.
package struct Console: Platform {
  package static let name = "console"

  package var name: String { Console.name }
  package let capabilities = Capabilities(typing: TypingHabits(namesAreIDs: true))
  package let routes = [Console.commandRoute, Console.feedRoute]

  /// Takes the lines.
  package static let commandRoute = Route("POST", "/console/commands")
  /// Shows what was said in a channel; `feedAnswer` answers it.
  package static let feedRoute = Route("POST", "/console/feed")
  /// There is one team: whoever has the secret.
  package static let team = "local"

  /// What was said in the channels: the one thing here that changes, and only through `FEED` calls.
  package let feed: ConsoleFeed
  private let signatures: SignedRequests

  /// `secrets` are shared with the clients; none refuses every request.
  package init(secrets: [String], check: SignatureCheck, feed: ConsoleFeed = ConsoleFeed()) {
    self.feed = feed
    signatures = SignedRequests(console: secrets, check: check)
  }

  /// Judges in this order: signature (401), content type (415), JSON and fields (400).
  package func receive(_ request: WebRequest, at now: Timestamp) -> Reception {
    if request.path.hasSameBytes(as: "/console/feed") { return feedAnswer(request, at: now) }
    do throws(ConsoleRefusal) {
      return .lines([try line(try read(ConsoleLine.self, from: request, at: now))], acknowledgement: .empty)
    } catch {
      return .refused(error.answer, reason: error.reason)
    }
  }

  /// Verifies, then decodes.
  func read<Body: Decodable>(
    _ type: Body.Type, from request: WebRequest, at now: Timestamp
  ) throws(ConsoleRefusal) -> Body {
    do throws(SignedRequests.Problem) { _ = try signatures.verify(request, at: now) } catch {
      throw .notAuthentic(error)
    }
    guard request.hasBody(of: "application/json") else { throw .contentType }
    do throws(JSONBody.Problem) { return try JSONBody.decode(type, from: request.body) } catch { throw .json(error) }
  }

  private func line(_ typed: ConsoleLine) throws(ConsoleRefusal) -> Inbound {
    guard ConsoleID.isValid(typed.user), ConsoleID.isValid(typed.channel), ConsoleID.isValid(typed.id) else {
      throw .field
    }
    // The root is everything up to the first blank; whether there is such a word is not for the platform to say.
    let words = typed.line.drop { $0.isWhitespace }
    let root = words.prefix { !$0.isWhitespace }
    let mark = root.first == "/" || root.first == "!"
    guard root.utf8.count > (mark ? 1 : 0) else { throw .field }
    return Inbound(
      person: PersonID(platform: name, team: Console.team, user: typed.user), personName: typed.name ?? typed.user,
      place: Place(platform: name, team: Console.team, channel: typed.channel),
      root: String(mark ? root.dropFirst() : root),
      text: String(words[root.endIndex...].drop { $0.isWhitespace }),
      delivery: "console:\(typed.id)", road: .answer,
      profile: Profile(locale: typed.language, zone: typed.zone, name: typed.name))
  }
}

extension SignedRequests {
  /// Slack's scheme under names of our own.
  init(console secrets: [String], check: SignatureCheck) {
    self.init(
      version: "v1", timestampHeader: "X-Railhead-Timestamp", signatureHeader: "X-Railhead-Signature",
      secrets: secrets, check: check)
  }
}
