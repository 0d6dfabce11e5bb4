package import Chat

extension GoogleChat {
  /// Google Chat, as its operator sets it up.
  package static let kind = PlatformKind(
    name: "googlechat", title: "Google Chat",
    settings: [Key.project, Key.url, Key.commands, Key.email, Key.privateKey, Key.domains], configure: configured)

  private enum Key {
    static let project = SettingKey("googlechat.project")
    static let url = SettingKey("googlechat.url")
    static let commands = SettingKey("googlechat.commands")
    static let email = SettingKey("googlechat.account.email", isSecret: true)
    static let privateKey = SettingKey("googlechat.account.key", isSecret: true)
    static let domains = SettingKey("googlechat.domains")
  }

  @Sendable private static func configured(from source: inout any SettingsSource) -> ConfiguredPlatform? {
    let before = source.problems.count
    let project = source.string(Key.project)
    let url = source.url(Key.url)
    let lines = source.list(Key.commands)
    let account = account(from: &source)
    let domains = source.list(Key.domains)
    let isTouched = source.problems.count > before || url != nil || account != nil || !lines.isEmpty || !domains.isEmpty
    guard let project else {
      if isTouched {
        source.problem(Key.project, "is missing: the number of the Google Cloud project, which its console shows")
      }
      return nil
    }
    guard (1...20).contains(project.utf8.count), project.utf8.allSatisfy({ (48...57).contains($0) }) else {
      source.problem(Key.project, "“\(project)” is not the project's number: it has only digits")
      return nil
    }
    let settings = GoogleChatSettings(
      project: project, url: url, commands: commands(lines, &source), account: account, domains: Set(domains))
    return ConfiguredPlatform(
      urls: [settings.apiURL, tokenURL, "https://www.googleapis.com"], canAnnounce: account != nil,
      remark: account == nil ? "no service account: answers, and announces nothing" : nil
    ) { material in
      var settings = settings
      settings.buttonKey = material.key("googlechat buttons")
      return GoogleChat(settings: settings, check: material.check)
    }
  }

  private static func account(from source: inout any SettingsSource) -> GoogleChatSettings.Account? {
    switch (source.string(Key.email), source.string(Key.privateKey)) {
    case (nil, nil): return nil
    case (nil, _):
      source.problem(Key.email, "is missing: “client_email” of the service account's key file")
    case (_, nil):
      source.problem(Key.privateKey, "is missing: “private_key” of the service account's key file")
    case (let email?, let key?):
      if key.hasPrefix("-----BEGIN ") { return GoogleChatSettings.Account(email: email, privateKey: key) }
      source.problem(Key.privateKey, "is no private key in PEM: it begins with “-----BEGIN PRIVATE KEY-----”")
    }
    return nil
  }

  /// `1=inc`, `7=inc list`.
  private static func commands(_ lines: [String], _ source: inout any SettingsSource) -> [Int: String] {
    var commands: [Int: String] = [:]
    for line in lines {
      let parts = line.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != "/" } }
      guard parts.count == 2, let id = Int(parts[0]), (1...1000).contains(id), !parts[1].isEmpty else {
        source.problem(Key.commands, "“\(line)” is not like 1=inc: the command's id in the console, and a line")
        continue
      }
      if commands.updateValue(parts[1], forKey: id) != nil {
        source.problem(Key.commands, "the command \(id) is given twice")
      }
    }
    return commands
  }
}
