import ArgumentParser
import Chat

/// `railhead manifest slack --url https://bot.example.com`: what a chat's administrator pastes.
struct PrintManifest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manifest",
    abstract:
      "Prints what a chat's administrator pastes, made from the word files; what to do with it on standard error.")

  @OptionGroup var request: RegistrationRequest

  func run() throws {
    let (settings, plan) = try request.plan()
    PrintManifest.show(settings.registration.manifest(plan))
  }

  /// The file alone on standard output, so that it can be redirected.
  static func show(_ manifest: Manifest) {
    Output.say(manifest.text, terminator: "")
    Output.note("railhead: this is \(manifest.fileName)")
    for line in manifest.instructions { Output.note("  \(line)") }
  }
}
