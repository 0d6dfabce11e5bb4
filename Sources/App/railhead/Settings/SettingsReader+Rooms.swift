import Bot
import Chat
import Incidents

extension SettingsReader {
  /// Which severities get rooms of their own, per chat; `settings` say which chats there are.
  mutating func rooms(for settings: Settings) -> RoomPolicy {
    var policy = RoomPolicy()
    for (key, platform) in PlatformKind.all.compactMap({ kind in kind.rooms.map { ($0, kind.name) } }) {
      let words = list(key)
      if words.isEmpty { continue }
      let severities = words.compactMap { word in Severity.allCases.first { $0.label == word.lowercased() } }
      if severities.count < words.count {
        problem(key, "“\(words.joined(separator: ","))” is no list of severities: write sev1, or sev1,sev2")
      }
      switch settings.canAnnounce(on: platform) {
      case true?: policy.severities[platform] = Set(severities)
      case false?: problem(key, "\(platform) has no bot token: no rooms can be made there")
      case nil: problem(key, "\(platform) is not one of the chats that are configured")
      }
    }
    return policy
  }
}
