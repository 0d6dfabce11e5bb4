import Chat
import Kernel

/// The slash commands of a plan, as Mattermost knows them.
enum MattermostCommands {
  static func url(_ plan: RegistrationPlan) -> String { plan.url + "/mattermost/commands" }

  /// What `POST /commands` takes.
  static func body(of command: RegistrationPlan.Command, _ plan: RegistrationPlan) -> JSON {
    let own: JSON = .fields([
      "team_id": plan.team.map(JSON.string), "trigger": .string(command.name), "display_name": "Railhead",
      "username": "railhead", "icon_url": "",
    ])
    return members(of: command, plan).reduce(own) { $0.setting([$1.key], to: $1.value) }
  }

  /// What a command of ours has to have; the rest is its team's to choose.
  static func members(of command: RegistrationPlan.Command, _ plan: RegistrationPlan) -> [JSON.Field] {
    let help = command.help[plan.language]
    return [
      JSON.Field("url", .string(url(plan))), JSON.Field("method", "P"),
      JSON.Field("description", .string(help.cut(to: 128))), JSON.Field("auto_complete", true),
      JSON.Field("auto_complete_desc", .string(help)),
      JSON.Field("auto_complete_hint", .string(command.hint[plan.language])),
    ]
  }

  /// The same for the server's own command line: `mmctl`.
  static func script(_ plan: RegistrationPlan) -> String {
    let lines = plan.commands.map { command in
      let help = command.help[plan.language]
      let options: KeyValuePairs = [
        "creator": "\"$CREATOR\"", "title": "Railhead", "trigger-word": quoted(command.name), "url": quoted(url(plan)),
        "description": quoted(help.cut(to: 128)), "autocompleteDesc": quoted(help),
        "autocompleteHint": quoted(command.hint[plan.language]), "response-username": "railhead",
      ]
      return "mmctl command create \"$TEAM\" --post --autocomplete"
        + options.map { " \\\n  --\($0.key) \($0.value)" }.joined()
    }
    return "#!/bin/sh -e\nTEAM=\(plan.team.map(quoted) ?? "your-team")\nCREATOR=your-name\n\n"
      + lines.joined(separator: "\n\n") + "\n"
  }

  /// One word of a shell's.
  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: #"'\''"#) + "'" }
}
