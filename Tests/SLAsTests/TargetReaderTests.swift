import BusinessTime
import Commands
import Kernel
import SLAs
import Testing

@Suite("Targets, as people type them")
struct TargetReaderTests {
  @Test(
    arguments: [
      ("15m", Target.duration(900)), ("15 min", .duration(900)), ("4h", .duration(14_400)),
      ("2h30", .duration(9_000)), ("2 h 30", .duration(9_000)), ("2,5h", .duration(9_000)),
      ("90 minutes", .duration(5_400)), ("half an hour", .duration(1_800)), ("une demi-heure", .duration(1_800)),
      ("30s", .duration(30)), ("2bd", .businessDays(2)), ("2 bd", .businessDays(2)), ("2jo", .businessDays(2)),
      ("1 business day", .businessDays(1)), ("10 working days", .businessDays(10)),
      ("a business day", .businessDays(1)), ("un jour ouvré", .businessDays(1)), ("2 jours ouvrés", .businessDays(2)),
      ("2j ouvrés", .businessDays(2)), ("2 Business\u{A0}Days", .businessDays(2)),
    ])
  func reads(_ text: String, _ target: Target) throws {
    #expect(try Target.read(text) == target)
    var words = try Words(text + " resolution 4h", in: .asked(.english))
    #expect(try words.takeTarget() == target)
    #expect(words.source == "resolution 4h")
  }

  @Test(
    "A day is asked back, for it may be a business day or 24 hours",
    arguments: [
      ("1d", 1, 24), ("1j", 1, 24), ("1 day", 1, 24), ("un jour", 1, 24), ("3 jours", 3, 72), ("1w", 5, 168),
      ("2 semaines", 10, 336), ("1d 4h", 1, 28),
    ] as [(String, Int, Int64)])
  func asksBack(_ text: String, _ days: Int, _ hours: Int64) {
    #expect(throws: TargetProblem.days(business: days, hours: hours)) { try Target.read(text) }
  }

  @Test(
    arguments: [
      ("0", TargetProblem.notPositive), ("0h", .notPositive), ("0bd", .notPositive), ("-5m", .notPositive),
      ("-2bd", .notPositive), ("1,5bd", .partOfADay), ("15", .noUnit), ("15x", .unreadable), ("9000h", .tooLong),
      ("400bd", .tooLong), ("soon", .unreadable), ("", .unreadable), ("4h or so", .unreadable),
    ])
  func refuses(_ text: String, _ problem: TargetProblem) {
    #expect(throws: problem) { try Target.read(text) }
  }

  @Test(
    "What looks like nothing of the kind is left alone", arguments: ["P1", "", "calendar x", "12/12", "14:05", "soon"])
  func leavesAlone(_ text: String) throws {
    var words = try Words(text, in: .asked(.english))
    #expect(try words.takeTarget() == nil)
    #expect(words.source == text)
  }

  @Test(
    arguments: [
      ("1d", "target.days", "1 business day (1bd) or 24 h?", "1 jour ouvré (1jo) ou 24 h ?"),
      ("2w", "target.days", "10 business days (10bd) or 336 h?", "10 jours ouvrés (10jo) ou 336 h ?"),
      (
        "-5m", "target.notPositive", "a promise takes more than no time; for example 15m, 4h, 2bd.",
        "un engagement demande plus de zéro ; par exemple 15min, 4h, 2jo."
      ),
      (
        "15", "target.noUnit", "minutes, hours or business days? For example 15m, 4h, 2bd.",
        "minutes, heures ou jours ouvrés ? Par exemple 15min, 4h, 2jo."
      ),
      (
        "0.5bd", "target.partOfADay", "business days are whole; write hours instead, for example 4h.",
        "les jours ouvrés sont entiers ; écrivez plutôt des heures, par exemple 4h."
      ),
      (
        "15x", "target.unreadable", "I cannot read this promise; for example 15m, 2h30, 2bd.",
        "je ne sais pas lire cet engagement ; par exemple 15min, 2h30, 2jo."
      ),
      (
        "9999h", "target.tooLong", "this is more than a year; for example 15m, 4h, 2bd.",
        "c’est plus d’un an ; par exemple 15min, 4h, 2jo."
      ),
    ])
  func saysWhy(_ text: String, _ code: String, _ english: String, _ french: String) throws {
    for (language, sentence) in [(Language.english, english), (.french, french)] {
      var words = try Words(text, in: .asked(language))
      #expect(throws: SyntaxProblem(code, .plain(sentence), word: text)) { try words.takeTarget() }
    }
  }
}

extension World {
  /// 2026-11-21T10:00:00Z, a Saturday.
  static func asked(_ language: Language) -> World {
    let audience = Audience(language: language, zone: Zone("Europe/Paris") ?? .utc)
    let person = Person(id: PersonID("slack:T1:U1"), name: "ana", role: .lead, audience: audience)
    return World(
      now: Timestamp(milliseconds: 1_795_255_200_000), person: person,
      place: Place(platform: "slack", team: "T1", channel: "C1"), channel: audience)
  }
}
