import Chat

extension Mattermost {
  @Sendable static func registration(from source: inout any SettingsSource) -> Registration? {
    let site = source.url(Key.site).map { MattermostSettings(siteURL: $0, commandTokens: []).siteURL }
    let token = source.string(Key.botToken)
    var registrar: MattermostRegistrar?
    if let site, let token { registrar = MattermostRegistrar(siteURL: site, token: token) }
    let missing = (site == nil ? [Key.site] : []) + (token == nil ? [Key.botToken] : [])
    return Registration(registrar: registrar, missing: missing, urls: [site].compactMap(\.self)) { plan in
      Manifest(
        fileName: "mattermost-commands.sh", text: MattermostCommands.script(plan),
        instructions: [
          "write your team and your name into it, and run it where mmctl is signed in; the token of each command, as",
          "“Integrations”, “Slash Commands” shows it, goes into \(Key.tokens.variable), with commas between them",
        ])
    }
  }
}
