import Chat
import Discord
import GoogleChat
import Matrix
import Mattermost
import RocketChat
import Slack
import Teams
import Telegram
import Zulip

extension PlatformKind {
  /// Every chat that Railhead speaks in, one line each; the terminal is there without being set up.
  static let all = [
    Slack.kind,
    Mattermost.kind,
    Matrix.kind,
    Zulip.kind,
    RocketChat.kind,
    Discord.kind,
    Telegram.kind,
    GoogleChat.kind,
    MicrosoftTeams.kind,
  ]
}
