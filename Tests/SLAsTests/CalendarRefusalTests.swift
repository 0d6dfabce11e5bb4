import Kernel
import Testing

@Suite("What cannot be, of a calendar, changes nothing")
struct CalendarRefusalTests {
  /// The first line of the answer; the form and an example follow where the words were wrong.
  @Test(
    arguments: [
      (
        "open sun 12/12", "ouvert dim 12/12",
        "“sun 12/12”: the weekday and the date disagree: Sat 12 Dec 2026 or Sun 13 Dec 2026?",
        "« dim 12/12 » : le jour et la date se contredisent : sam. 12 déc. 2026 ou dim. 13 déc. 2026 ?"
      ),
      (
        "calendar x mon-fri 9-9", "calendrier x lun-ven 9h-9h",
        "The window 09:00-09:00 is empty: write 00:00-24:00 for the whole day, or leave the day out.",
        "La plage 09:00-09:00 est vide : écrivez 00:00-24:00 pour la journée entière, ou ne citez pas ce jour."
      ),
      (
        "open 12/12 9-25", "ouvert 12/12 9-25",
        "9-25 is no window: write two times from 00:00 to 24:00, such as 09:00-12:30 or 22:00-06:00.",
        "9-25 n’est pas une plage : écrivez deux heures de 00:00 à 24:00, comme 09:00-12:30 ou 22:00-06:00."
      ),
      (
        "calendar x Europe/Pariss mon-fri 9-17", "calendrier x Europe/Pariss lun-ven 9-17",
        "I do not know the time zone Europe/Pariss: write an IANA name such as Europe/Paris. Did you mean Europe/Paris?",
        "Je ne connais pas le fuseau horaire Europe/Pariss : écrivez un nom IANA comme Europe/Paris. "
          + "Vouliez-vous dire Europe/Paris ?"
      ),
      (
        "calendar x Tokyo mon-fri 9-17", "calendrier x Tokyo lun-ven 9-17",
        "I do not know the time zone Tokyo: write an IANA name such as Europe/Paris. Did you mean Asia/Tokyo?",
        "Je ne connais pas le fuseau horaire Tokyo : écrivez un nom IANA comme Europe/Paris. "
          + "Vouliez-vous dire Asia/Tokyo ?"
      ),
      (
        "calendar x Moon/Base mon-fri 9-17", "calendrier x Moon/Base lun-ven 9-17",
        "I do not know the time zone Moon/Base: write an IANA name such as Europe/Paris.",
        "Je ne connais pas le fuseau horaire Moon/Base : écrivez un nom IANA comme Europe/Paris."
      ),
      (
        "calendar x Europe/Paris", "calendrier x Europe/Paris",
        "This calendar never opens: give it at least one window, such as mon 09:00-17:00. Nothing was changed.",
        "Ce calendrier n’ouvre jamais : donnez-lui au moins une plage, comme lun 09:00-17:00. Rien n’a été changé."
      ),
      (
        "calendar fr-office weekdays closed", "calendrier fr-office lun-ven fermé",
        "This calendar never opens: give it at least one window, such as mon 09:00-17:00. Nothing was changed.",
        "Ce calendrier n’ouvre jamais : donnez-lui au moins une plage, comme lun 09:00-17:00. Rien n’a été changé."
      ),
      (
        "closed 24/12 - 23/12/2026", "fermé 24/12 - 23/12/2026",
        "A closure cannot end (Wed 23 Dec 2026 00:00) before it starts (Thu 24 Dec 2026 00:00): swap the two.",
        "Une fermeture ne peut pas finir (mer. 23 déc. 2026 00:00) avant de commencer (jeu. 24 déc. 2026 00:00) : inversez les deux."
      ),
      (
        "closed 18/11/2026", "fermé hier",
        "Wed 18 Nov 2026 00:00 is past, and a change never rewrites the past: choose a date from now on. Nothing was changed.",
        "Le mer. 18 nov. 2026 00:00 est passé, et un changement ne réécrit jamais le passé : choisissez une date à venir. "
          + "Rien n’a été changé."
      ),
      (
        "calendar worked 25/5/2026", "calendrier travaillé 25/5/2026",
        "Mon 25 May 2026 00:00 is past, and a change never rewrites the past: choose a date from now on. Nothing was changed.",
        "Le lun. 25 mai 2026 00:00 est passé, et un changement ne réécrit jamais le passé : choisissez une date à venir. "
          + "Rien n’a été changé."
      ),
      (
        "calendar fr-office from 1/11/2026 mon-fri 8-17", "calendrier fr-office dès le 1/11/2026 lun-ven 8-17",
        "Sun 1 Nov 2026 00:00 is past, and a change never rewrites the past: choose a date from now on. Nothing was changed.",
        "Le dim. 1er nov. 2026 00:00 est passé, et un changement ne réécrit jamais le passé : choisissez une date à venir. "
          + "Rien n’a été changé."
      ),
      (
        "calendar planned from 1/12/2026 mon-fri 8-17", "calendrier planned dès le 1/12/2026 lun-ven 8-17",
        "There is already a version from Fri 1 Jan 2027 00:00, not before Tue 1 Dec 2026 00:00: choose a later date. "
          + "Nothing was changed.",
        "Il existe déjà une version à partir du ven. 1er janv. 2027 00:00, pas avant le mar. 1er déc. 2026 00:00 : choisissez une date "
          + "ultérieure. Rien n’a été changé."
      ),
      (
        "closed 31/2", "fermé 31/2", "“31/2”: there is no such day.", "« 31/2 » : ce jour n’existe pas."
      ),
      (
        "closed", "fermé", "Say which day, for example 24/12. Nothing was changed.",
        "Dites quel jour, par exemple 24/12. Rien n’a été changé."
      ),
      (
        "closed soon", "fermé bientôt", "“soon”: say which day, for example 24/12. Nothing was changed.",
        "« bientôt » : dites quel jour, par exemple 24/12. Rien n’a été changé."
      ),
      (
        "closed 24/12, 26/12", "fermé 24/12, 26/12",
        "“Sat 26 Dec 2026”: one date at a time, or a range such as 24/12 - 2/1. Nothing was changed.",
        "« sam. 26 déc. 2026 » : une date à la fois, ou une suite comme 24/12 - 2/1. Rien n’a été changé."
      ),
      (
        "closed 1/1/2027 - 31/12/2040", "fermé 1/1/2027 - 31/12/2040",
        "“Fri 1 Jan 2027 – Mon 31 Dec 2040”: three years at most at a time. Nothing was changed.",
        "« ven. 1er janv. 2027 – lun. 31 déc. 2040 » : trois ans au plus à la fois. Rien n’a été changé."
      ),
      (
        "closed 24/12 - 2/1 from 12:00", "fermé 24/12 - 2/1 à partir de 12h",
        "Hours belong to one date; close the other dates on their own. Nothing was changed.",
        "Des heures ne valent que pour une date ; fermez les autres à part. Rien n’a été changé."
      ),
      (
        "closed 24/12 in fr-ofice", "fermé 24/12 dans fr-ofice",
        "There is no calendar fr-ofice. Did you mean fr-office? Nothing was changed.",
        "Il n’y a pas de calendrier fr-ofice. Vouliez-vous dire fr-office ? Rien n’a été changé."
      ),
      (
        "calendar mon-fri 9-17", "calendrier lun-ven 9-17",
        "“mon-fri”: the name of the calendar comes first: one word of up to 32 letters, digits and hyphens, no day "
          + "and no hour. Nothing was changed.",
        "« lun-ven » : le nom du calendrier vient d’abord : un seul mot de 32 lettres, chiffres et tirets au plus, "
          + "ni un jour ni une heure. Rien n’a été changé."
      ),
      (
        "calendar x mon-fri", "calendrier x lun-ven",
        "“mon-fri”: say the hours of these days, as in mon-fri 9-12:30, or sun closed. Nothing was changed.",
        "« lun-ven » : dites les heures de ces jours, comme lun-ven 9-12:30, ou dim fermé. Rien n’a été changé."
      ),
      (
        "calendar x 9-17", "calendrier x 9-17",
        "Say the days in front of their hours, as in mon-fri 9-12:30. Nothing was changed.",
        "Dites les jours devant leurs heures, comme lun-ven 9-12:30. Rien n’a été changé."
      ),
      (
        "calendar x from 1/1/2027", "calendrier x à partir du 1/1/2027",
        "Say what changes then: days with their hours, the zone, or the holidays. Nothing was changed.",
        "Dites ce qui change alors : des jours avec leurs heures, le fuseau, ou les fériés. Rien n’a été changé."
      ),
      (
        "calendar x holidays de", "calendrier x fériés de",
        "“de”: the holidays that I know are fr, alsace-moselle and none; others come from a file, with railhead apply. "
          + "Nothing was changed.",
        "« de » : les jours fériés que je connais sont fr, alsace-moselle et aucun ; d’autres viennent d’un fichier, "
          + "avec railhead apply. Rien n’a été changé."
      ),
      (
        "calendar x mon-fri 9-17 qqqq", "calendrier x lun-ven 9-17 qqqq",
        "I don’t understand “qqqq” after /sla calendar. Nothing was changed.",
        "Je ne comprends pas « qqqq » après /sla calendrier. Rien n’a été changé."
      ),
      (
        "holidays 2027 night", "fériés 2027 night",
        "There is no calendar night. The calendars are 24x7, fr-office, planned. Nothing was changed.",
        "Il n’y a pas de calendrier night. Les calendriers sont 24x7, fr-office, planned. Rien n’a été changé."
      ),
    ])
  func refuses(line: String, ligne: String, english: String, french: String) throws {
    var desk = try CalendarDesk()
    try desk.say("calendar planned mon-fri 9-17")
    try desk.say("calendar planned from 1/1/2027 mon-fri 8-16")
    for (line, person, expected) in [(line, Person.lou, english), (ligne, .luc, french)] {
      let answer = try desk.say(line, as: person)
      #expect(answer.split(separator: "\n").first.map(String.init) == expected)
    }
    #expect(desk.events.count == 2)
  }

