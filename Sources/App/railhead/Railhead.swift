import ArgumentParser

/// The command line.
@main
struct Railhead: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "railhead",
    abstract: "The chat-ops bot for whoever runs operations: incidents logged in one line, durably.",
    version: Railhead.version,
    subcommands: [
      Serve.self, Chat.self, Check.self, JournalTool.self, Export.self, Digest.self, Import.self, Apply.self,
      PrintManifest.self, Register.self, Docs.self, CaseRunner.self,
    ],
    defaultSubcommand: nil)

  static let version = "0.1.0"
}

/// What most subcommands take.
struct CommonOptions: ParsableArguments {
  @Option(help: "The folder that holds everything Railhead knows (default: ./data).")
  var data: String?

  @Option(help: "The configuration file (default: railhead.yaml, when there is one).")
  var config: String?

  @Option(help: "A folder of word files that replace the built-in ones.")
  var commands: String?
}
