/// Everything that is wrong with the word files: file, line and reason each.
package struct VocabularyProblems: Error, Hashable, Sendable, CustomStringConvertible {
  /// `inc.yaml:12: reason`, in the order of the files.
  package var descriptions: [String]

  package init(descriptions: [String]) { self.descriptions = descriptions }

  package var description: String { descriptions.joined(separator: "\n") }
}
