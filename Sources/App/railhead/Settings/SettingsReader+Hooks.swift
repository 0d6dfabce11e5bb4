import Chat
import Console
import Kernel

extension SettingsReader {
  /// Short tokens can be guessed: in characters.
  private static let shortestToken = 16

  /// Who may send alerts, and where they are announced; `settings` say which chats there are.
  mutating func hooks(for settings: Settings) -> Settings.Hooks? {
    let tokens = list(.hooksToken)
    let before = problems.count
    let room = room(.hooksRoom, among: settings)
    let isMisspelt = problems.count > before
    let flapMinutes = int(.hooksFlapMinutes, in: 0...1440, default: 10)
    if tokens.contains(where: { $0.count < SettingsReader.shortestToken }) {
      problem(.hooksToken, "is too short: at least \(SettingsReader.shortestToken) characters")
    }
    guard !tokens.isEmpty else {
      if room != nil || isMisspelt { problem(.hooksToken, "is missing: what monitoring systems prove themselves with") }
      return nil
    }
    if room == nil, !isMisspelt { problem(.hooksRoom, "is missing: where alerts are announced, platform:team:channel") }
    return room.map { Settings.Hooks(tokens: tokens, room: $0, flapMinutes: flapMinutes) }
  }

  /// A conversation that the bot can speak in by itself.
  private mutating func room(_ key: SettingKey, among settings: Settings) -> Place? {
    guard let text = string(key) else { return nil }
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, !parts.contains("") else {
      problem(
        key,
        """
        “\(text)” is no room: write platform:team:channel, for example slack:T024BE7LD:C024BE91L, or console:local:ops \
        for the terminal
        """)
      return nil
    }
    switch settings.canAnnounce(on: parts[0]) {
    case true?: return Place(platform: parts[0], team: parts[1], channel: parts[2])
    case false?: problem(key, "\(parts[0]) has no bot token: nothing can be announced there")
    case nil: problem(key, "\(parts[0]) is not one of the chats that are configured")
    }
    return nil
  }
}

extension Settings {
  /// Nil for a chat that is not configured, false for one in which the bot can only answer.
  func canAnnounce(on platform: String) -> Bool? {
    if platform == Console.name { return console ? true : nil }
    return chats.first { $0.kind.name == platform }?.configured.canAnnounce
  }
}

extension Settings.Hooks {
  /// Where alerts come in and where they go, without the tokens.
  var summary: String {
    "alerts: /hooks/alertmanager and /hooks/generic, announced in \(room.platform):\(room.team):\(room.channel)"
  }
}
