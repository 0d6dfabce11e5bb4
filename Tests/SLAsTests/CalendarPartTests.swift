import BusinessTime
import Kernel
import Testing

@Suite("A part of a day is closed, and never taken for a reason")
struct CalendarPartTests {
  /// Wednesday 25 November and 2 December 2026; `bureau` opens from 8 to 17.
  @Test(
    arguments: [
      ("fermé mercredi matin", "Maintenant : 13:30–18:00 (4 h 30 min)"),
      ("fermé mercredi matin inventaire", "Maintenant : 13:30–18:00 (4 h 30 min) — inventaire"),
      ("fermé mercredi l’après-midi", "Maintenant : 09:00–12:30 (3 h 30 min)"),
      ("fermé mercredi dans la matinée", "Maintenant : 13:30–18:00 (4 h 30 min)"),
      ("fermé mercredi après-midi dans bureau", "Maintenant : 08:00–12:00 (4 h)"),
      ("fermé mercredi dans bureau le matin", "Maintenant : 12:00–17:00 (5 h)"),
      ("fermé mercredi après 14h", "Maintenant : 09:00–12:30, 13:30–14:00 (4 h)"),
      ("fermé mercredi après midi", "Maintenant : 09:00–12:00 (3 h)"),
      ("fermé mercredi avant 10h30 grève", "Maintenant : 10:30–12:30, 13:30–18:00 (6 h 30 min) — grève"),
      ("fermé mercredi jusqu’à 12:00", "Maintenant : 12:00–12:30, 13:30–18:00 (5 h)"),
      ("fermé mercredi à partir de 14h", "Maintenant : 09:00–12:30, 13:30–14:00 (4 h)"),
      ("closed 2/12 afternoon in bureau", "Maintenant : 08:00–12:00 (4 h)"),
      ("closed 2/12 in the morning in bureau drill", "Maintenant : 12:00–17:00 (5 h) — drill"),
      ("closed 2/12 after 14:00 in bureau", "Maintenant : 08:00–14:00 (6 h)"),
      ("closed 2/12 before noon in bureau", "Maintenant : 12:00–17:00 (5 h)"),
      ("fermé mercredi toute la journée dans bureau grève", "Maintenant : fermé — grève"),
      ("closed 2/12 all day", "Maintenant : fermé"), ("closed 2/12 half empty", "Maintenant : fermé — half empty"),
      ("closed 2/12 inventory in bureau", "Maintenant : fermé — inventory"),
      ("closed 2/12 drill in the house", "Maintenant : fermé — drill in the house"),
      ("closed 2/12 \"morning prayers\"", "Maintenant : fermé — morning prayers"),
      ("closed 2/12 2nd floor painted", "Maintenant : fermé — 2nd floor painted"),
    ])
  func parts(line: String, now: String) throws {
    var desk = try CalendarDesk()
    try desk.say("calendar bureau mon-fri 8-17")
    let answer = try desk.say(line, as: .luc).split(separator: "\n").map(String.init)
    #expect(answer.count == 4)
    #expect(answer.dropFirst(2).first == now)
    #expect(answer.first?.hasPrefix(line.contains("bureau") ? "bureau :" : "fr-office, ") == true)
    #expect(desk.replayed == desk.state)
  }

  @Test(
    arguments: [
      ("closed 2/12 14:00", "14:00"), ("closed 2/12 at 14:00 drill", "at 14:00"), ("closed 2/12 night", "night"),
      ("closed 2/12 after lunch", "after lunch"), ("closed 2/12 9:75", "9:75"),
      ("closed 2/12 around 3pm", "around 3pm"),
      ("closed 2/12 morning 9-11", "9-11"), ("closed 2/12 after 14:00 until 16:00", "until 16:00"),
      ("closed 2/12 demi-journée", "demi-journée"),
      ("closed 2/12 half day off", "half day"), ("fermé 2/12 vers midi", "vers midi"),
    ])
  func unclear(line: String, word: String) throws {
    var desk = try CalendarDesk()
    #expect(
      try desk.say(line).split(separator: "\n").first.map(String.init)
        == "“\(word)”: I cannot tell which hours are closed: write morning, afternoon, from 14:00, until 12:00 or 14-16, "
        + "and a reason that begins like that in quotes. Nothing was changed.")
    #expect(
      try desk.say(line, as: .luc).split(separator: "\n").first.map(String.init)
        == "« \(word) » : je ne sais pas quelles heures sont fermées : écrivez matin, après-midi, à partir de 14h, "
        + "jusqu’à 12h ou 14-16, et entre guillemets un motif qui commence ainsi. Rien n’a été changé.")
    #expect(desk.events.isEmpty)
  }

  @Test("Another date is no reason, and neither is a calendar whose name is mistyped")
  func refuses() throws {
    var desk = try CalendarDesk()
    #expect(
      try desk.say("closed 24/12 and 26/12").split(separator: "\n").first
        == "“Sat 26 Dec 2026”: one date at a time, or a range such as 24/12 - 2/1. Nothing was changed.")
    #expect(
      try desk.say("closed 24/12 inventory in fr-ofice")
        == "There is no calendar fr-ofice. Did you mean fr-office? Nothing was changed.")
    #expect(desk.events.isEmpty)
  }
}
