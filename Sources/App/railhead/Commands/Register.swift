import ArgumentParser
import Chat
import Matrix

/// `railhead register matrix`: what the home server has to be told.
struct Register: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the registration that a chat's administrator needs.", subcommands: [Homeserver.self])

  struct Homeserver: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "matrix",
      abstract: "Prints the application service's registration as YAML; it holds both tokens.")

    @OptionGroup var options: CommonOptions

    @Option(help: "Where the home server reaches Railhead, for example http://127.0.0.1:8080.")
    var url: String

    func run() throws {
      let matrix = try options.settings().chats.first { $0.kind.name == Matrix.kind.name }
      guard let registration = matrix?.configured.registration else {
        complain("Matrix is not configured: set RAILHEAD_MATRIX_URL, _USER, _HS_TOKEN and _AS_TOKEN first")
        throw ExitCode.configuration
      }
      Output.say(registration(url), terminator: "")
    }
  }
}
