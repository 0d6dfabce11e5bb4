import Chat
import Kernel

extension Slack {
  /// A mention or a direct message; every other event is acknowledged and ignored, so that Slack does not repeat it.
  func receiveEvent(_ payload: SlackEvent) throws(SlackRefusal) -> Reception {
    switch payload.type {
    case "url_verification":
      guard let challenge = payload.challenge, challenge.utf8.count <= 1_024 else { throw .field }
      return .answered(.text(challenge))
    case "event_callback":
      guard let team = payload.team else { throw .field }
      try check(team: team)
      guard let line = try line(of: payload, team: team) else { return .answered(.empty) }
      return .lines([line], acknowledgement: .empty)
    default:
      return .answered(.empty)
    }
  }

  private func line(of payload: SlackEvent, team: String) throws(SlackRefusal) -> Inbound? {
    guard let event = payload.event?.known, isForUs(event, bot: payload.botUser), let user = event.user else {
      return nil
    }
    guard let id = payload.id, SlackID.isToken(id), SlackID.isValid(user),
      let channel = event.channel, SlackID.isValid(channel), let time = event.time, SlackID.isToken(time),
      event.threadTime.map(SlackID.isToken) ?? true
    else { throw .field }
    let place = Place(platform: name, team: team, channel: channel, thread: event.threadTime)
    var answerPlace = place
    answerPlace.thread = event.threadTime ?? time
    let isShared = payload.isShared == true
    // Inside one organisation the author's workspace may be another one, and is none of a visitor's.
    let person = identity(
      of: user, own: isShared ? event.userTeam ?? event.team : nil,
      home: [team] + (payload.authorizations ?? []).compactMap(\.enterprise), in: team, isShared: isShared)
    var inbound = Inbound(
      person: person.id, personName: user, place: place,
      root: nil, text: withoutLeadingMention(event.text ?? "", of: payload.botUser),
      delivery: "slack:\(id)", road: .later(Handle(place: answerPlace)), highestRole: person.highestRole)
    inbound.isDirect = event.channelType == "im"
    return inbound
  }

  /// Bots, ourselves among them, are never answered: two of them would talk for ever.
  private func isForUs(_ event: SlackEvent.Event, bot: String?) -> Bool {
    guard event.bot == nil, event.subtype == nil, event.user != bot || bot == nil else { return false }
    return event.type == "app_mention" || event.type == "message" && event.channelType == "im"
  }

  /// Removes `<@U7>` or `<@U7|name>` and the blanks behind it; any mention when the bot's own id is not told.
  private func withoutLeadingMention(_ text: String, of bot: String?) -> String {
    let start = text.utf8.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
    guard start.starts(with: "<@".utf8), let end = start.firstIndex(of: UInt8(ascii: ">")) else { return text }
    let mentioned = start[..<end].dropFirst(2).prefix { $0 != UInt8(ascii: "|") }
    if let bot, !mentioned.elementsEqual(bot.utf8) { return text }
    return String(text[text.utf8.index(after: end)...].drop { $0 == " " || $0 == "\n" || $0 == "\t" })
  }
}
