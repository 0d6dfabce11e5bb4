import Chat
import Kernel

extension Mattermost {
  /// A slash command: `application/x-www-form-urlencoded`, answered in the HTTP answer.
  func receiveCommand(_ request: WebRequest) throws(Rejection) -> Reception {
    let form = try authenticatedForm(of: request)
    guard let command = form["command"] else { return .answered(.empty) }
    guard let user = form["user_id"], let channel = form["channel_id"], let team = form["team_id"],
      [user, channel, team].allSatisfy({ MattermostID.isValid($0.utf8) }),
      let trigger = form["trigger_id"], isTrigger(trigger), let root = root(of: command)
    else { throw Rejection(400, "command_fields") }
    let text = form["text"] ?? ""
    guard text.utf8.count <= Mattermost.maximumLine else { return Mattermost.tooLong }
    let thread = form["root_id"].flatMap { MattermostID.isValid($0.utf8) ? $0 : nil }
    return .lines(
      [
        Inbound(
          person: PersonID(platform: name, team: team, user: user), personName: form["user_name"] ?? "",
          place: Place(platform: name, team: team, channel: channel, thread: thread),
          root: root, text: resolvingMentions(in: text, of: form),
          delivery: "mattermost:\(trigger)", responseURL: settings.trusted(form["response_url"]))
      ], acknowledgement: .empty)
  }

  /// The trigger word without its slash, lower-case ASCII; nil for what cannot be one.
  private func root(of command: String) -> String? {
    let word = command.utf8.first == UInt8(ascii: "/") ? command.dropFirst() : command[...]
    guard (1...64).contains(word.utf8.count), word.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    return word.lowercased()
  }

  /// Status 200, because Mattermost shows its users the sentence of no other answer.
  private static var tooLong: Reception {
    let sentence = """
      That line is longer than 8,192 bytes; nothing was done. \
      Cette ligne dépasse 8 192 octets ; rien n’a été fait.
      """
    return .refused(.text(sentence), reason: "text_too_long")
  }
}
