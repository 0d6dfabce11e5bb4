/// A chat that Railhead speaks in: which settings it reads, and what becomes of them.
///
/// The program knows its chats by a list of these and by nothing else.
package struct PlatformKind: Sendable {
  /// The name of its platform: the first part of ids and settings.
  package var name: String
  /// What people call it: `Google Chat`.
  package var title: String
  /// Every setting that it reads.
  package var settings: [SettingKey]
  /// Reads them; nil where none is set, or where too much is wrong, which the source has been told.
  package var configure: @Sendable (inout any SettingsSource) -> ConfiguredPlatform?
  /// How it is told about Railhead; nil where settings are missing for that, which the source has been told.
  package var registration: (@Sendable (inout any SettingsSource) -> Registration?)?

  /// Which incidents get a room of their own there; nil where none can be made.
  package var rooms: SettingKey?

  package init(
    name: String, title: String, settings: [SettingKey], makesRooms: Bool = false,
    registration: (@Sendable (inout any SettingsSource) -> Registration?)? = nil,
    configure: @escaping @Sendable (inout any SettingsSource) -> ConfiguredPlatform?
  ) {
    (self.name, self.title, self.settings, self.configure) = (name, title, settings, configure)
    self.registration = registration
    rooms = makesRooms ? SettingKey("rooms.\(name)") : nil
  }
}

/// A chat that is set up.
package struct ConfiguredPlatform: Sendable {
  /// What a platform is made with.
  package struct Material: Sendable {
    package var check: SignatureCheck
    /// A key that only this installation knows, one for each purpose; 32 bytes.
    package var key: @Sendable (_ purpose: String) -> [UInt8]

    package init(check: SignatureCheck, key: @escaping @Sendable (_ purpose: String) -> [UInt8]) {
      (self.check, self.key) = (check, key)
    }
  }

  package var make: @Sendable (Material) -> any Platform
  /// Whether the bot can speak there by itself, and not only answer.
  package var canAnnounce: Bool
  /// The URLs that it posts to: their origins may be reached, others not.
  package var urls: [String]
  /// What the operator should know when it is named; nil for nothing.
  package var remark: String?

  package init(
    urls: [String], canAnnounce: Bool, remark: String? = nil,
    make: @escaping @Sendable (Material) -> any Platform
  ) {
    (self.urls, self.canAnnounce, self.remark, self.make) = (urls, canAnnounce, remark, make)
  }
}
