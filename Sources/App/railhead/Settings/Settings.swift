import Bot
import Chat
import Configuration
import Kernel
import Logging
import Operations

/// Everything that the operator decides, read once at the start.
struct Settings: Sendable {
  struct HTTP: Sendable {
    var host: String
    /// 0 = any free one.
    var port: Int
    /// PEM files; both or none.
    var certificate: String?
    var key: String?
    var connections: Int
  }

  struct Hooks: Sendable {
    /// What monitoring systems prove themselves with; any of them will do.
    var tokens: [String]
    /// Where alerts are announced.
    var room: Place
    /// How short a silence of an alert is no silence.
    var flapMinutes: Int
  }

  /// A chat that is set up.
  struct Chat: Sendable {
    var kind: PlatformKind
    var configured: ConfiguredPlatform
  }

  var data: String
  var commands: String?
  var logLevel: Logger.Level
  var http: HTTP
  var people: Operations.Configuration
  var console: Bool
  /// Those that are set up, the terminal aside.
  var chats: [Chat]
  /// Alerts; nil = nobody but people declares anything.
  var hooks: Hooks?
  /// Which incidents get rooms of their own; none unless somebody asks for it.
  var rooms = RoomPolicy()
  /// Hosts besides the configured chats that posting may reach, internal addresses included.
  var outboundAllow: [String]
  /// What the operator should mend, though it is no reason not to start.
  var warnings: [String]

  /// The same bot with the terminal as its only chat.
  var alone: Settings {
    var settings = self
    (settings.console, settings.chats) = (true, [])
    (settings.hooks, settings.rooms) = (nil, RoomPolicy())
    return settings
  }
}

/// Everything that is wrong with the configuration, one line each.
struct SettingsProblems: Error {
  var descriptions: [String]
}
