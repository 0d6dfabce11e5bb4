import Kernel

extension JSON {
  /// Reads a line of somebody else's JSON: with blanks between the values, and with fractions.
  ///
  /// The journal's own reader takes neither. Blanks are dropped, and numbers become texts, as they are needed here.
  static func read(foreign line: ArraySlice<UInt8>) throws(JSONReader.Problem) -> JSON {
    var plain: [UInt8] = []
    plain.reserveCapacity(line.count)
    var position = line.startIndex
    while position < line.endIndex {
      let end: Int
      switch line[position] {
      case 0x20, 0x09, 0x0D, 0x0A:
        position += 1
        continue
      case UInt8(ascii: "\""):
        end = JSON.endOfString(line, position)
        plain += line[position..<end]
      case UInt8(ascii: "-"), 48...57:
        end = line[position...].firstIndex { !JSON.belongsToNumber($0) } ?? line.endIndex
        plain.append(UInt8(ascii: "\""))
        plain += line[position..<end]
        plain.append(UInt8(ascii: "\""))
      default:
        end = position + 1
        plain.append(line[position])
      }
      position = end
    }
    return try JSONReader.read(plain)
  }

  private static func endOfString(_ line: ArraySlice<UInt8>, _ start: Int) -> Int {
    var position = start + 1
    while position < line.endIndex, line[position] != UInt8(ascii: "\"") {
      position += line[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(position + 1, line.endIndex)
  }

  private static func belongsToNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): true
    default: false
    }
  }
}

/// Where a value stands in a JSON object: `updates[0].at`.
struct JSONPath: Sendable, Hashable {
  private enum Step: Sendable, Hashable {
    case key(String)
    case index(Int)
  }

  /// The member of the object itself.
  let root: String
  private let steps: [Step]

  /// Nil when it is no path.
  init?(_ text: String) {
    var steps: [Step] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      guard let key = pieces.first, !key.isEmpty else { return nil }
      steps.append(.key(String(key)))
      for piece in pieces.dropFirst() {
        guard piece.last == "]", let index = Int(piece.dropLast()), index >= 0 else { return nil }
        steps.append(.index(index))
      }
    }
    guard case .key(let root) = steps.first else { return nil }
    self.root = root
    self.steps = steps
  }

  /// The text of what stands there; a list gives its texts, separated by commas.
  func text(in json: JSON) -> String? {
    var value: JSON? = json
    for step in steps {
      switch (step, value) {
      case (.key(let key), .object(let fields)): value = fields.first { $0.key == key }?.value
      case (.index(let index), .array(let values)): value = values.indices.contains(index) ? values[index] : nil
      default: return nil
      }
    }
    return value?.foreignText
  }
}

extension JSON {
  fileprivate var foreignText: String? {
    switch self {
    case .string(let text): text
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .array(let values): values.isEmpty ? nil : values.compactMap(\.foreignText).joined(separator: ", ")
    case .null, .object: nil
    }
  }
}
