import Configuration
import Foundation
import Yams

/// `railhead.yaml`, flattened to `http.port: "8080"`, so that every value is judged by the same rules as the
/// environment's.
struct ConfigurationFile {
  private(set) var values: [String: String] = [:]
  private(set) var problems: [String] = []

  /// An empty path means: no file.
  init(path: String, isRequired: Bool) {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      if isRequired { problems.append("\(path): cannot be read") }
      return
    }
    do {
      guard let root = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self)) else { return }
      flatten(root, prefix: "", file: path)
    } catch {
      problems.append("\(path): \(error)".split(separator: "\n").joined(separator: " "))
    }
  }

  /// As the last of the configuration's providers.
  var provider: InMemoryProvider {
    var entries: [AbsoluteConfigKey: ConfigValue] = [:]
    for (key, value) in values {
      entries[AbsoluteConfigKey(key.split(separator: ".").map(String.init))] = ConfigValue(
        .string(value), isSecret: SettingKey(rawValue: key)?.isSecret ?? true)
    }
    return InMemoryProvider(name: "file", values: entries)
  }

  private mutating func flatten(_ node: Node, prefix: String, file: String) {
    let line = node.mark?.line ?? 0
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        let name = key.string ?? "?"
        flatten(value, prefix: prefix.isEmpty ? name : "\(prefix).\(name)", file: file)
      }
    case .scalar(let scalar): set(prefix, scalar.string, line, file)
    case .sequence(let sequence): set(prefix, sequence.compactMap(\.string).joined(separator: ","), line, file)
    case .alias: problems.append("\(file):\(line): aliases are not understood (\(prefix))")
    }
  }

  private mutating func set(_ key: String, _ value: String, _ line: Int, _ file: String) {
    let base = key.hasSuffix(".file") ? String(key.dropLast(5)) : key
    if let known = SettingKey(rawValue: base), base == key || known.isSecret {
      values[key] = value
    } else {
      let near = SettingKey.allCases.map(\.rawValue).first { $0.hasSuffix(".\(key)") || $0.hasPrefix("\(key).") }
      problems.append("\(file):\(line): unknown setting \(key)" + (near.map { "; did you mean \($0)?" } ?? ""))
    }
  }
}
