import Chat

extension Mattermost {
  /// The fields of a command whose every proof is right.
  ///
  /// The server sends its token in the header and in the form. A proxy may strip the header, and an outgoing OAuth
  /// connection replaces it with a `Bearer` that is not ours to judge; so each token that is there must be right, and
  /// one must be there. The form is decoded before the token in it is known to be right, because that is where it is.
  func authenticatedForm(of request: WebRequest) throws(Rejection) -> FormFields {
    var proven = false
    switch request.authorization {
    case .absent, .credentials("bearer", _): break
    case .credentials("token", let token):
      guard isCommandToken(token) else { throw Rejection(401, "token_mismatch") }
      proven = true
    case .credentials, .unreadable: throw Rejection(401, "authorization_unreadable")
    }
    // A command that is set to GET sends the same form behind the question mark.
    let isQuery = request.method == "GET"
    guard isQuery || request.hasBody(of: "application/x-www-form-urlencoded") else {
      throw Rejection(415, "media_type")
    }
    let form: FormFields
    do {
      form = try FormFields(isQuery ? Array(request.query.utf8) : request.body, repeatable: Mattermost.repeatedFields)
    } catch {
      throw Rejection(proven ? 400 : 401, error.rawValue)
    }
    if let token = form["token"] {
      guard isCommandToken(token) else { throw Rejection(401, "token_mismatch") }
      proven = true
    }
    guard proven else { throw Rejection(401, "token_missing") }
    return form
  }

  /// Parallel lists: a name and its id at the same position.
  ///
  /// Nothing else may come twice, least of all a token.
  private static let repeatedFields: [StaticString] = [
    "user_mentions", "user_mentions_ids", "channel_mentions", "channel_mentions_ids",
  ]

  /// Every configured token is compared, so that the time taken does not tell which one came close.
  private func isCommandToken(_ token: String) -> Bool {
    let offered = Array(token.utf8)
    return settings.commandTokens.reduce(false) { found, known in
      check.isSameSecret(offered, Array(known.utf8)) || found
    }
  }
}
