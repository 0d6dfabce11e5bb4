import Kernel

/// When silence ends: the office says so, wherever and whenever whoever types works.
extension BusinessHours {
  /// Whether people work up to an instant: nobody objects at night, so silence lasts until the next opening.
  func isOpen(upTo instant: Timestamp) -> Bool {
    let before = instant.adding(milliseconds: -1)
    return opening(before) <= before
  }

  /// Where nobody says until when: the end of the day, as whoever types reads it, two business days from now on; one
  /// that has not begun yet is the first of them.
  func usualEnd(in world: World) -> Timestamp {
    let days = opening(world.now) <= world.now ? 2 : 1
    let zone = world.person.audience.zone
    let date = zone.civil(at: daysAfter(days, world.now)).date
    return (world.working.hours(date) ?? WorkingDays.usualHours(of: date, in: zone)).upperBound
  }
}