  @Test("A calendar that has nothing left to open for is refused, with the instant from which it never opens")
  func neverAgain() throws {
    var desk = try CalendarDesk()
    try desk.say("calendar x mon 9-17")
    try desk.say("open 12/12 9-12 in x")
    #expect(
      try desk.say("calendar x from 1/1/2027 mon closed")
        == "This calendar never opens after Fri 1 Jan 2027 00:00: add a window, or shorten its closures. Nothing was changed."
    )
    #expect(
      try desk.say("calendrier x à partir du 1/1/2027 lun fermé", as: .luc)
        == "Ce calendrier n’ouvre jamais après le ven. 1er janv. 2027 00:00 : ajoutez une plage, ou raccourcissez ses fermetures. Rien n’a été changé."
    )
  }

  @Test("Whoever is in teams with several calendars says which one is meant")
  func several() throws {
    var desk = try CalendarDesk()
    desk.teams.put(Team(name: "night", members: [Participant(.lea)], calendar: "24x7"))
    try desk.say("calendar support mon-fri 9-17")
    #expect(
      try desk.say("fermé 24/12", as: .lea)
        == "Vos équipes ont plusieurs calendriers : 24x7, support. Dites lequel : /sla fermé … dans 24x7. Rien n’a été changé."
    )
    #expect(
      try desk.say("holidays 2027", as: .lea)
        == "Vos équipes ont plusieurs calendriers : 24x7, support. Dites lequel : /sla fériés … dans 24x7. Rien n’a été changé."
    )
    #expect(try desk.say("holidays 2027 in support", as: .lea) == "support : aucun jour férié en 2027.")
  }
}
