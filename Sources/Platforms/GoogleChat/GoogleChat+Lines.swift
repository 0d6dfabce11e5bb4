import Chat
import Kernel

extension GoogleChat {
  /// A line or a press; everything else is acknowledged, and nothing is said.
  func reception(of event: GoogleChatEvent) throws(Rejection) -> Reception {
    // Bots, ourselves among them, are never answered: two of them would talk for ever.
    guard event.kind != .other, event.user?.type != "BOT" else { return .answered(Self.done) }
    guard let person = GoogleChatID.person(event.user?.name), let space = GoogleChatID.space(event.space?.name) else {
      throw Rejection(400, "event_fields")
    }
    let place = Place(
      platform: name, team: settings.project, channel: space, thread: GoogleChatID.thread(event.thread?.name, in: space)
    )
    guard event.kind == .press else {
      guard let line = GoogleChatLine(event, commands: settings.commands) else { return .answered(Self.done) }
      let message = GoogleChatID.message(event.message?.name)
      guard event.message == nil || message != nil, let act = message ?? time(of: event).map({ "\($0):\(person)" })
      else { throw Rejection(400, "event_fields") }
      return inbound(event, person, place, root: line.root, text: line.text, act: act)
    }
    guard let button = GoogleChatButton(event.common?.parameters) else { return .answered(Self.done) }
    guard button.isGenuine(in: space, settings: settings, check: check) else { throw Rejection(401, "button_unproven") }
    let words = button.line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard let root = words.first, let time = time(of: event) else { throw Rejection(400, "button_fields") }
    return inbound(
      event, person, place, root: String(root), text: words.count > 1 ? String(words[1]) : "",
      act: "press:\(time):\(person)")
  }

  /// - Parameter act: tells it from whatever else is done in the same space.
  private func inbound(
    _ event: GoogleChatEvent, _ person: String, _ place: Place, root: String?, text: String, act: String
  ) -> Reception {
    let named = event.user?.displayName ?? person
    var inbound = Inbound(
      person: PersonID(platform: name, team: place.team, user: person), personName: named, place: place, root: root,
      text: text, delivery: (event.isAddOn ? Self.addOnPrefix : "googlechat:") + "\(place.channel)/\(act)",
      profile: Profile(locale: event.common?.userLocale, zone: event.common?.timeZone?.id, name: named),
      highestRole: isOurs(event.user) ? nil : .guest)
    inbound.isDirect = event.space?.isDirect == true
    return .lines([inbound], acknowledgement: Self.done)
  }

  /// How the deliveries of add-ons begin: they are answered in another form.
  static let addOnPrefix = "googlechat:addon:"

  private func isOurs(_ user: GoogleChatEvent.User?) -> Bool {
    settings.domains.isEmpty || user?.domainId.map(settings.domains.contains) == true
  }

  /// RFC 3339, to the microsecond: the same press twice is two times.
  private func time(of event: GoogleChatEvent) -> String? {
    guard let time = event.time, (10...40).contains(time.utf8.count),
      time.utf8.allSatisfy({ (48...57).contains($0) || "TZ:.+-".utf8.contains($0) })
    else { return nil }
    return time
  }
}
