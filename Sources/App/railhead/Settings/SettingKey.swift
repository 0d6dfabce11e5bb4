/// Every setting there is, once: its path in the configuration file, from which its environment variable follows.
///
/// `http.port` in `railhead.yaml` is `RAILHEAD_HTTP_PORT` in the environment, which wins.
enum SettingKey: String, CaseIterable {
  case data
  case language
  case timezone
  case commands
  case logLevel = "log.level"
  case httpHost = "http.host"
  case httpPort = "http.port"
  case httpCertificate = "http.tls.certificate"
  case httpKey = "http.tls.key"
  case httpConnections = "http.connections"
  case peopleRole = "people.role"
  case peopleAdmins = "people.admins"
  case peopleLeads = "people.leads"
  case peopleGuests = "people.guests"
  case outboundAllow = "outbound.allow"
  case consoleEnabled = "console.enabled"
  case slackSigningSecret = "slack.signing.secret"
  case slackBotToken = "slack.bot.token"
  case slackAPIURL = "slack.api.url"
  case slackTeams = "slack.teams"
  case mattermostURL = "mattermost.url"
  case mattermostTokens = "mattermost.tokens"
  case mattermostBotToken = "mattermost.bot.token"
  case mattermostPublicURL = "mattermost.public.url"
  case matrixURL = "matrix.url"
  /// Further home servers whose people may use the bot.
  case matrixServers = "matrix.servers"
  case matrixUser = "matrix.user"
  case matrixHomeserverToken = "matrix.hs.token"
  case matrixServiceToken = "matrix.as.token"
  case hooksToken = "hooks.token"
  /// Where alerts are announced.
  case hooksRoom = "hooks.room"
  /// How short a silence of an alert is no silence.
  case hooksFlapMinutes = "hooks.flap.minutes"
  /// Which incidents get a room of their own there.
  case roomsSlack = "rooms.slack"
  case roomsMattermost = "rooms.mattermost"
  case roomsMatrix = "rooms.matrix"

  /// The environment variable of the same setting.
  var variable: String { "RAILHEAD_" + rawValue.uppercased().replacing(".", with: "_") }

  /// Secrets may also come from the file that `<setting>.file` (`<VARIABLE>_FILE`) names, and are never shown.
  var isSecret: Bool {
    switch self {
    case .slackSigningSecret, .slackBotToken, .mattermostTokens, .mattermostBotToken, .matrixHomeserverToken,
      .matrixServiceToken, .hooksToken:
      true
    default: false
    }
  }
}
