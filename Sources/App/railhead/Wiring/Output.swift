import Foundation

/// Standard output, unbuffered, so that what is said is seen at once, in a pipe too.
enum Output {
  static func say(_ text: String, terminator: String = "\n") {
    // Whoever read this may be gone; that is no reason to stop.
    try? FileHandle.standardOutput.write(contentsOf: Array((text + terminator).utf8))
  }

  /// On standard error, for whoever looks at a program whose output goes elsewhere.
  static func note(_ text: String) { try? FileHandle.standardError.write(contentsOf: Array((text + "\n").utf8)) }
}
