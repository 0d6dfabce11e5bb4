import Foundation

/// Who types in a terminal, and how they read.
struct TerminalIdentity: Sendable {
  let user: String
  let channel: String
  /// `en` or `fr`; from the environment's locale unless chosen.
  let language: String?
  /// The machine's own zone.
  let zone: String

  init(user: String?, channel: String, language: String?) {
    let environment = ProcessInfo.processInfo.environment
    self.user = user ?? environment["USER"] ?? environment["LOGNAME"] ?? "me"
    self.channel = channel
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"]
    self.language = language ?? locale.map { String($0.prefix(2)) }
    zone = TimeZone.current.identifier
  }
}
