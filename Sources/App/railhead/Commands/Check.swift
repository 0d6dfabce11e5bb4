import ArgumentParser
import Bot
import BuiltInWords
import Chat
import Commands
import Console
import Foundation

/// `railhead check`: says whether the configuration is right.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Checks the configuration and the word files.")

  @OptionGroup var options: CommonOptions

  func run() throws {
    let settings = try options.settings()
    _ = try options.vocabularies(settings)
    Output.say("configuration: fine")
    for warning in settings.warnings { Output.say("warning: \(warning)") }
    Output.say("data folder: \(settings.data)")
    Output.say(
      "listens on: \(settings.http.host):\(settings.http.port)\(settings.http.certificate == nil ? "" : " with TLS")")
    Output.say(
      "chats: " + ((settings.console ? [Console.name] : []) + settings.chats.map(\.kind.name)).joined(separator: ", "))
    Output.say(settings.hooks?.summary ?? "alerts: none are taken (RAILHEAD_HOOKS_TOKEN is not set)")
  }
}

extension CommonOptions {
  /// Reads the settings; every problem is printed, one line each, and the process ends with 78.
  func settings() throws -> Settings {
    do throws(SettingsProblems) {
      return try Settings.load(environment: ProcessInfo.processInfo.environment, file: config, data: data)
    } catch {
      complain("the configuration has \(error.descriptions.count) problem(s):", error.descriptions)
      throw ExitCode.configuration
    }
  }

  /// The settings' data folder, for commands that only read it: it has to be there.
  func existingFolder() throws -> String {
    let folder = try settings().data
    guard FileManager.default.fileExists(atPath: folder + "/journal") else {
      let lack = FileManager.default.fileExists(atPath: folder) ? "holds no journal" : "is not there"
      complain("\(folder) \(lack): run this where the server runs, or give its folder with --data")
      throw ExitCode.cannotWrite
    }
    return folder
  }

  func vocabularies(_ settings: Settings) throws -> [Vocabulary] { try vocabularies(in: commands ?? settings.commands) }

  /// Reads the words of a folder, or the built-in ones; every problem is printed, and the process ends with 78.
  func vocabularies(in folder: String?) throws -> [Vocabulary] {
    do throws(VocabularyProblems) {
      let words: [Vocabulary]
      if let folder {
        words = try Vocabulary.load(directory: folder)
      } else {
        words = try BuiltInWords.vocabularies()
      }
      try Assembly.check(words)
      return words
    } catch {
      complain("the word files have \(error.descriptions.count) problem(s):", error.descriptions)
      throw ExitCode.configuration
    }
  }
}

/// Prints a headline and its lines on standard error.
func complain(_ head: String, _ lines: [String] = []) {
  let text = (["railhead: \(head)"] + lines.map { "  \($0)" }).joined(separator: "\n") + "\n"
  try? FileHandle.standardError.write(contentsOf: Array(text.utf8))
}
