import Chat

/// Every setting there is, once.
extension SettingKey {
  static let data = SettingKey("data")
  static let language = SettingKey("language")
  static let timezone = SettingKey("timezone")
  static let commands = SettingKey("commands")
  static let logLevel = SettingKey("log.level")
  static let httpHost = SettingKey("http.host")
  static let httpPort = SettingKey("http.port")
  static let httpCertificate = SettingKey("http.tls.certificate")
  static let httpKey = SettingKey("http.tls.key")
  static let httpConnections = SettingKey("http.connections")
  static let peopleRole = SettingKey("people.role")
  static let peopleAdmins = SettingKey("people.admins")
  static let peopleLeads = SettingKey("people.leads")
  static let peopleGuests = SettingKey("people.guests")
  static let outboundAllow = SettingKey("outbound.allow")
  static let consoleEnabled = SettingKey("console.enabled")
  static let hooksToken = SettingKey("hooks.token", isSecret: true)
  /// Where alerts are announced.
  static let hooksRoom = SettingKey("hooks.room")
  /// How short a silence of an alert is no silence.
  static let hooksFlapMinutes = SettingKey("hooks.flap.minutes")

  /// By their paths: the program's own, and those of all chats.
  static let known: [String: SettingKey] = {
    let own: [SettingKey] = [
      .data, .language, .timezone, .commands, .logLevel, .httpHost, .httpPort, .httpCertificate, .httpKey,
      .httpConnections, .peopleRole, .peopleAdmins, .peopleLeads, .peopleGuests, .outboundAllow, .consoleEnabled,
      .hooksToken, .hooksRoom, .hooksFlapMinutes,
    ]
    let chats = PlatformKind.all.flatMap { $0.settings + [$0.rooms].compactMap(\.self) }
    return Dictionary((own + chats).map { ($0.path, $0) }) { first, _ in first }
  }()
}
