/// The words of one root command, as `commands/<root>.yaml` has them.
package struct Vocabulary: Sendable {}

/// Everything that is wrong with the word files: file, line and reason each.
package struct VocabularyProblems: Error, Sendable {
  package var descriptions: [String]
}
