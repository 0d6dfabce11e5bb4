import Chat
import Configuration
import Foundation
import Kernel

/// Reads settings one by one and collects every problem, so that all of them are told at once.
struct SettingsReader: SettingsSource {
  /// The environment first, the file behind it.
  private let sources: [ConfigReader]
  private(set) var problems: [String]
  /// What is wrong, but no reason not to start.
  let warnings: [String]

  init(sources: [ConfigReader], problems: [String], warnings: [String] = []) {
    self.sources = sources
    self.problems = problems
    self.warnings = warnings
  }

  mutating func problem(_ key: SettingKey, _ reason: String) {
    problems.append("\(key.variable) (\(key.path) in the file): \(reason)")
  }

  /// Trimmed; nil when it is not set.
  ///
  /// A secret may come from a file instead; set but empty is a problem, and so is a secret that one source gives in both
  /// ways.
  mutating func string(_ key: SettingKey) -> String? {
    for source in sources { if let value = string(key, in: source) { return value } }
    return nil
  }

  private mutating func string(_ key: SettingKey, in source: ConfigReader) -> String? {
    let value = source.string(forKey: ConfigKey(key.path), isSecret: key.isSecret)
    let path = key.isSecret ? source.string(forKey: ConfigKey("\(key.path).file")) : nil
    if let value {
      if path != nil { problem(key, "is given twice, directly and as a file (…_FILE): keep one of them") }
      return filled(value, key)
    }
    guard let path else { return nil }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      problem(key, "the file \(path) cannot be read")
      return nil
    }
    let mode = (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? 0
    // systemd's credentials show a group that only stands for an access list.
    if mode & 0o027 != 0 { problem(key, "the file \(path) can be read by others: chmod 600 it") }
    return filled(String(decoding: bytes, as: UTF8.self), key)
  }

  /// Comma-separated, trimmed; empty when it is not set.
  mutating func list(_ key: SettingKey) -> [String] {
    (string(key) ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  mutating func int(_ key: SettingKey, in range: ClosedRange<Int>, default fallback: Int) -> Int {
    guard let text = string(key) else { return fallback }
    guard let value = Int(text), range.contains(value) else {
      problem(key, "“\(text)” is not a number from \(range.lowerBound) to \(range.upperBound)")
      return fallback
    }
    return value
  }

  mutating func bool(_ key: SettingKey, default fallback: Bool) -> Bool {
    switch string(key)?.lowercased() {
    case nil: return fallback
    case "true", "yes", "on", "1": return true
    case "false", "no", "off", "0": return false
    case let text?:
      problem(key, "“\(text)” is neither true nor false")
      return fallback
    }
  }

  /// An http or https origin with an optional path, without a trailing slash.
  mutating func url(_ key: SettingKey) -> String? {
    guard let text = string(key) else { return nil }
    guard let url = URL(string: text), let scheme = url.scheme, ["http", "https"].contains(scheme),
      let host = url.host(), !host.isEmpty, url.user() == nil, url.query() == nil
    else {
      problem(key, "“\(text)” is no http(s) URL")
      return nil
    }
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  private mutating func filled(_ value: String, _ key: SettingKey) -> String? {
    let trimmed = value.trimmingCharacters(in: .whitespacesAndNewlines)
    if trimmed.isEmpty { problem(key, "is set but empty") }
    return trimmed.isEmpty ? nil : trimmed
  }
}
