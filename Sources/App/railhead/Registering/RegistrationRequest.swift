import ArgumentParser
import Bot
import Chat
import Foundation

/// What `railhead manifest` and `railhead register` are told.
struct RegistrationRequest: ParsableArguments {
  @Argument(help: ArgumentHelp("The chat: \(RegistrationRequest.chats)."))
  var chat: String

  @Option(
    help: "Where the chat reaches Railhead, for example https://bot.example.com.", transform: RegistrationRequest.origin
  )
  var url: String

  @Option(parsing: .upToNextOption, help: "Further names of the commands, for example demande.")
  var also: [String] = []

  @Option(help: "The chat's id of the team, where commands belong to one (Mattermost).")
  var team: String?

  @OptionGroup var options: CommonOptions

  /// Reads the settings of that chat and the words; every problem is printed, and the process ends with 78, or with 64
  /// for a chat that there is not.
  func plan() throws -> (settings: RegistrationSettings, plan: RegistrationPlan) {
    guard let kind = PlatformKind.all.first(where: { $0.name == chat.lowercased() }), kind.registration != nil else {
      throw ValidationError("“\(chat)” is none of the chats: \(RegistrationRequest.chats)")
    }
    let settings: RegistrationSettings
    do throws(SettingsProblems) {
      settings = try RegistrationSettings(
        of: kind, environment: ProcessInfo.processInfo.environment, file: options.config)
    } catch {
      complain("the configuration has \(error.descriptions.count) problem(s):", error.descriptions)
      throw ExitCode.configuration
    }
    let words = try options.vocabularies(in: options.commands ?? settings.commands)
    do throws(RegistrationProblem) {
      return (
        settings,
        try RegistrationPlan(url: url, language: settings.language, words: words, also: also, team: team)
      )
    } catch {
      complain(error.reason, error.advice)
      throw ExitCode.validationFailure
    }
  }

  private static var chats: String {
    PlatformKind.all.filter { $0.registration != nil }.map(\.name).joined(separator: ", ")
  }

  /// Without the slash at its end, and nothing but an address: chats append their paths to it.
  private static func origin(_ text: String) throws -> String {
    guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host()?.isEmpty == false,
      url.user() == nil, url.query() == nil, url.fragment() == nil
    else { throw ValidationError("“\(text)” is no http(s) URL, such as https://bot.example.com") }
    return String(text.reversed().drop { $0 == "/" }.reversed())
  }
}
