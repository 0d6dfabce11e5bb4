/// Why a case cannot be evaluated: the file is wrong, not the answer.
struct MalformedCase: Error {
  var reason: String
  /// Whether it is a value that anybody's input may hold, such as 30 February: an engine refuses it, and a case may
  /// expect that.
  var isImpossibleValue = false

  init(_ reason: String) { self.reason = reason }

  static func impossible(_ reason: String) -> MalformedCase {
    var malformed = MalformedCase(reason)
    malformed.isImpossibleValue = true
    return malformed
  }
}
