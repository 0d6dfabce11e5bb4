import Kernel

extension DigestsView {
  /// Of some schedules those that a list may show to whoever asks, under the names of their channels.
  ///
  /// Those who lead see all; others, and a room that reads every answer, those of the channel that they are in: another
  /// one may be private, and so may its name.
  func readable(_ schedules: [DigestSchedule], in world: World) -> [DigestSchedule] {
    let seesAll = world.hasPrivateAnswers && world.person.role >= .lead
    return schedules.map(named).filter { seesAll || $0.slot.room == world.place.room }
  }

  /// With what its channel is called, where the line that scheduled it did not say.
  private func named(_ schedule: DigestSchedule) -> DigestSchedule {
    var schedule = schedule
    schedule.setting.channelName = schedule.setting.channelName ?? channelName(schedule.slot.room)
    return schedule
  }
}
