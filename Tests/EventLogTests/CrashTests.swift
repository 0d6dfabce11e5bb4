import EventLog
import TestKit
import Testing

/// The promise of the journal, at every call where it can break.
@Suite struct CrashTests {
  static let steps = 20

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func powerCutAtEveryCall(seed: UInt64) throws {
    var calm = RandomRun(seed: seed)
    try calm.run(steps: Self.steps)
    try #require(calm.refusals == 0)
    var points = 0
    for call in 1...1_000_000 {
      var run = RandomRun(seed: seed)
      let survivors = Self.cut(&run, at: call)
      if survivors.isEmpty { break }
      points += 1
      for disk in survivors { try survives(run, disk) }
    }
    print("CrashTests seed \(seed): \(points) crash points, \(3 * points) crashes, \(calm.commands.count) commands")
    #expect(points > 200)
  }

  /// Power cuts while a torn tail and an unclean stop are being recovered from.
  @Test(arguments: [11, 12, 13] as [UInt64])
  func powerCutInRecovery(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var points = 0
    for _ in 0..<4 {
      var run = RandomRun(seed: seed)
      guard let disk = Self.cut(&run, at: .random(in: 50...300, using: &generator)).last else { continue }
      for call in 1...1_000 {
        var again = run
        again.disk = disk.afterKill()
        let middle = again.disk
        middle.inject(.powerCut, at: call)
        do { try again.open() } catch {}
        guard middle.isOff else { break }
        points += 1
        try survives(run, middle.afterPowerCut { $0 / 2 })
      }
    }
    print("CrashTests seed \(seed): \(points) crash points in recovery")
    #expect(points > 100)
  }

  /// Runs until the power goes at a call; the three disks that may be left: nothing, all or a part of what was
  /// unsynced.
  private static func cut(_ run: inout RandomRun, at call: Int) -> [SimulatedDisk] {
    run.disk.inject(.powerCut, at: call)
    do { try run.run(steps: steps) } catch {}
    let first = run.disk
    guard first.isOff else { return [] }
    var generator = SeededGenerator(seed: UInt64(call))
    return [
      first.afterPowerCut { _ in 0 }, first.afterPowerCut { $0 },
      first.afterPowerCut { .random(in: 0...$0, using: &generator) },
    ]
  }

  /// The next start is without complaint, shows what it must, takes more, and so does the one after it.
  private func survives(_ before: RandomRun, _ disk: SimulatedDisk) throws {
    var run = before
    run.disk = disk
    try run.open()
    try run.append()
    try run.append()
    run.close()
    run.disk = disk.afterPowerCut { _ in 0 }
    try run.open()
  }
}
