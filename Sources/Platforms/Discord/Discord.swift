package import Chat
package import Kernel

/// Discord: slash commands, buttons, menus and forms come in as interactions, answers and messages go out.
///
/// What people type in channels does not come in: Discord pushes it through a socket of its own, and only to bots that
/// may read everything. Source: Discord developer documentation, "Receiving and Responding" and "Message".
package struct Discord: Platform {
  /// Longest content, in UTF-16 units: Discord says characters, and counts them no longer than that.
  static let maximumContent = 2_000
  /// Longest line that is read, in bytes.
  static let maximumLine = 8_192

  let settings: DiscordSettings
  let check: SignatureCheck

  package init(settings: DiscordSettings, check: SignatureCheck) {
    self.settings = settings
    self.check = check
  }

  package var name: String { "discord" }

  package var capabilities: Capabilities {
    // A nonce is known for some minutes; how many, nobody says.
    Capabilities(messagesPerSecondAndChannel: 1, secondsRepeatsAreOne: 60)
  }

  package var routes: [Route] { [Route("POST", "/discord/interactions")] }

  package func receive(_ request: WebRequest, at now: Timestamp) -> Reception {
    do throws(Rejection) {
      guard request.path.hasSameBytes(as: "/discord/interactions") else { throw Rejection(404, "path") }
      try verify(request)
      guard request.hasBody(of: "application/json") else { throw Rejection(415, "media_type") }
      let interaction: Interaction
      do {
        interaction = try JSONBody.decode(Interaction.self, from: request.body)
      } catch { throw Rejection(400, error.rawValue) }
      return try receive(interaction)
    } catch {
      return .refused(.text("", status: error.status), reason: error.reason)
    }
  }

  /// The signature is over the timestamp's bytes and the raw body.
  ///
  /// Digits alone, so that nobody can move the border between the two. How old a request may be Discord does not say:
  /// what comes again is known by its id.
  private func verify(_ request: WebRequest) throws(Rejection) {
    guard settings.publicKey.count == 32 else { throw Rejection(401, "no_key") }
    guard let signature = request.header("X-Signature-Ed25519") else { throw Rejection(401, "missing_signature") }
    guard let timestamp = request.header("X-Signature-Timestamp") else { throw Rejection(401, "missing_timestamp") }
    guard Snowflake.isValid(timestamp) else { throw Rejection(401, "timestamp_malformed") }
    guard let code = bytes(fromLowerHex: signature.lowercased().utf8), code.count == 64 else {
      throw Rejection(401, "signature_malformed")
    }
    guard check.isValidEd25519(code, [Array(timestamp.utf8), request.body], settings.publicKey) else {
      throw Rejection(401, "bad_signature")
    }
  }

  /// Why a request is refused; Discord shows its user that the application did not respond.
  struct Rejection: Error {
    var status: Int
    var reason: String

    init(_ status: Int, _ reason: String) { (self.status, self.reason) = (status, reason) }
  }
}
