/// What an installation of the Slack app needs to be told.
package struct SlackSettings: Sendable {
  /// The app's signing secrets, as text; several while one replaces another, none refuses every request.
  package var signingSecrets: [String]
  /// `xoxb-…`; without it the bot can only answer through response URLs.
  package var botToken: String?
  /// The Web API, without a trailing slash.
  package var apiURL: String
  /// Workspace ids that may use the bot; empty = any whose request carries our signature.
  package var teams: Set<String>
  /// Where Slack takes the bytes of files, without a trailing slash; the origin of `apiURL` may be named too.
  package var filesURL = "https://files.slack.com"

  package init(
    signingSecrets: [String], botToken: String? = nil, apiURL: String = "https://slack.com/api",
    teams: Set<String> = []
  ) {
    self.signingSecrets = signingSecrets
    self.botToken = botToken
    self.apiURL = apiURL
    self.teams = teams
  }
}

extension SlackSettings: CustomStringConvertible, CustomReflectable {
  /// Without the secrets.
  package var description: String { "SlackSettings(\(apiURL))" }
  package var customMirror: Mirror { Mirror(self, children: ["apiURL": apiURL]) }
}
