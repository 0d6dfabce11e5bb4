import Chat

extension GoogleChat {
  /// What has to be true of a request's token: it is for our address, or else for our project.
  ///
  /// Nil when neither is configured, and nothing can be believed.
  func demand(_ token: String) -> BearerDemand? {
    if let url = settings.url {
      // The console takes the address with a slash at its end as well, and compares it as it stands there.
      return BearerDemand(
        token: token, keys: .keySet("https://www.googleapis.com/oauth2/v3/certs"),
        issuers: ["https://accounts.google.com", "accounts.google.com"], audiences: [url, url + "/"])
    }
    guard !settings.project.isEmpty else { return nil }
    return BearerDemand(
      token: token, keys: .certificates("https://www.googleapis.com/service_accounts/v1/metadata/x509/" + Self.sender),
      issuers: [Self.sender], audiences: [settings.project])
  }

  /// Reads a request whose token is genuine.
  ///
  /// Anybody can have Google sign a token for any address, so who it was made for decides: the sender of classic events,
  /// or that of our own project's add-on. A token for the project was signed by the sender itself, and names no address.
  func read(_ request: WebRequest, _ claims: BearerClaims) throws(Rejection) -> Reception {
    guard request.hasBody(of: "application/json") else { throw Rejection(415, "media_type") }
    let event: GoogleChatEvent
    do { event = try JSONBody.decode(GoogleChatEvent.self, from: request.body) } catch {
      throw Rejection(400, error.rawValue)
    }
    if settings.url != nil {
      let expected = event.isAddOn ? settings.addOnSender : Self.sender
      guard claims.isEmailVerified, claims.email == expected else { throw Rejection(401, "token_email") }
    }
    return try reception(of: event)
  }

  /// The account that sends classic events.
  private static let sender = "chat@system.gserviceaccount.com"
}
