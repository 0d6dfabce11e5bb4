import Chat
import CurlClient
import Foundation
import Kernel

/// What telling one chat about Railhead takes of the configuration: other chats may be half set up, and so may this one.
struct RegistrationSettings {
  let kind: PlatformKind
  let registration: Registration
  /// For chats that have one description for everybody.
  let language: Language
  /// The folder of word files; nil for the built-in ones.
  let commands: String?
  /// What may be reached.
  let origins: [AllowedOrigin]

  /// - Throws: `SettingsProblems` with everything that is wrong.
  init(of kind: PlatformKind, environment: [String: String], file: String?) throws(SettingsProblems) {
    var reader = SettingsReader(environment: environment, file: file)
    self.kind = kind
    language = reader.language()
    commands = reader.string(.commands)
    let allowed = reader.list(.outboundAllow)
    var source: any SettingsSource = reader
    let registration = kind.registration?(&source)
    if let told = source as? SettingsReader { reader = told }
    var origins: [AllowedOrigin] = []
    do throws(Fault) {
      for url in registration?.urls ?? [] { origins.append(try .configured(url)) }
      for host in allowed { origins += try AllowedOrigin.listed(host) }
    } catch {
      reader.problem(.outboundAllow, "\(error)")
    }
    guard let registration, reader.problems.isEmpty else { throw SettingsProblems(descriptions: reader.problems) }
    (self.registration, self.origins) = (registration, origins)
  }
}
