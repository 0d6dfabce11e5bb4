import BusinessTime
import Commands
import HashTreeCollections
package import Kernel

/// The schedules of all digests: one value made of persistent collections, so that a copy costs nothing.
package struct Digests: Sendable, Equatable {
  private(set) var schedules: TreeDictionary<Int, DigestSchedule> = [:]
  /// The number of the schedule of each slot; one that was stopped keeps it.
  private var numbers: TreeDictionary<DigestSlot, Int> = [:]
  /// The newest one that was posted by hand in each slot.
  private(set) var publications: TreeDictionary<DigestSlot, DigestPublication> = [:]
  private(set) var undo = UndoMemory<DigestsBefore>()

  package init() {}

  /// A schedule by its number.
  package subscript(_ number: Int) -> DigestSchedule? { schedules[number] }

  /// The schedule of a slot, also one that was stopped.
  package subscript(_ slot: DigestSlot) -> DigestSchedule? { numbers[slot].flatMap { schedules[$0] } }

  /// The newest one that was posted by hand in a slot.
  func publication(in slot: DigestSlot) -> DigestPublication? { publications[slot] }

  /// Those that go on, in the order in which they were first scheduled.
  package var active: [DigestSchedule] { all.filter { $0.setting.stopped == nil } }

  var all: [DigestSchedule] { schedules.values.sorted { $0.number < $1.number } }

  /// The number that the next new one gets.
  var nextNumber: Int { (schedules.keys.max() ?? 0) + 1 }

  /// Makes an event true.
  ///
  /// Total: an event that cannot be true is reported and changes nothing.
  ///
  /// - Throws: `Fault` for a schedule that is not there, or a number that another one has.
  package mutating func apply(_ event: DigestEvent, at: Timestamp, by: PersonID) throws(Fault) {
    let before = DigestsBefore(
      Dictionary(uniqueKeysWithValues: event.schedules.map { ($0, schedules[$0]?.setting) }))
    switch event.change {
    case .scheduled(let number, let slot, let channelName, let rule):
      let setting = DigestSetting(
        rule, channelName: channelName, by: Participant(id: by, name: event.byName), at: at)
      try put(setting, number, slot, at: at)
    case .paused(let numbers, let until):
      let pause = DigestPause(from: at, until: until, by: Participant(id: by, name: event.byName))
      for number in numbers { try change(number) { $0.pause(pause) } }
    case .resumed(let numbers): for number in numbers { try resume(number, at: at) }
    case .stopped(let numbers): for number in numbers { try change(number) { $0.stopped = at } }
    case .undone(let undoing):
      for (number, setting) in undoing.before.settings {
        try change(number) { if let setting { $0 = setting } else { $0.stopped = at } }
      }
    case .intended, .silent, .skipped, .delayed, .posted, .lost, .silenced: return try advance(event.change)
    // What the channel has read cannot be taken back.
    case .published(let slot):
      publications[slot] = DigestPublication(at: at, by: Participant(id: by, name: event.byName))
      return
    }
    remember(event.change, before, at: at, by: by)
  }

  private mutating func resume(_ number: Int, at: Timestamp) throws(Fault) {
    try change(number) { $0.resume(at: at) }
    try advance(number) { [zone = schedules[number]?.setting.rule.zone] progress in
      if let zone, progress.silence(at: at) != nil { progress.restart(at: at, in: zone) }
    }
  }

  private mutating func put(
    _ setting: DigestSetting, _ number: Int, _ slot: DigestSlot, at: Timestamp
  ) throws(Fault) {
    if schedules[number] != nil || numbers[slot] != nil {
      guard numbers[slot] == number else { throw Fault("two schedules in one place") }
      // Pauses are about what was scheduled before.
      try change(number) { $0 = setting }
      schedules[number]?.progress.restart(at: at, in: setting.rule.zone)
    } else {
      try insert(
        DigestSchedule(number: number, slot: slot, setting: setting, progress: DigestProgress(settled: at)))
    }
  }

  /// Adds a schedule that is not there yet.
  ///
  /// - Throws: `Fault` for an impossible number, or one that is there.
  mutating func insert(_ schedule: DigestSchedule) throws(Fault) {
    guard (1...999_999_999).contains(schedule.number) else { throw Fault("impossible schedule number") }
    guard schedules[schedule.number] == nil, numbers[schedule.slot] == nil else {
      throw Fault("\(schedule.id) is there twice")
    }
    schedules[schedule.number] = schedule
    numbers[schedule.slot] = schedule.number
  }

  private mutating func change(_ number: Int, _ body: (inout DigestSetting) -> Void) throws(Fault) {
    guard var schedule = schedules[number] else { throw Fault("there is no DIG-\(number)") }
    let revision = schedule.setting.revision
    body(&schedule.setting)
    schedule.setting.revision = revision + 1
    schedules[number] = schedule
  }

  private mutating func advance(_ change: DigestEvent.Change) throws(Fault) {
    switch change {
    case .intended(let number, let turn):
      try advance(number) { progress in
        progress.settle(turn.occurrence)
        progress.miss(turn.skipped, besides: turn.earlier)
        progress.send(turn.occurrence)
      }
    case .silent(let number, let turn):
      try advance(number) { progress in
        progress.settle(turn.occurrence)
        progress.miss(turn.skipped, besides: turn.earlier)
      }
    case .skipped(let number, let missed, let earlier, let until):
      try advance(number) { progress in
        for digest in missed { progress.settle(digest.occurrence) }
        progress.settled = max(progress.settled, until)
        progress.miss(missed, besides: earlier)
      }
    case .delayed(let number, _, _): try advance(number) { $0.isFailing = true }
    case .posted(let number, let local):
      try advance(number) { progress in
        progress.isFailing = false
        guard let sending = progress.takeSending(local) else { return }
        progress.posted = max(progress.posted ?? sending.occurrence.at, sending.occurrence.at)
        progress.untold = max(0, progress.untold - sending.told)
      }
    case .lost(let number, let local, let reason):
      try advance(number) { progress in
        if case .refused = reason { progress.isFailing = true }
        guard let sending = progress.takeSending(local) else { return }
        progress.miss([MissedDigest(sending.occurrence, reason)])
      }
    case .silenced(let number, let until): try advance(number) { $0.silenceTold = until }
    case .scheduled, .paused, .resumed, .stopped, .undone, .published: break
    }
  }

  private mutating func advance(_ number: Int, _ body: (inout DigestProgress) -> Void) throws(Fault) {
    guard var schedule = schedules[number] else { throw Fault("there is no DIG-\(number)") }
    body(&schedule.progress)
    schedules[number] = schedule
  }

  /// What a snapshot knows besides the schedules.
  mutating func restore(undo steps: [UndoMemory<DigestsBefore>.Step]) { for step in steps { undo.remember(step) } }

  mutating func restore(_ publication: DigestPublication, of slot: DigestSlot) { publications[slot] = publication }

  private mutating func remember(
    _ change: DigestEvent.Change, _ before: DigestsBefore, at: Timestamp, by: PersonID
  ) {
    var isUndo = false
    if case .undone = change { isUndo = true }
    undo.remember(
      UndoMemory<DigestsBefore>.Step(
        by: by, at: at, record: 0, entry: 0, command: change.command, before: isUndo ? nil : before, revision: 0))
  }
}

extension DigestEvent.Change {
  /// The handler of the command that leads to it.
  fileprivate var command: String {
    switch self {
    case .scheduled: "schedule"
    case .paused: "pause"
    case .resumed: "resume"
    case .stopped: "stop"
    case .undone: "undo"
    case .intended, .silent, .skipped, .delayed, .posted, .lost, .silenced, .published: "send"
    }
  }
}
