package import Kernel

/// What a chat is to know of Railhead: where it is reached, and which commands there are.
package struct RegistrationPlan: Sendable {
  /// One command as people see it before they have typed anything behind it.
  package struct Command: Sendable, Equatable {
    /// Without a mark in front of it: `inc`.
    package var name: String
    /// One line, without a full stop.
    package var help: Localized<String>
    /// What may follow: `<title> [sev1-4] | help`.
    package var hint: Localized<String>

    package init(name: String, help: Localized<String>, hint: Localized<String>) {
      (self.name, self.help, self.hint) = (name, help, hint)
    }

    /// As people write about it: `/inc`.
    package var title: String { "/\(name)" }
  }

  /// The origin at which chats reach Railhead, without a slash at its end: `https://bot.example.com`.
  package var url: String
  /// For chats that have one description for everybody.
  package var language: Language
  package var commands: [Command]
  /// Every name that Railhead answers to, registered or not: a command of that name is left where it is.
  package var names: Set<String>
  /// The chat's own id of a team, where commands belong to one.
  package var team: String?

  package init(
    url: String, language: Language, commands: [Command], names: Set<String> = [], team: String? = nil
  ) {
    (self.url, self.language, self.commands, self.team) = (url, language, commands, team)
    self.names = names.union(commands.map(\.name))
  }
}

/// What an administrator pastes, or gives to a program of the chat's.
package struct Manifest: Sendable, Equatable {
  /// What to call it when it is kept: `slack-manifest.json`.
  package var fileName: String
  /// The whole file, with a line break at its end.
  package var text: String
  /// What to do with it, one line each.
  package var instructions: [String]

  package init(fileName: String, text: String, instructions: [String]) {
    (self.fileName, self.text, self.instructions) = (fileName, text, instructions)
  }
}
