package import Chat
package import Kernel

/// A Mattermost team's slash commands by the REST API: there is no call for all of them, so each is made by itself.
///
/// Source: api.mattermost.com, "Commands". The token's account needs the permission `manage_slash_commands`, and
/// `manage_others_slash_commands` for commands that somebody else has made.
package struct MattermostRegistrar: Registrar {
  /// Where the server is, without a slash at the end.
  var siteURL: String
  /// The bot's.
  var token: String

  package init(siteURL: String, token: String) { (self.siteURL, self.token) = (siteURL, token) }

  package var secretSetting: SettingKey? { Mattermost.Key.tokens }

  package func question(
    for plan: RegistrationPlan, after answers: [JSON]
  ) throws(RegistrationProblem) -> HTTPCall? {
    guard answers.isEmpty else { return nil }
    guard let team = plan.team, MattermostID.isValid(team.utf8) else {
      throw RegistrationProblem(
        "commands belong to a team in Mattermost: give its id with --team",
        advice: ["“Team Settings” ends with it, and so does: mmctl team search NAME --json"])
    }
    return call("GET", "?team_id=\(team)&custom_only=true")
  }

  package func changes(
    to plan: RegistrationPlan, after answers: [JSON]
  ) throws(RegistrationProblem) -> [RegistrationChange] {
    guard let there = answers.first?.array else {
      throw RegistrationProblem("Mattermost answered without a list of commands")
    }
    return plan.commands.compactMap { change(to: $0, plan, there) } + removals(plan, there)
  }

  /// The tokens of all commands that lead here: a command proves itself with its own.
  package func secrets(for plan: RegistrationPlan, in answers: [JSON]) -> [String] {
    let commands = answers.flatMap { $0.array ?? [$0] }
    return commands.filter { $0["url"]?.string == MattermostCommands.url(plan) }
      .compactMap { $0["token"]?.string?.nonEmpty }
  }

  package func answer(from result: HTTPResult) throws(RegistrationProblem) -> JSON {
    if (200..<300).contains(result.status), let body = try? JSONBody.value(of: result.body) { return body }
    let code = (try? JSONBody.value(of: result.body))?["id"]?.string
    switch result.status {
    case 401:
      throw RegistrationProblem(
        "Mattermost refuses the bot's token: \(result.reason(code))",
        advice: ["make one under “Integrations”, “Bot Accounts”; it goes into \(Mattermost.Key.botToken.variable)"])
    case 403:
      throw RegistrationProblem(
        "Mattermost does not let the bot manage slash commands: \(result.reason(code))",
        advice: [
          "it has to be a member of the team, and to have the permission “Manage Slash Commands”",
          "(System Console, “Permissions”), or be a team admin while the commands are registered",
        ])
    case 501:
      throw RegistrationProblem(
        "custom slash commands are off in Mattermost",
        advice: ["System Console, “Integration Management”: “Enable Custom Slash Commands”"])
    default: throw .status("Mattermost", result, code: code)
    }
  }

  private func change(
    to command: RegistrationPlan.Command, _ plan: RegistrationPlan, _ there: [JSON]
  ) -> RegistrationChange? {
    let wanted = MattermostCommands.members(of: command, plan)
    guard let old = there.first(where: { $0["trigger"]?.string == command.name }), let id = old["id"]?.string else {
      let body = MattermostCommands.body(of: command, plan)
      return RegistrationChange(
        [.added(command.title, command.help[plan.language])], call("POST", "", body), deed: "made \(command.title)")
    }
    let differing = wanted.filter { old.member([$0.key]) != $0.value }
    guard !differing.isEmpty, MattermostID.isValid(id.utf8) else { return nil }
    let parts = differing.map { field in
      let former = field.key == "url" ? old["url"]?.string.map { " (\(Difference.former($0)))" } : nil
      return field.key.replacing("_", with: " ") + (former ?? "")
    }
    // An update leaves nothing of the rest but its token: the name and the picture that somebody chose stay.
    let kept = ["id", "team_id", "trigger", "display_name", "username", "icon_url"]
    let body = JSON.object((old.object ?? []).filter { kept.contains($0.key) })
    let whole = wanted.reduce(body) { $0.setting([$1.key], to: $1.value) }
    return RegistrationChange(
      [.changed(command.title, parts)], call("PUT", "/\(id)", whole), deed: "changed \(command.title)")
  }

  private func removals(_ plan: RegistrationPlan, _ there: [JSON]) -> [RegistrationChange] {
    there.compactMap { command in
      guard command["url"]?.string == MattermostCommands.url(plan), let name = command["trigger"]?.string,
        let id = command["id"]?.string, MattermostID.isValid(id.utf8), !plan.names.contains(name)
      else { return nil }
      return RegistrationChange([.removed("/\(name)")], call("DELETE", "/\(id)"), deed: "removed /\(name)")
    }
  }

  private func call(_ method: String, _ path: String, _ body: JSON? = nil) -> HTTPCall {
    HTTPCall(
      method: method, url: "\(siteURL)/api/v4/commands\(path)",
      headers: [HTTPCall.Header("Authorization", "Bearer \(token)")]
        + (body == nil ? [] : [HTTPCall.Header("Content-Type", "application/json")]),
      body: body?.bytes ?? [])
  }
}
