import ArgumentParser
import Chat
import CurlClient
import Kernel

/// `railhead register slack --url https://bot.example.com`: tells a chat what commands there are.
struct Register: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Makes a chat's commands what the word files say; shows the difference, and changes nothing without --apply.",
    discussion: """
      Commands of others are left alone: only those that lead to --url, or are called like one of Railhead's, are touched.
      Where a chat has no API for it, this prints what its administrator needs, as “railhead manifest” does.
      """)

  @OptionGroup var request: RegistrationRequest

  @Flag(help: "Does it, after showing the difference.")
  var apply = false

  @Option(
    help: "The file that tokens are added to which the chat makes for commands, mode 600: what …_TOKENS_FILE names.",
    completion: .file())
  var tokens: String?

  func run() async throws {
    Startup.prepare()
    let (settings, plan) = try request.plan()
    guard let registrar = settings.registration.registrar else {
      guard settings.registration.missing.isEmpty else {
        complain(
          "\(settings.kind.title) cannot be told by itself, settings are missing:",
          settings.registration.missing.map { "\($0.variable) (\($0.path) in the file)" }
            + ["without them, paste what this prints: railhead manifest \(settings.kind.name) --url \(plan.url)"])
        throw ExitCode.configuration
      }
      return PrintManifest.show(settings.registration.manifest(plan))
    }
    try await Startup.reporting {
      let curl = try CurlClient(CurlSettings(origins: settings.origins))
      let file = tokens.map(TokenFile.init)
      let run = RegistrationRun(
        title: settings.kind.title, registrar: registrar, plan: plan, sender: curl.sender, tokens: file)
      do throws(RegistrationProblem) {
        try await run.run(applies: apply)
      } catch {
        complain(error.reason, error.advice)
        throw error.isPassing ? ExitCode.unreachable : ExitCode.configuration
      }
      await curl.shutdown()
    }
  }
}
