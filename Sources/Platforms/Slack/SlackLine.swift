/// The line behind one of our buttons: a root word of 2 to 32 letters a–z, and what follows it.
struct SlackLine {
  var root: String
  var text: String

  /// Nil for a value that is no such line: a button of an older version or of another kind.
  init?(buttonValue value: String) {
    let parts = value.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, (2...32).contains(first.utf8.count),
      first.utf8.allSatisfy({ (97...122).contains($0) })
    else { return nil }
    root = String(first)
    text = parts.count > 1 ? String(parts[1]) : ""
  }
}
