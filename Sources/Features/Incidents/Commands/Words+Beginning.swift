import Commands
import Kernel

/// What a declaration reads besides its title.
extension Words {
  /// Since when: `since 14:05`, `started at 15:20`, `à partir de 14h`, `2h ago`, `for 3 hours` at the end.
  ///
  /// - Throws: `time.unreadable`, `date.impossible`, `time.contradiction`.
  mutating func takeBeginning() throws(SyntaxProblem) -> Timestamp? {
    if let typed = try takeTime(after: "since", "depuis", reading: .past) { return typed.instant }
    let clock = try takeTime(
      after: "started at", "starting at", "began at", "commencé à", "débuté à", "à partir de", reading: .past)
    return clock?.instant ?? takeAgo()?.instant ?? takeElapsed(after: "for the last", "for", "pendant")?.instant
  }

  /// A person whom the line names besides the one who leads, or has it.
  var secondPerson: Mention? {
    var rest = self
    return rest.takeMention()
  }

  /// The second person and the second area that the line names, where there are any.
  var seconds: RichText? {
    var rest = self
    let found = [rest.takeMention().map { "\($0)" as RichText }, rest.takeArea().map { "#\($0)" as RichText }]
      .compactMap(\.self)
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }
}

extension String {
  /// Without the marks that nothing is left in front of: `checkout is down !!!`, `db , api`.
  var withoutLooseMarks: String {
    var words: [Substring] = []
    for word in split(separator: " ") {
      let isLoose = word.allSatisfy { [",", ";", ".", "!", "…"].contains($0) }
      if !isLoose {
        words.append(word)
      } else if word.first == ",", let last = words.popLast() {
        words.append(last + ",")
      }
    }
    return words.joined(separator: " ").withoutSeparators
  }
}
