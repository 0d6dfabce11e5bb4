package import Kernel

extension SLAs {
  /// What the policies of a record's clocks are called where everybody may ask; those of a private record that only its
  /// customer or its area leads to have no name there.
  package func openPolicies(
    of commitments: [Commitment], on record: Tracked, teams: Teams
  ) -> [(commitment: Commitment, policy: String?)] {
    guard record.visibility.isRestricted else { return commitments.map { ($0, $0.promise.policy) } }
    let open = Set(self.commitments(of: record.anonymous, teams: teams).map { Named($0) })
    return commitments.map { ($0, open.contains(Named($0)) ? $0.promise.policy : nil) }
  }
}

private struct Named: Hashable {
  let id: ClockID
  let policy: String

  init(_ commitment: Commitment) { (id, policy) = (commitment.id, commitment.promise.policy) }
}
