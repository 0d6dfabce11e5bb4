/// A setting's path in the configuration file, from which its environment variable follows.
///
/// `http.port` in `railhead.yaml` is `RAILHEAD_HTTP_PORT` in the environment, which wins.
package struct SettingKey: Hashable, Sendable {
  /// Lower-case words between dots.
  package var path: String
  /// Secrets may also come from the file that `<setting>.file` (`<VARIABLE>_FILE`) names, and are never shown.
  package var isSecret: Bool

  package init(_ path: String, isSecret: Bool = false) { (self.path, self.isSecret) = (path, isSecret) }

  /// The environment variable of the same setting.
  package var variable: String { "RAILHEAD_" + path.uppercased().replacing(".", with: "_") }
}

/// Where a chat reads its settings; what is wrong is collected, so that all of it is told at once.
package protocol SettingsSource {
  /// Everything that is wrong so far, one line each.
  var problems: [String] { get }

  /// Trimmed; nil when it is not set.
  mutating func string(_ key: SettingKey) -> String?
  /// Comma-separated, trimmed; empty when it is not set.
  mutating func list(_ key: SettingKey) -> [String]
  /// An http or https origin with an optional path, without a slash at its end; nil when it is not set, or is none.
  mutating func url(_ key: SettingKey) -> String?
  /// Says that a setting is wrong, and why: the setting's name is put before it.
  mutating func problem(_ key: SettingKey, _ reason: String)
}
