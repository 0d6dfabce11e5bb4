/// Lines to type, for messages that answer nobody: the words of a root, and the mark of the chat they are read in.
package struct Prompts: Sendable {
  package let verbs: Verbs
  private let marks: [String: String]

  /// - Parameter marks: what stands in front of a root word, by the name of the platform; `/` elsewhere.
  package init(verbs: Verbs = Verbs(), marks: [String: String] = [:]) { (self.verbs, self.marks) = (verbs, marks) }

  /// A line as it is typed in a place: `/inc résolu INC-12`, `!inc résolu INC-12`.
  package func line(_ command: String, _ rest: String, in language: Language, at place: Place) -> String {
    (marks[place.platform] ?? "/") + verbs.line(command, rest, in: language)
  }
}
