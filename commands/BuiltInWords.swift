package import Commands

/// The words that the binary carries; `--commands DIR` overrides them.
package enum BuiltInWords {
  /// The word files by name.
  package static var files: [(name: String, bytes: [UInt8])] {
    [
      ("inc.yaml", PackageResources.inc_yaml), ("ask.yaml", PackageResources.ask_yaml),
      ("sla.yaml", PackageResources.sla_yaml), ("prio.yaml", PackageResources.prio_yaml),
      ("decision.yaml", PackageResources.decision_yaml), ("digest.yaml", PackageResources.digest_yaml),
      ("ops.yaml", PackageResources.ops_yaml),
    ]
  }

  /// The vocabularies that they hold.
  ///
  /// - Throws: `VocabularyProblems`, which a test makes impossible.
  package static func vocabularies() throws(VocabularyProblems) -> [Vocabulary] {
    try Vocabulary.load(files)
  }
}
