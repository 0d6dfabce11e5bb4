import TestKit
import Testing

@Suite("The periods of reports")
struct CalendarPeriodTests {
  /// The dates that each phrase was read as, on Thursday 26 March 2026.
  private func dates(_ phrases: [String], as user: String, language: String, verb: String) async throws -> [String] {
    let talk = try await Talk()
    var lines: [String] = []
    for phrase in phrases {
      let reply = await talk.bot.say("/sla \(verb) \(phrase)", as: user, language: language)
      let head = reply.split(separator: "\n").first.map(String.init) ?? ""
      lines.append("\(phrase) = \(head)")
    }
    return lines
  }

  @Test("English, French and figures")
  func english() async throws {
    let lines = try await dates(
      [
        "from 1/11 to 20/11", "1/11 - 20/11", "1/11-20/11", "since monday", "since 1/3", "from 1 to 20 november 2025",
        "between 1/1 and 15/2", "from january to march", "last 3 months", "30d", "7 days", "last 48h", "last 2 weeks",
        "q1 2026", "q4", "this month", "past week", "previous month", "last quarter", "ytd", "year to date", "12/2024",
        "2024-12", "nov 24", "nov. 2024", "march", "2019", "today", "yesterday", "monday", "in march", "week",
        "from 20/11/2025 to 1/11/2025", "from 19/3 9:00 to 26/3 9:00", "31/2/2026", "T7",
      ], as: "ana", language: "en", verb: "report")
    #expect(
      lines.joined(separator: "\n") == #"""
        from 1/11 to 20/11 = /sla report: Sat 1 Nov 2025 – Thu 20 Nov 2025
        1/11 - 20/11 = /sla report: Sat 1 Nov 2025 – Thu 20 Nov 2025
        1/11-20/11 = /sla report: Sat 1 Nov 2025 – Thu 20 Nov 2025
        since monday = /sla report: Mon 23 Mar 2026 – Thu 26 Mar 2026
        since 1/3 = /sla report: Sun 1 Mar 2026 – Thu 26 Mar 2026
        from 1 to 20 november 2025 = /sla report: Sat 1 Nov 2025 – Thu 20 Nov 2025
        between 1/1 and 15/2 = /sla report: Thu 1 Jan 2026 – Sun 15 Feb 2026
        from january to march = /sla report: Thu 1 Jan 2026 – Tue 31 Mar 2026
        last 3 months = /sla report: Sat 27 Dec 2025 – Thu 26 Mar 2026
        30d = /sla report: Wed 25 Feb 2026 – Thu 26 Mar 2026
        7 days = /sla report: Fri 20 Mar 2026 – Thu 26 Mar 2026
        last 48h = /sla report: Wed 25 Mar 2026 – Thu 26 Mar 2026
        last 2 weeks = /sla report: Fri 13 Mar 2026 – Thu 26 Mar 2026
        q1 2026 = /sla report: Thu 1 Jan 2026 – Tue 31 Mar 2026
        q4 = /sla report: Wed 1 Oct 2025 – Wed 31 Dec 2025
        this month = /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        past week = /sla report: Fri 20 Mar 2026 – Thu 26 Mar 2026
        previous month = /sla report: Sun 1 Feb 2026 – Sat 28 Feb 2026
        last quarter = /sla report: Wed 1 Oct 2025 – Wed 31 Dec 2025
        ytd = /sla report: Thu 1 Jan 2026 – Thu 26 Mar 2026
        year to date = /sla report: Thu 1 Jan 2026 – Thu 26 Mar 2026
        12/2024 = /sla report: Sun 1 Dec 2024 – Tue 31 Dec 2024
        2024-12 = /sla report: Sun 1 Dec 2024 – Tue 31 Dec 2024
        nov 24 = /sla report: Fri 1 Nov 2024 – Sat 30 Nov 2024
        nov. 2024 = /sla report: Fri 1 Nov 2024 – Sat 30 Nov 2024
        march = /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        2019 = /sla report: Tue 1 Jan 2019 – Tue 31 Dec 2019
        today = /sla report: Thu 26 Mar 2026
        yesterday = /sla report: Wed 25 Mar 2026
        monday = /sla report: Mon 23 Mar 2026
        in march = /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        week = /sla report: Mon 23 Mar 2026 – Sun 29 Mar 2026
        from 20/11/2025 to 1/11/2025 = “from 20/11/2025 to 1/11/2025”: this ends before it begins.
        from 19/3 9:00 to 26/3 9:00 = “from 2026-03-19 09:00 to 2026-03-26 09:0…”: a report counts whole days, as a promise belongs to the day that it was due on: from 2026-03-19 to 2026-03-26.
        31/2/2026 = “31/2/2026”: there is no such day.
        T7 = “T7” is no team, client or policy that I know.
        """#)
  }

  @Test("as French people type them")
  func french() async throws {
    let lines = try await dates(
      [
        "du 1/11 au 20/11", "du 1er au 20 novembre", "entre le 1/1 et le 15/2", "depuis le 1/11", "depuis lundi",
        "les 30 derniers jours", "3 derniers mois", "30j", "sur les 2 dernières semaines", "la semaine dernière",
        "mois dernier", "le mois précédent", "mois en cours", "ce mois-ci", "cette semaine", "année en cours",
        "l’an dernier", "T4 2026", "t1", "1er trimestre 2024", "trimestre dernier", "mars", "mars 2024", "févr. 2026",
        "aujourd’hui", "hier", "le 15/3", "à partir du 1/3", "de janvier à mars", "2025", "en 2025", "T9",
      ], as: "lea", language: "fr", verb: "bilan")
    #expect(
      lines.joined(separator: "\n") == #"""
        du 1/11 au 20/11 = /sla bilan : sam. 1er nov. 2025 – jeu. 20 nov. 2025
        du 1er au 20 novembre = /sla bilan : sam. 1er nov. 2025 – jeu. 20 nov. 2025
        entre le 1/1 et le 15/2 = /sla bilan : jeu. 1er janv. 2026 – dim. 15 févr. 2026
        depuis le 1/11 = /sla bilan : sam. 1er nov. 2025 – jeu. 26 mars 2026
        depuis lundi = /sla bilan : lun. 23 mars 2026 – jeu. 26 mars 2026
        les 30 derniers jours = /sla bilan : mer. 25 févr. 2026 – jeu. 26 mars 2026
        3 derniers mois = /sla bilan : sam. 27 déc. 2025 – jeu. 26 mars 2026
        30j = /sla bilan : mer. 25 févr. 2026 – jeu. 26 mars 2026
        sur les 2 dernières semaines = /sla bilan : ven. 13 mars 2026 – jeu. 26 mars 2026
        la semaine dernière = /sla bilan : lun. 16 mars 2026 – dim. 22 mars 2026
        mois dernier = /sla bilan : dim. 1er févr. 2026 – sam. 28 févr. 2026
        le mois précédent = /sla bilan : dim. 1er févr. 2026 – sam. 28 févr. 2026
        mois en cours = /sla bilan : dim. 1er mars 2026 – mar. 31 mars 2026
        ce mois-ci = /sla bilan : dim. 1er mars 2026 – mar. 31 mars 2026
        cette semaine = /sla bilan : lun. 23 mars 2026 – dim. 29 mars 2026
        année en cours = /sla bilan : jeu. 1er janv. 2026 – jeu. 31 déc. 2026
        l’an dernier = /sla bilan : mer. 1er janv. 2025 – mer. 31 déc. 2025
        T4 2026 = /sla bilan : jeu. 1er oct. 2026 – jeu. 31 déc. 2026
        t1 = /sla bilan : jeu. 1er janv. 2026 – mar. 31 mars 2026
        1er trimestre 2024 = /sla bilan : lun. 1er janv. 2024 – dim. 31 mars 2024
        trimestre dernier = /sla bilan : mer. 1er oct. 2025 – mer. 31 déc. 2025
        mars = /sla bilan : dim. 1er mars 2026 – mar. 31 mars 2026
        mars 2024 = /sla bilan : ven. 1er mars 2024 – dim. 31 mars 2024
        févr. 2026 = /sla bilan : dim. 1er févr. 2026 – sam. 28 févr. 2026
        aujourd’hui = /sla bilan : jeu. 26 mars 2026
        hier = /sla bilan : mer. 25 mars 2026
        le 15/3 = /sla bilan : dim. 15 mars 2026
        à partir du 1/3 = /sla bilan : dim. 1er mars 2026 – jeu. 26 mars 2026
        de janvier à mars = /sla bilan : jeu. 1er janv. 2026 – mar. 31 mars 2026
        2025 = /sla bilan : mer. 1er janv. 2025 – mer. 31 déc. 2025
        en 2025 = /sla bilan : mer. 1er janv. 2025 – mer. 31 déc. 2025
        T9 = « T9 » n’est ni une équipe, ni un client, ni un engagement connu.
        """#)
  }

  @Test("weeks by their number, and what is still to come")
  func weeks() async throws {
    let english = try await dates(
      ["W12", "w13", "w14", "week 46", "2026-w12", "W12 2025", "week 1 of 2026", "w54", "next month", "tomorrow"],
      as: "ana", language: "en", verb: "report")
    #expect(
      english.joined(separator: "\n") == #"""
        W12 = /sla report: Mon 16 Mar 2026 – Sun 22 Mar 2026
        w13 = /sla report: Mon 23 Mar 2026 – Sun 29 Mar 2026
        w14 = /sla report: Mon 31 Mar 2025 – Sun 6 Apr 2025
        week 46 = /sla report: Mon 10 Nov 2025 – Sun 16 Nov 2025
        2026-w12 = /sla report: Mon 16 Mar 2026 – Sun 22 Mar 2026
        W12 2025 = /sla report: Mon 17 Mar 2025 – Sun 23 Mar 2025
        week 1 of 2026 = /sla report: Mon 29 Dec 2025 – Sun 4 Jan 2026
        w54 = “w54” is no team, client or policy that I know.
        next month = “next month”: this is still to come, and figures are of what has happened. Nothing was changed.
        tomorrow = “tomorrow”: this is still to come, and figures are of what has happened. Nothing was changed.
        """#)
    let french = try await dates(
      ["semaine 46", "la semaine 12 de 2025", "S12", "sem. 12", "mois prochain", "la semaine prochaine"], as: "lea",
      language: "fr", verb: "bilan")
    #expect(
      french.joined(separator: "\n") == #"""
        semaine 46 = /sla bilan : lun. 10 nov. 2025 – dim. 16 nov. 2025
        la semaine 12 de 2025 = /sla bilan : lun. 17 mars 2025 – dim. 23 mars 2025
        S12 = /sla bilan : lun. 16 mars 2026 – dim. 22 mars 2026
        sem. 12 = /sla bilan : lun. 16 mars 2026 – dim. 22 mars 2026
        mois prochain = « mois prochain » : c’est encore à venir, et les chiffres portent sur ce qui s’est passé. Rien n’a été changé.
        la semaine prochaine = « la semaine prochaine » : c’est encore à venir, et les chiffres portent sur ce qui s’est passé. Rien n’a été changé.
        """#)
  }
}
