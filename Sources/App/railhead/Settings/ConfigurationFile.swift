import Chat
import Configuration
import Foundation
import Yams

/// `railhead.yaml`, flattened to `http.port: "8080"`, so that every value is judged by the same rules as the
/// environment's.
struct ConfigurationFile {
  private(set) var values: [String: String] = [:]
  private(set) var problems: [String] = []
  /// What is wrong, but no reason not to start.
  private(set) var warnings: [String] = []

  /// A file that is not there is a problem only when it is required; one that cannot be read always is.
  init(path: String, isRequired: Bool) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if isRequired || errno != ENOENT {
        problems.append("\(path): cannot be read: \(String(cString: strerror(errno)))")
      }
      return
    }
    var facts = stat()
    let isOpenToOthers = fstat(file, &facts) == 0 && facts.st_mode & 0o077 != 0
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      guard let bytes = try handle.readToEnd() else { return }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        problems.append("\(path): is not UTF-8")
        return
      }
      guard let root = try Yams.compose(yaml: text) else { return }
      flatten(root, prefix: "", file: path)
    } catch let error as CocoaError {
      let cause = (error.userInfo[NSUnderlyingErrorKey] as? NSError).map { String(cString: strerror(Int32($0.code))) }
      problems.append("\(path): cannot be read: \(cause ?? error.localizedDescription)")
    } catch {
      problems.append("\(path): \(error)".split(separator: "\n").joined(separator: " "))
    }
    if isOpenToOthers, values.keys.contains(where: { SettingKey.known[$0]?.isSecret == true }) {
      warnings.append("\(path) holds secrets and can be read by others: chmod 600 it")
    }
  }

  /// As the last of the configuration's providers.
  var provider: InMemoryProvider {
    var entries: [AbsoluteConfigKey: ConfigValue] = [:]
    for (key, value) in values {
      entries[AbsoluteConfigKey(key.split(separator: ".").map(String.init))] = ConfigValue(
        .string(value), isSecret: SettingKey.known[key]?.isSecret ?? true)
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
    if let known = SettingKey.known[base], base == key || known.isSecret {
      values[key] = value
    } else {
      let near = SettingKey.known.keys.sorted().first { $0.hasSuffix(".\(key)") || $0.hasPrefix("\(key).") }
      problems.append("\(file):\(line): unknown setting \(key)" + (near.map { "; did you mean \($0)?" } ?? ""))
    }
  }
}
