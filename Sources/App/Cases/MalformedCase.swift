/// Why a case cannot be evaluated: the file is wrong, not the answer.
struct MalformedCase: Error {
  var reason: String

  init(_ reason: String) { self.reason = reason }
}
