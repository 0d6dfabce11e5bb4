/// Everything that is wrong with a mapping, or does not fit the file that it is for.
package struct MappingProblems: Error, Sendable, Hashable, CustomStringConvertible {
  /// `mapping.yaml:12: reason`, in the order of the lines.
  package var descriptions: [String]

  package init(descriptions: [String]) { self.descriptions = descriptions }

  package var description: String { descriptions.joined(separator: "\n") }
}
