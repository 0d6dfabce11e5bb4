import Digests
import Kernel

extension PastDigest {
  /// The schedule that is meant; nil when nobody had scheduled any, and none is asked for.
  ///
  /// - Throws: `PastDigestProblem.noSuchChannel`, `.severalChannels`.
  func schedule(in state: BotState) throws(PastDigestProblem) -> DigestSchedule? {
    let all = state.digests.active.filter { $0.slot.kind == kind }
    guard let channel else {
      if all.count > 1 { throw .severalChannels(kind, all.map(PastDigest.name)) }
      return all.first
    }
    let named = all.filter { $0.isNamed(channel) }
    if named.count > 1 { throw .severalChannels(kind, named.map(\.address)) }
    guard let schedule = named.first else { throw .noSuchChannel(kind, channel, all.map(PastDigest.name)) }
    return schedule
  }

  /// As it is typed after `--channel`.
  private static func name(_ schedule: DigestSchedule) -> String {
    schedule.setting.channelName.map { "#" + UserText.neutralised($0) } ?? schedule.address
  }
}

extension DigestSchedule {
  /// `slack:T1:C7`: nothing else is called so.
  fileprivate var address: String { "\(slot.room.platform):\(slot.room.team):\(slot.room.channel)" }

  fileprivate func isNamed(_ channel: String) -> Bool {
    let name = channel.hasPrefix("#") ? String(channel.dropFirst()) : channel
    return [address, slot.room.channel].contains(channel) || slot.room.channel == name
      || setting.channelName.map(Folding.fold) == Folding.fold(name)
  }
}
