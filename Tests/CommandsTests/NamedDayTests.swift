import Commands
import Kernel
import TestKit
import Testing

/// Days as people name them in a deadline, typed on Thursday 26 March 2026 at 10:15 in Paris.
@Suite("Named days")
struct NamedDayTests {
  @Test(
    "a deadline ends with the working day of its date",
    arguments: [
      ("fin avril", "jeu. 30 avr. 2026 18:00"), ("end of april 2027", "ven. 30 avr. 2027 18:00"),
      ("fin du mois", "mar. 31 mars 2026 18:00"), ("début mai", "ven. 1er mai 2026 18:00"),
      ("mi-avril", "mer. 15 avr. 2026 18:00"), ("early may", "ven. 1er mai 2026 18:00"),
      ("mid-may", "ven. 15 mai 2026 18:00"), ("fin de semaine", "ven. 27 mars 2026 18:00"),
      ("end of the week", "ven. 27 mars 2026 18:00"), ("fin de journée", "jeu. 26 mars 2026 18:00"),
      ("eod", "jeu. 26 mars 2026 18:00"), ("next week", "ven. 3 avr. 2026 18:00"),
      ("la semaine prochaine", "ven. 3 avr. 2026 18:00"), ("lundi de la semaine prochaine", "lun. 30 mars 2026 18:00"),
      ("friday next week", "ven. 3 avr. 2026 18:00"), ("prochain mardi", "mar. 31 mars 2026 18:00"),
      ("vendredi prochain", "ven. 3 avr. 2026 18:00"), ("next thursday", "jeu. 2 avr. 2026 18:00"),
      ("jeudi", "jeu. 2 avr. 2026 18:00"), ("jeudi 14h", "jeu. 26 mars 2026 14:00"),
      ("day after tomorrow", "sam. 28 mars 2026 18:00"), ("après-demain", "sam. 28 mars 2026 18:00"),
      ("7 jours ouvrés", "mar. 7 avr. 2026 18:00"), ("in 3 business days", "mar. 31 mars 2026 18:00"),
      ("sous 5 jours ouvrables", "mer. 1er avr. 2026 18:00"), ("j+7 ouvrés", "mar. 7 avr. 2026 18:00"),
      ("2bd", "lun. 30 mars 2026 18:00"), ("demain matin", "ven. 27 mars 2026 08:00"),
      ("vendredi après-midi 16h", "ven. 27 mars 2026 16:00"), ("ce soir", "jeu. 26 mars 2026 18:00"),
      ("tomorrow evening at 8pm", "ven. 27 mars 2026 20:00"), ("1er mai", "ven. 1er mai 2026 18:00"),
      ("2,5h", "jeu. 26 mars 2026 12:45"),
    ])
  func deadline(typed: String, moment: String) throws {
    var words = Words(
      Tokeniser.tokens(of: try Normaliser.normalise(typed, for: .french))[...], in: Self.world)
    let read = try #require(try words.takeNextTime(reading: .deadline))
    #expect(words.isEmpty)
    #expect(Self.world.person.audience.full(read.instant) == moment + " (Europe/Paris)")
  }

  /// Easter Monday is a holiday.
  static var world: World {
    var world = Sample.world(.french)
    let (usual, easterMonday) = (world.working, CivilDate(year: 2026, month: 4, day: 6))
    world.working = WorkingDays(
      hours: { $0 == easterMonday ? nil : usual.hours($0) }, isHoliday: { $0 == easterMonday })
    return world
  }

  @Test("open days are counted one by one, whatever is closed")
  func openDays() throws {
    let seed: UInt64 = 26_032_026
    var random = SeededGenerator(seed: seed)
    for round in 0..<300 {
      var world = Sample.world(
        .french, now: Sample.now.adding(seconds: Int64.random(in: 0..<40_000_000, using: &random)))
      let closed = Set((0..<30).map { _ in Int64.random(in: 20_530..<21_200, using: &random) })
      let usual = world.working
      world.working = WorkingDays(
        hours: { closed.contains($0.daysSinceEpoch) ? nil : usual.hours($0) },
        isHoliday: { closed.contains($0.daysSinceEpoch) })
      let (count, isWorking) = (Int.random(in: 1...40, using: &random), Bool.random(using: &random))
      var date = world.person.audience.zone.civil(at: world.now).date
      var left = count
      while left > 0 {
        date = date.adding(days: 1)
        let isWeekend = date.weekday == .sunday || (!isWorking && date.weekday == .saturday)
        if !isWeekend, !closed.contains(date.daysSinceEpoch) { left -= 1 }
      }
      var words = try Words("j+\(count) \(isWorking ? "ouvrables" : "ouvrés")", in: world)
      let read = try #require(try words.takeNextTime(reading: .until))
      #expect(
        world.person.audience.zone.civil(at: read.instant).date == date, "seed \(seed), round \(round), \(count) days")
    }
  }
}
