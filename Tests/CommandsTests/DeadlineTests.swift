import Commands
import Kernel
import Testing

/// Deadlines in the words of a task, typed on Thursday 26 March 2026 at 10:15 in Paris: what is due when, and what stays
/// of the text.
@Suite("Deadlines")
struct DeadlineTests {
  /// `text | moment`, or the code and the word of the problem.
  static func read(_ line: String, _ language: Language = .french, now: Timestamp = Sample.now) throws -> String {
    var words = try Words(line, in: Sample.world(language, now: now))
    do {
      let due = try words.takeDue()
      let person = words.takeMention()
      let audience = Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc)
      let moment = due.map { String(audience.full($0.instant).prefix { $0 != "(" }.dropLast()) } ?? "no date"
      return "\(words.rest())\(person.map { " @\($0.name)" } ?? "") | \(moment)"
    } catch {
      return "\(error.code): \(error.word ?? "")"
    }
  }

  @Test(
    "weeks from a day, ends of things, days of a month, lengths of time",
    arguments: [
      ("appeler la banque avant lundi en huit", "appeler la banque | Mon 6 Apr 2026 18:00"),
      ("appeler la banque lundi en huit", "appeler la banque | Mon 6 Apr 2026 18:00"),
      ("appeler la banque pour mardi en quinze à 14h", "appeler la banque | Tue 14 Apr 2026 14:00"),
      ("appeler la banque jeudi en huit @bob", "appeler la banque @bob | Thu 9 Apr 2026 18:00"),
      ("relancer d’ici demain en huit", "relancer | Fri 3 Apr 2026 18:00"),
      ("call the bank by monday week", "call the bank | Mon 6 Apr 2026 18:00"),
      ("call the bank a week from monday", "call the bank | Mon 6 Apr 2026 18:00"),
      ("call the bank by two weeks from friday", "call the bank | Fri 10 Apr 2026 18:00"),
      ("prévenir le client d’ici la fin de la semaine", "prévenir le client | Fri 27 Mar 2026 18:00"),
      ("prévenir le client d’ici à la fin de la semaine @bob", "prévenir le client @bob | Fri 27 Mar 2026 18:00"),
      ("prévenir le client d’ici la fin de la journée", "prévenir le client | Thu 26 Mar 2026 18:00"),
      ("prévenir le client d’ici vendredi", "prévenir le client | Fri 27 Mar 2026 18:00"),
      ("prévenir le client d’ici fin de mois", "prévenir le client | Tue 31 Mar 2026 18:00"),
      ("prévenir le client d’ici la fin de l’année", "prévenir le client | Thu 31 Dec 2026 18:00"),
      ("prévenir le client avant la fin du mois prochain", "prévenir le client | Thu 30 Apr 2026 18:00"),
      ("prévenir le client fin de semaine prochaine", "prévenir le client | Fri 3 Apr 2026 18:00"),
      ("tell the client by the end of the week", "tell the client | Fri 27 Mar 2026 18:00"),
      ("tell the client by the end of the day", "tell the client | Thu 26 Mar 2026 18:00"),
      ("tell the client by end of next week", "tell the client | Fri 3 Apr 2026 18:00"),
      ("tell the client by eod friday", "tell the client | Fri 27 Mar 2026 18:00"),
      ("tell the client by friday eod", "tell the client | Fri 27 Mar 2026 18:00"),
      ("tell the client by close of business tomorrow", "tell the client | Fri 27 Mar 2026 18:00"),
      ("tell the client by the end of the quarter", "tell the client | Tue 31 Mar 2026 18:00"),
      ("tell the client by end of q2", "tell the client | Tue 30 Jun 2026 18:00"),
      ("livrer avant fin T1", "livrer | Tue 31 Mar 2026 18:00"),
      ("livrer avant le week-end", "livrer | Fri 27 Mar 2026 18:00"),
      ("livrer pour cette semaine", "livrer | Fri 27 Mar 2026 18:00"),
      ("livrer dans 2 jours", "livrer | Sat 28 Mar 2026 18:00"),
      ("livrer dans deux jours @bob", "livrer @bob | Sat 28 Mar 2026 18:00"),
      ("livrer dans 3 heures", "livrer | Thu 26 Mar 2026 13:15"),
      ("livrer dans l’heure", "livrer | Thu 26 Mar 2026 11:15"),
      ("livrer sous 48h", "livrer | Sat 28 Mar 2026 10:15"),
      ("livrer sous 48 h", "livrer | Sat 28 Mar 2026 10:15"),
      ("livrer dans les 48 heures", "livrer | Sat 28 Mar 2026 10:15"),
      ("livrer dans un mois", "livrer | Sun 26 Apr 2026 18:00"),
      ("livrer d’ici 2 mois", "livrer | Tue 26 May 2026 18:00"),
      ("livrer d’ici 3 jours", "livrer | Sun 29 Mar 2026 18:00"),
      ("livrer d’ici deux heures", "livrer | Thu 26 Mar 2026 12:15"),
      ("livrer sous quinze jours", "livrer | Fri 10 Apr 2026 18:00"),
      ("deliver in 2 days", "deliver | Sat 28 Mar 2026 18:00"),
      ("deliver in two hours", "deliver | Thu 26 Mar 2026 12:15"),
      ("deliver within 48h", "deliver | Sat 28 Mar 2026 10:15"),
      ("deliver within the next 3 days @bob", "deliver @bob | Sun 29 Mar 2026 18:00"),
      ("deliver within the hour", "deliver | Thu 26 Mar 2026 11:15"),
      ("deliver in a week", "deliver | Thu 2 Apr 2026 18:00"),
      ("livrer avant le 31", "livrer | Tue 31 Mar 2026 18:00"),
      ("livrer avant le 31 à 14h", "livrer | Tue 31 Mar 2026 14:00"),
      ("livrer pour le 3", "livrer | Fri 3 Apr 2026 18:00"),
      ("livrer pour le 1er", "livrer | Wed 1 Apr 2026 18:00"),
      ("livrer avant le 3 du mois prochain", "livrer | Fri 3 Apr 2026 18:00"),
      ("deliver before the 31st", "deliver | Tue 31 Mar 2026 18:00"),
      ("deliver by the 31st, please", "deliver | Tue 31 Mar 2026 18:00"),
      ("deliver by 31st", "deliver | Tue 31 Mar 2026 18:00"),
      ("deliver by the 2nd 9am", "deliver | Thu 2 Apr 2026 09:00"),
      ("livrer avant vendredi 27", "livrer | Fri 27 Mar 2026 18:00"),
      ("deliver by friday the 27th", "deliver | Fri 27 Mar 2026 18:00"),
      ("livrer j+3 ouvrés", "livrer | Tue 31 Mar 2026 18:00"),
      ("livrer j+3", "livrer | Sun 29 Mar 2026 18:00"),
      ("livrer @bob J+3 ouvrés", "livrer @bob | Tue 31 Mar 2026 18:00"),
      ("livrer avant j+3 ouvrables", "livrer | Mon 30 Mar 2026 18:00"),
      ("livrer demain matin", "livrer | Fri 27 Mar 2026 08:00"),
      ("deliver tomorrow 9am", "deliver | Fri 27 Mar 2026 09:00"),
      ("livrer vendredi prochain", "livrer | Fri 3 Apr 2026 18:00"),
      ("deliver next week @bob", "deliver @bob | Fri 3 Apr 2026 18:00"),
      ("deliver @bob friday", "deliver @bob | Fri 27 Mar 2026 18:00"),
      ("deliver @bob 15/12", "deliver @bob | Tue 15 Dec 2026 18:00"),
      ("livrer @bob le 31", "livrer @bob | Tue 31 Mar 2026 18:00"),
      ("livrer avant vendredi midi", "livrer | Fri 27 Mar 2026 12:00"),
      ("livrer vendredi avant 15h", "livrer | Fri 27 Mar 2026 15:00"),
      ("deliver by friday before noon", "deliver | Fri 27 Mar 2026 12:00"),
      ("livrer au plus tard vendredi svp", "livrer | Fri 27 Mar 2026 18:00"),
      ("livrer avant vendredi au plus tard", "livrer | Fri 27 Mar 2026 18:00"),
      ("deliver no later than friday 5pm", "deliver | Fri 27 Mar 2026 17:00"),
      ("deliver due:friday", "deliver | Fri 27 Mar 2026 18:00"),
      ("deliver --due friday @bob", "deliver @bob | Fri 27 Mar 2026 18:00"),
      ("deliver to the client by friday for @bob", "deliver to the client for @bob | Fri 27 Mar 2026 18:00"),
      ("by friday call the bank", "call the bank | Fri 27 Mar 2026 18:00"),
      ("@bob avant vendredi appeler la banque", "appeler la banque @bob | Fri 27 Mar 2026 18:00"),
      ("call the bank by friday, then the client", "call the bank then the client | Fri 27 Mar 2026 18:00"),
      ("due friday: call the bank", "call the bank | Fri 27 Mar 2026 18:00"),
      ("in 5 minutes restart the pod", "restart the pod | Thu 26 Mar 2026 10:20"),
      ("prepare the demo for friday", "prepare the demo | Fri 27 Mar 2026 18:00"),
      ("livrer dans la journée", "livrer | Thu 26 Mar 2026 18:00"),
      ("livrer en fin de semaine", "livrer | Fri 27 Mar 2026 18:00"),
      ("livrer dans la semaine @bob", "livrer @bob | Fri 27 Mar 2026 18:00"),
      ("livrer sous huitaine", "livrer | Fri 3 Apr 2026 18:00"),
      ("livrer d’ici 1h30", "livrer | Thu 26 Mar 2026 11:45"), ("livrer d’ici 18h", "livrer | Thu 26 Mar 2026 18:00"),
      ("livrer à j+2", "livrer | Sat 28 Mar 2026 18:00"),
      ("surveiller jusqu’au 31", "surveiller | Tue 31 Mar 2026 18:00"),
      ("livrer pour lundi matin première heure", "livrer | Mon 30 Mar 2026 08:00"),
      ("livrer pour après demain", "livrer | Sat 28 Mar 2026 18:00"),
      ("deliver by the end of business friday", "deliver | Fri 27 Mar 2026 18:00"),
      ("deliver in 10 days time", "deliver | Sun 5 Apr 2026 18:00"),
      ("deliver three days from now", "deliver | Sun 29 Mar 2026 18:00"),
      ("deliver this friday", "deliver | Fri 27 Mar 2026 18:00"),
      ("deliver by friday and tell @bob", "deliver and tell @bob | Fri 27 Mar 2026 18:00"),
      ("avant le 32 pour le 3 avril", "avant le 32 | Fri 3 Apr 2026 18:00"),
    ])
  func due(line: String, expected: String) throws {
    #expect(try Self.read(line) == expected)
  }

  @Test(
    "what belongs to the sentence is text",
    arguments: [
      "check the mail sent by friday team", "tell those hit before friday release", "check the deploy of friday",
      "check why mails failed on monday", "vérifier ce qui a planté lundi", "purger les logs tous les vendredis",
      "purger les logs le vendredi", "scale the workers for 3 customers", "prévoir du café pour 5",
      "préparer le site pour 3 clients", "restart the pods in 5 zones", "read the logs of today",
      "check the reports from tomorrow", "\"by friday\" is in the title", "appeler la banque à 15h",
      "compare by day and by week of use", "prepare black friday", "écrire avant la mise en production",
      "increase the pool by 10", "keep the backups for 30 days", "watch the queue for 2h", "relancer pour 3h",
      "rotate the keys every 90 days", "call the bank on friday", "corriger la facture du 15/12",
      "préparer le bilan pour mars", "before friday release check the disk", "sort by date",
      "write the report by team", "préparer mardi gras", "wait for the month end run to pass",
      "open the mar folder", "relancer le jeu",
    ])
  func text(line: String) throws {
    #expect(try Self.read(line) == line + " | no date")
  }

  @Test(
    "what looks like a date and is none is refused, never left in the text",
    arguments: [
      ("livrer avant le 32", "time.unreadable: le 32"), ("deliver by the 45th @bob", "time.unreadable: the 45th"),
      ("deliver by 5", "time.unreadable: 5"), ("livrer avant 31", "time.unreadable: 31"),
      ("livrer avant mardi gras", "time.unreadable: mardi gras"),
      ("livrer pour mardi gras", "time.unreadable: mardi gras"),
      ("livrer avant noël", "time.unreadable: noël"), ("deliver by black friday", "time.unreadable: black friday"),
      ("deliver by firday", "time.unreadable: firday"), ("livrer avant vendedi @bob", "time.unreadable: vendedi"),
      ("livrer d’ici 15 avirl", "time.unreadable: 15 avirl"), ("deliver by 25:99", "time.unreadable: 25:99"),
      ("deliver by friday 25:99", "time.unreadable: friday 25:99"), ("livrer avant 31/04", "date.impossible: 31/04"),
      ("livrer avant la semaine 14", "time.unreadable: la semaine 14"),
      ("deliver due:soon", "time.unreadable: due:soon"),
      ("deliver by 03-04", "time.unreadable: 03-04"),
      ("deliver by march", "time.unreadable: march"), ("deliver by wk 14", "time.unreadable: wk 14"),
      ("livrer avant vendredi 28", "time.contradiction: vendredi 28"),
    ])
  func refused(line: String, problem: String) throws {
    #expect(try Self.read(line) == problem)
  }

  @Test("a day that this month has not is the one of the next month that has it")
  func shortMonth() throws {
    let april = Sample.now.adding(seconds: 12 * 86_400)
    #expect(try Self.read("livrer avant le 31", now: april) == "livrer | Sun 31 May 2026 18:00")
    #expect(try Self.read("livrer avant le 30", now: april) == "livrer | Thu 30 Apr 2026 18:00")
    #expect(try Self.read("livrer pour le 7", now: april) == "livrer | Tue 7 Apr 2026 18:00")
    #expect(try Self.read("livrer pour le 7 à 9h", now: april) == "livrer | Thu 7 May 2026 09:00")
    let february = Sample.now.adding(seconds: -30 * 86_400)
    #expect(try Self.read("deliver by the 30th", now: february) == "deliver | Mon 30 Mar 2026 18:00")
    #expect(
      try Self.read("livrer dans un mois", now: Sample.now.adding(seconds: 5 * 86_400))
        == "livrer | Thu 30 Apr 2026 18:00")
  }
}
