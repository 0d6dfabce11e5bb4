import ArgumentParser
import Kernel
import Logging

/// `railhead chat`: the terminal as a chat.
///
/// Talks to the running server, or starts one of its own.
struct Chat: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Talks to the bot in the terminal; nothing to configure.")

  @OptionGroup var options: CommonOptions

  @Option(help: "Who you are (default: your login name).")
  var user: String?

  @Option(help: "The channel you are in.")
  var channel = "ops"

  @Option(help: "The language you are answered in: en or fr (default: that of the terminal).")
  var language: String?

  func run() async throws {
    let identity = try TerminalIdentity(user: user, channel: channel, language: language)
    Startup.prepare()
    let settings = try options.settings()
    let words = try options.vocabularies(settings)
    try await Startup.reporting {
      let secrets = try DataSecrets(folder: settings.data)
      if let remote = try await RemoteServer(ServerAddress(folder: settings.data)) {
        await Terminal(identity: identity, url: remote.url, secrets: secrets, exchange: remote.exchange)
          .talk(
            greeting: identity.answers.pick(
              en: "Talking to the server on \(remote.url).", fr: "En conversation avec le serveur sur \(remote.url)."))
        return
      }
      let logger = Startup.logger(level: max(settings.logLevel, .warning))
      try await withLogger(logger) { logger in
        let server = try await Server(settings: settings.alone, words: words, logger: logger)
        await server.running {
          await Terminal(identity: identity, url: Server.inside, secrets: secrets, exchange: server.exchange)
            .talk(
              greeting: identity.answers.pick(
                en: "No server runs, so this is one of its own; everything is kept in \(settings.data).",
                fr: "Aucun serveur ne tourne : celui-ci est à part ; tout est gardé dans \(settings.data)."),
              isWarning: true)
        }
      }
    }
  }
}
