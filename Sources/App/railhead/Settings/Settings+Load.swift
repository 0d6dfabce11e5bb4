import Chat
import Configuration
import Foundation
import Kernel
import Logging
import Operations

extension Settings {
  /// Reads the environment first, then the file.
  ///
  /// - Parameters:
  ///   - environment: the process environment, or a test's.
  ///   - file: the path given with `--config`; nil = `railhead.yaml` when there is one.
  ///   - data: the folder given with `--data`.
  /// - Throws: `SettingsProblems` with everything that is wrong.
  static func load(environment: [String: String], file: String?, data: String?) throws(SettingsProblems) -> Settings {
    var reader = SettingsReader(environment: environment, file: file)
    var settings = Settings(
      data: data ?? reader.string(.data) ?? "./data", commands: reader.string(.commands),
      logLevel: reader.logLevel(), http: reader.http(), people: reader.people(),
      console: reader.bool(.consoleEnabled, default: true), chats: reader.chats(),
      outboundAllow: reader.list(.outboundAllow), warnings: reader.warnings)
    settings.hooks = reader.hooks(for: settings)
    settings.rooms = reader.rooms(for: settings)
    do throws(Fault) { _ = try settings.origins() } catch { reader.problem(.outboundAllow, "\(error)") }
    guard reader.problems.isEmpty else { throw SettingsProblems(descriptions: reader.problems) }
    return settings
  }
}

extension SettingsReader {
  /// The environment first, then the file.
  ///
  /// - Parameter file: the path given with `--config`; nil = `railhead.yaml` when there is one.
  init(environment: [String: String], file: String?) {
    let parsed = ConfigurationFile(path: file ?? "railhead.yaml", isRequired: file != nil)
    let variables = EnvironmentVariablesProvider(environmentVariables: environment)
    self.init(
      sources: [
        ConfigReader(provider: variables.prefixKeys(with: "railhead")), ConfigReader(provider: parsed.provider),
      ],
      problems: parsed.problems + SettingsReader.unknownVariables(in: environment), warnings: parsed.warnings)
  }

  /// A misspelt variable must not be ignored: half of a configuration is worse than none.
  private static func unknownVariables(in environment: [String: String]) -> [String] {
    let known = Set(SettingKey.known.values.map(\.variable))
    let files = Set(SettingKey.known.values.filter(\.isSecret).map { $0.variable + "_FILE" })
    let builds: Set = ["RAILHEAD_CORE_ONLY"]
    return environment.keys.filter { $0.hasPrefix("RAILHEAD_") }.sorted()
      .filter { !known.contains($0) && !files.contains($0) && !builds.contains($0) }
      .map { "\($0): unknown setting" }
  }

  fileprivate mutating func chats() -> [Settings.Chat] {
    var source: any SettingsSource = self
    let chats = PlatformKind.all.compactMap { kind in
      kind.configure(&source).map { Settings.Chat(kind: kind, configured: $0) }
    }
    if let reader = source as? SettingsReader { self = reader }
    return chats
  }

  fileprivate mutating func logLevel() -> Logger.Level {
    guard let text = string(.logLevel) else { return .info }
    if let level = Logger.Level(rawValue: text.lowercased()) { return level }
    problem(.logLevel, "“\(text)” is none of trace, debug, info, notice, warning, error, critical")
    return .info
  }

  fileprivate mutating func http() -> Settings.HTTP {
    let http = Settings.HTTP(
      host: string(.httpHost) ?? "127.0.0.1", port: int(.httpPort, in: 0...65_535, default: 8080),
      certificate: string(.httpCertificate), key: string(.httpKey),
      connections: int(.httpConnections, in: 1...100_000, default: 8192))
    if (http.certificate == nil) != (http.key == nil) {
      problem(.httpCertificate, "a certificate and a key are needed together")
    }
    for (key, path) in [(SettingKey.httpCertificate, http.certificate), (.httpKey, http.key)] {
      if let path, !FileManager.default.isReadableFile(atPath: path) { problem(key, "the file \(path) cannot be read") }
    }
    return http
  }

  fileprivate mutating func people() -> Operations.Configuration {
    var roles: [PersonID: Role] = [:]
    for (key, role) in [(SettingKey.peopleGuests, Role.guest), (.peopleLeads, .lead), (.peopleAdmins, .admin)] {
      for person in list(key) {
        if person.split(separator: ":", maxSplits: 2).count == 3 {
          roles[PersonID(person)] = role
        } else {
          problem(
            key,
            """
            “\(person)” is no person: write platform:team:user, for example slack:T024BE7LD:U023BECGF, or \
            console:local:ana for the terminal
            """)
        }
      }
    }
    var configuration = Operations.Configuration(roles: roles)
    if let text = string(.peopleRole) {
      if let role = Role(rawValue: text) {
        configuration.role = role
      } else {
        problem(.peopleRole, "“\(text)” is none of guest, member, lead, admin")
      }
    }
    configuration.audience = Audience(language: language(), zone: zone())
    return configuration
  }

  mutating func language() -> Language {
    guard let text = string(.language) else { return .english }
    if let language = Language(rawValue: text) { return language }
    problem(.language, "“\(text)” is neither en nor fr")
    return .english
  }

  private mutating func zone() -> Zone {
    guard let text = string(.timezone) else { return Zone("Europe/Paris") ?? .utc }
    if let zone = Zone(text) { return zone }
    problem(.timezone, "“\(text)” is no IANA time zone that this system knows (Europe/Paris, America/New_York)")
    return .utc
  }
}
