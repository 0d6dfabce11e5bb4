/// A conversation of a chat: where a line was typed or a message goes.
package struct Place: Hashable, Sendable {
  /// The platform's name: `slack`, `mattermost`, `matrix`, `console`.
  package var platform: String
  /// Workspace, team or server.
  package var team: String
  /// The platform's channel or room id.
  package var channel: String
  /// The thread inside it, when there is one.
  package var thread: String?

  package init(platform: String, team: String, channel: String, thread: String? = nil) {
    self.platform = platform
    self.team = team
    self.channel = channel
    self.thread = thread
  }

  /// The same conversation without its thread.
  package var room: Place { Place(platform: platform, team: team, channel: channel) }
}
