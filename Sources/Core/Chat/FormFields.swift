import Kernel

/// The fields of an `application/x-www-form-urlencoded` body (WHATWG URL, section 5), read strictly.
///
/// The body is decoded once into one buffer; only the fields that are asked for become strings.
package struct FormFields: Sendable {
  /// Why a body was not read; the raw value is the fixed word for metrics and logs.
  package enum Problem: String, Error, Hashable, Sendable {
    /// A `%` without two hexadecimal digits behind it.
    case percentEncoding = "form_percent_encoding"
    /// The decoded bytes are not UTF-8.
    case encoding = "form_encoding"
    /// A NUL, plain or encoded: no chat sends one, and C libraries stop at it.
    case nul = "form_nul"
    /// More than `maximumCount` fields.
    case tooManyFields = "form_too_many_fields"
    /// A name that stands twice: two readers would disagree about which one counts.
    case duplicateField = "form_duplicate_field"
  }

  /// The largest number of fields that is read.
  package static let maximumCount = 200

  private struct Field {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// The body with its escapes undone, separators still in place.
  private var decoded: [UInt8] = []
  private var fields: [Field] = []

  /// Reads a whole body; empty pieces between two `&` are skipped, a piece without `=` has an empty value.
  ///
  /// Only the `repeatable` names, which stand for lists, may come more than once.
  package init(_ body: [UInt8], repeatable: [StaticString] = []) throws(Problem) {
    decoded.reserveCapacity(body.count)
    fields.reserveCapacity(16)
    var position = 0
    var nonASCII: UInt8 = 0
    while position < body.count {
      let nameStart = decoded.count
      var nameEnd: Int?
      while position < body.count, body[position] != UInt8(ascii: "&") {
        var byte = body[position]
        position += 1
        switch byte {
        case UInt8(ascii: "="):
          if nameEnd == nil { nameEnd = decoded.count }
        case UInt8(ascii: "+"):
          byte = UInt8(ascii: " ")
        case UInt8(ascii: "%"):
          guard position + 1 < body.count, let high = hexValue(body[position]), let low = hexValue(body[position + 1])
          else { throw .percentEncoding }
          byte = high << 4 | low
          position += 2
        default: break
        }
        guard byte != 0 else { throw .nul }
        nonASCII |= byte
        decoded.append(byte)
      }
      if decoded.count > nameStart { try add(from: nameStart, nameEnd: nameEnd ?? decoded.count, repeatable) }
      // An ASCII byte between two fields keeps one check of the whole buffer equal to a check of each field.
      decoded.append(UInt8(ascii: "&"))
      position += 1
    }
    if nonASCII >= 0x80, (try? UTF8Span(validating: decoded.span)) == nil { throw .encoding }
  }

  private mutating func add(from start: Int, nameEnd: Int, _ repeatable: [StaticString]) throws(Problem) {
    guard fields.count < FormFields.maximumCount else { throw .tooManyFields }
    let name = start..<nameEnd
    let isList = repeatable.contains { decoded[name].elementsEqual(FormFields.bytes($0)) }
    for field in fields
    where !isList && field.name.count == name.count && decoded[field.name].elementsEqual(decoded[name]) {
      throw .duplicateField
    }
    fields.append(Field(name: name, value: min(nameEnd + 1, decoded.count)..<decoded.count))
  }

  /// The value of a field; nil when there is no such field.
  package subscript(_ name: StaticString) -> String? {
    bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The UTF-8 of a field's value; nil when there is no such field.
  package func bytes(of name: StaticString) -> ArraySlice<UInt8>? {
    let wanted = FormFields.bytes(name)
    for field in fields where field.name.count == wanted.count && decoded[field.name].elementsEqual(wanted) {
      return decoded[field.value]
    }
    return nil
  }

  /// All values of a repeatable field, in order; empty when there is no such field.
  package func values(of name: StaticString) -> [String] {
    fields.filter { decoded[$0.name].elementsEqual(FormFields.bytes(name)) }
      .map { String(decoding: decoded[$0.value], as: UTF8.self) }
  }

  private static func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
  }
}
