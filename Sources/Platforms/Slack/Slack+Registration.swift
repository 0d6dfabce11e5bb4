import Chat
import Kernel

extension Slack {
  /// The manifest wants no settings: it is what an app is made of, before there are any.
  @Sendable static func registration(from source: inout any SettingsSource) -> Registration? {
    let api = source.url(Key.apiURL) ?? "https://slack.com/api"
    let token = source.string(Key.configToken)
    let app = source.string(Key.app)
    if let app, !SlackID.isValid(app) { source.problem(Key.app, "“\(app)” is no id of an app, such as A0KRN1LAB") }
    var registrar: SlackRegistrar?
    if let token, let app { registrar = SlackRegistrar(apiURL: api, token: token, app: app) }
    let missing = (token == nil ? [Key.configToken] : []) + (app == nil ? [Key.app] : [])
    return Registration(registrar: registrar, missing: missing, urls: [api]) { plan in
      Manifest(
        fileName: "slack-manifest.json", text: SlackManifest(for: plan).json.indented + "\n",
        instructions: [
          "https://api.slack.com/apps, “Create New App”, “From a manifest”, JSON: paste it, and install the app;",
          "“Signing Secret” goes into \(Key.signingSecret.variable), “Bot User OAuth Token” into \(Key.botToken.variable)",
        ])
    }
  }
}
