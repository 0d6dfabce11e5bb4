import Foundation
package import Kernel

/// The first thing that happens to a typed line: one form for characters that people cannot tell apart.
///
/// NFC, every blank an ordinary space, nothing that `UserText` calls invisible. Doing it twice changes nothing.
package enum Normaliser {
  /// The longest line that is read, in bytes of UTF-8.
  ///
  /// Comparing long runs of combining marks takes quadratic time, so the limit comes before anything that compares.
  package static let byteLimit = 8192

  /// The normalised bytes of a line, always valid UTF-8.
  ///
  /// - Throws: `text.tooLong` above `byteLimit`.
  package static func normalise(_ text: String, for language: Language) throws(SyntaxProblem) -> [UInt8] {
    guard text.utf8.count <= byteLimit else { throw tooLong(text.utf8.count, language) }
    let bytes = Array(text.utf8)
    if bytes.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }) { return bytes }
    let characters = cleaned(text.unicodeScalars)
    return Array((needsComposition(characters) ? characters.precomposedStringWithCanonicalMapping : characters).utf8)
  }

  private static func tooLong(_ count: Int, _ language: Language) -> SyntaxProblem {
    SyntaxProblem(
      "text.tooLong",
      language.pick(
        en: "That line is too long: \(count) bytes, and at most \(byteLimit) are read. Nothing was changed.",
        fr: "Cette ligne est trop longue : \(count) octets, pour \(byteLimit) au maximum. Rien n’a été changé."))
  }

  private static func cleaned(_ scalars: String.UnicodeScalarView) -> String {
    var result = ""
    result.reserveCapacity(scalars.count)
    var wasReturn = false
    for index in scalars.indices {
      let scalar = scalars[index]
      defer { wasReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where wasReturn: break
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.unicodeScalars.append("\n")
      case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: result.unicodeScalars.append(" ")
      default: if !UserText.isInvisible(at: index, in: scalars) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// False for text that is in NFC already because nothing in it composes: Latin letters and typographic punctuation.
  private static func needsComposition(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value >= 0x300 && !(0x2010...0x203B).contains($0.value) && $0.value != 0x20AC }
  }
}
