import FoundationEssentials

/// Decodes JSON that came from the network: judged on its bytes first, then handed to Foundation.
///
/// Foundation alone nests 512 levels deep (a recursive `Decodable` then overruns a small thread's stack), detects
/// UTF-16 by itself, skips a byte order mark, takes trailing commas and silently picks one of two equal keys.
package enum JSONBody {
  /// Why bytes were not decoded; the raw value is the fixed word for metrics and logs.
  package enum Problem: String, Error, Hashable, Sendable {
    /// A byte order mark, UTF-16, UTF-32, invalid UTF-8 or half a surrogate pair.
    case encoding = "json_encoding"
    /// More than `maximumDepth` arrays and objects inside one another.
    case tooDeep = "json_too_deep"
    /// The same key twice in one object.
    case duplicateKey = "json_duplicate_key"
    /// Not JSON as RFC 8259 has it.
    case malformed = "json_malformed"
    /// JSON, but with members missing or of another type than expected.
    case unexpectedShape = "json_unexpected_shape"
  }

  /// Deepest nesting that is decoded.
  package static let maximumDepth = 32

  /// Decodes a whole body; unknown members are ignored.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws(Problem) -> Value {
    try JSONScanner.check(bytes)
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      // The scanner found it well-formed, so it is the shape (or a number's range) that does not fit.
      throw .unexpectedShape
    }
  }
}
