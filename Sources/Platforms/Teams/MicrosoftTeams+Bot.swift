import Chat
import Kernel

/// The Bot Framework: requests carry a token of Microsoft's, answers travel as messages of their own.
extension MicrosoftTeams {
  func receiveActivity(_ request: WebRequest) throws(Rejection) -> Reception {
    guard let bot = settings.bot else { throw Rejection(401, "no_secret") }
    guard let token = BearerDemand.token(of: request) else { throw Rejection(401, "token_missing") }
    let demand = BearerDemand(
      token: token, keys: .openID("https://login.botframework.com/v1/.well-known/openidconfiguration"),
      issuers: ["https://api.botframework.com"],
      // The two longer forms are Microsoft's own SDK's.
      audiences: [bot.appID, "api://\(bot.appID)", "api://botid-\(bot.appID)"])
    return .bearer(demand) { claims in
      do throws(Rejection) { return try read(request, claims) } catch { return error.reception }
    } refused: { _ in
      WebAnswer.text("unauthorized", status: 401)
    }
  }

  /// Reads a request whose token is genuine: the key speaks for Teams, and both name the same address, which is one of
  /// Microsoft's.
  private func read(_ request: WebRequest, _ claims: BearerClaims) throws(Rejection) -> Reception {
    let activity = try activity(in: request)
    guard activity.channelId == "msteams", claims.endorsements.contains("msteams") else {
      throw Rejection(403, "token_endorsement")
    }
    guard let url = activity.serviceUrl, let claimed = claims.serviceURL, withoutSlash(url) == withoutSlash(claimed)
    else { throw Rejection(403, "token_service_url") }
    guard let host = TeamsSettings.host(of: url), settings.hosts.contains(host) else {
      throw Rejection(403, "service_url")
    }
    try check(tenantOf: activity)
    return try reception(of: activity)
  }

  private func reception(of activity: TeamsActivity) throws(Rejection) -> Reception {
    let done = activity.type == "invoke" ? Self.invokeDone(activity.name) : .empty
    // Bots, ourselves among them, are never answered: two of them would talk for ever.
    guard let person = activity.from?.id, !person.hasPrefix("28:"), person != activity.recipient?.id else {
      return .answered(done)
    }
    switch activity.type {
    case "invoke" where activity.name == "adaptiveCard/action", "message" where activity.value?.button != nil:
      guard let button = activity.value?.button else { return .answered(done) }
      return .lines([later(try press(button, activity), activity)], acknowledgement: done)
    case "message" where activity.isForBot && activity.text != nil:
      let line = TeamsLine(activity, bot: activity.recipient?.id ?? "28:")
      return .lines(
        [later(try inbound(activity, root: line.root, text: line.text), activity)], acknowledgement: done)
    default: return .answered(done)
    }
  }

  private func press(_ button: TeamsButton, _ activity: TeamsActivity) throws(Rejection) -> Inbound {
    let words = button.line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    let inbound = try inbound(
      activity, root: words.first.map(String.init), text: words.count > 1 ? String(words[1]) : "")
    guard button.isGenuine(in: inbound.place.channel, settings: settings, check: check) else {
      throw Rejection(401, "button_unproven")
    }
    guard !words.isEmpty else { throw Rejection(400, "button_fields") }
    return inbound
  }

  /// The answer goes below the line; to a line that nobody else saw, for the same eyes only.
  private func later(_ inbound: Inbound, _ activity: TeamsActivity) -> Inbound {
    var inbound = inbound
    let isAside = activity.recipient?.isTargeted == true && !inbound.isDirect
    inbound.road = .later(Handle(place: inbound.place, onlyFor: isAside ? inbound.person : nil))
    return inbound
  }

  /// A press is answered with a message that its presser alone sees; other invokes are none of ours.
  private static func invokeDone(_ name: String?) -> WebAnswer {
    guard name == "adaptiveCard/action" else { return .json(Array("{}".utf8)) }
    let answer = JSON.fields([
      "statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "✓",
    ])
    return .json(answer.bytes)
  }

  private func withoutSlash(_ url: String) -> Substring { url.hasSuffix("/") ? url.dropLast() : url[...] }
}
