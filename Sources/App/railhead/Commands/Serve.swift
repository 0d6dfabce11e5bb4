import ArgumentParser
import Logging

/// `railhead serve`: the bot.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Runs the bot: takes webhooks, keeps the journal, posts.")

  @OptionGroup var options: CommonOptions

  func run() async throws {
    Startup.prepare()
    let settings = try options.settings()
    let words = try options.vocabularies(settings)
    try await Startup.reporting {
      let logger = Startup.logger(level: settings.logLevel)
      for warning in settings.warnings { logger.warning("\(warning)") }
      try await withLogger(logger) { logger in
        let server = try await Server(settings: settings, words: words, logger: logger)
        let address = ServerAddress(folder: settings.data)
        defer { address.withdraw() }
        try await server.run { port in
          let host = settings.http.host.contains(":") ? "[\(settings.http.host)]" : settings.http.host
          let url = "\(settings.http.certificate == nil ? "http" : "https")://\(host):\(port)"
          address.publish(url, chain: settings.http.certificate)
          Output.say(Welcome(address: url, settings: settings).text)
        }
        Output.say("Stopped; everything that was answered is saved in \(settings.data).")
      }
    }
  }
}
