package import Kernel

extension DigestsView {
  /// All of a digest as it would be sent at an instant, calling nobody: what `now` previews, without the remark above it.
  ///
  /// - Parameters:
  ///   - channel: who reads it; where a schedule is, on the wall clock of that one.
  ///   - zone: another wall clock; nil for the usual one.
  package func text(
    of kind: DigestKind, in room: Place, at instant: Timestamp, channel: Audience, zone: Zone?
  ) -> RichText {
    let draft = draft(of: kind, in: room, at: instant, channel: channel, zone: zone)
    let (message, rest) = draft.page.messages(for: draft.audience, calls: false)
    return [message, rest].compactMap { $0?.text }.joined(separator: "\n")
  }
}
