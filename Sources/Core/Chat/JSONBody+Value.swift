package import Kernel

extension JSONBody {
  /// A whole body of whatever shape, for what has to be handed back with everything in it that is not ours.
  ///
  /// Members come in no order of their own. A number with a fraction does not fit.
  package static func value(of bytes: [UInt8]) throws(Problem) -> JSON { try decode(AnyValue.self, from: bytes).json }
}

private struct AnyValue: Decodable {
  var json: JSON

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      json = .null
    } else if let bool = try? value.decode(Bool.self) {
      json = .bool(bool)
    } else if let int = try? value.decode(Int64.self) {
      json = .int(int)
    } else if let text = try? value.decode(String.self) {
      json = .string(text)
    } else if let array = try? value.decode([AnyValue].self) {
      json = .array(array.map(\.json))
    } else {
      let members = try value.decode([String: AnyValue].self)
      json = .object(members.sorted { $0.key < $1.key }.map { JSON.Field($0.key, $0.value.json) })
    }
  }
}
