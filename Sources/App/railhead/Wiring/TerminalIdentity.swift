import ArgumentParser
import Console
import Foundation
import Kernel

/// Who types in a terminal, and how they read.
struct TerminalIdentity: Sendable {
  let user: String
  let channel: String
  /// `en` or `fr`; from the environment's locale unless chosen.
  let language: String?
  /// What the program itself speaks.
  var answers: Language { language.flatMap { Language(locale: $0) } ?? .english }
  /// The machine's own zone.
  let zone: String

  /// - Throws: `ValidationError` for a name that was asked for and cannot be had; one of the environment's gives way.
  init(user: String?, channel: String, language: String?) throws {
    let environment = ProcessInfo.processInfo.environment
    let login = environment["USER"] ?? environment["LOGNAME"] ?? "me"
    guard let name = user == nil ? ConsoleName.user(login) ?? "me" : user.flatMap(ConsoleName.user) else {
      throw ValidationError("--user takes \(ConsoleName.rule)")
    }
    guard let room = ConsoleName.channel(channel) else {
      throw ValidationError("--channel takes \(ConsoleName.rule)")
    }
    (self.user, self.channel) = (name, room)
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"]
    self.language = language ?? locale.map { String($0.prefix(2)) }
    zone = TimeZone.current.identifier
  }
}
