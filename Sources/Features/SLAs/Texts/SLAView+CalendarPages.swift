import BusinessTime
import Commands
import Kernel

/// The pages about calendars.
extension SLAView {
  /// A line per calendar: its zone, windows and holidays, its versions, and the teams that use it.
  func calendarList(in world: World) -> RichText {
    let audience = world.person.audience
    let lines = slas.calendars.names.compactMap { name -> RichText? in
      guard let history = slas.calendars[name] else { return nil }
      var parts = [audience.summary(history.calendar(at: world.now))]
      if history.versions.count > 1 { parts.append(.plain(audience.versions(history, at: world.now))) }
      let teams = teams(on: name, at: world.now)
      if !teams.isEmpty { parts.append(teams.map(\.handle).joined(separator: ", ")) }
      return audience.labelled("\(name)", parts.joined(separator: " · "))
    }
    return lines.joined(separator: "\n")
  }

  /// All that is known of one calendar from today on.
  func page(of chosen: ChosenCalendar, in world: World) -> RichText {
    let (audience, language) = (world.person.audience, world.language)
    let history = chosen.history
    let calendar = history.calendar(at: world.now)
    let today = calendar.zone.civil(at: world.now).date
    var lines: [RichText] = [audience.labelled("\(strong: chosen.name)", audience.summary(calendar))]
    func add(_ items: [RichText], en: String, fr: String) {
      guard !items.isEmpty else { return }
      let more: RichText = items.count > 10 ? "; …" : ""
      let shown = items.prefix(10).joined(separator: language.pick(en: "; ", fr: " ; "))
      lines.append(audience.labelled(.plain(language.pick(en: en, fr: fr)), shown + more))
    }
    let added = calendar.holidays.added.filter { $0.key >= today }.sorted { $0.key < $1.key }
    add(
      added.map { $1.isEmpty ? .plain(audience.day($0)) : "\(plain: audience.day($0)) (\($1))" },
      en: "Holidays besides",
      fr: "Fériés en plus")
    add(
      calendar.holidays.removed.filter { $0 >= today }.sorted().map { .plain(audience.day($0)) },
      en: "Holidays that are worked", fr: "Fériés travaillés")
    add(
      calendar.exceptions.filter { $0.key >= today }.sorted { $0.key < $1.key }.map {
        .plain("\(audience.day($0)) \(audience.hours($1))")
      }, en: "Other hours", fr: "Autres horaires")
    add(
      calendar.closures.filter { $0.to > CivilTime(date: today, secondOfDay: 0) }.map(audience.closure), en: "Closed",
      fr: "Fermé")
    lines.append(.plain(audience.versionLine(history, at: world.now)))
    for version in history.versions.dropFirst() where version.from > world.now {
      let from = RichText.plain(Audience(language: language, zone: version.calendar.zone).date(version.from))
      lines.append(
        audience.labelled(
          language.pick(en: "From \(from)", fr: "À partir du \(from)"), audience.summary(version.calendar)))
    }
    add(teams(on: chosen.name, at: world.now).map(\.handle), en: "Teams", fr: "Équipes")
    let policies = slas.policies.policies.filter { $0.terms(at: world.now)?.calendar == chosen.name }
    add(policies.map { "\($0.name)" }, en: "Policies", fr: "Engagements")
    return lines.joined(separator: "\n")
  }
}

extension Audience {
  /// `version 2 of 3, since Fri 1 Jan 2027 00:00`, on the calendar's wall clock.
  func versions(_ history: CalendarHistory, at now: Timestamp) -> String {
    let index = history.versionIndex(at: now)
    guard history.versions.count > 1 else { return language.pick(en: "one version", fr: "une seule version") }
    let count = history.versions.count
    let text = language.pick(en: "version \(index + 1) of \(count)", fr: "version \(index + 1) sur \(count)")
    guard index > 0 else { return text }
    let version = history.versions[index]
    let since = Audience(language: language, zone: version.calendar.zone).date(version.from)
    return text + language.pick(en: ", since \(since)", fr: ", depuis le \(since)")
  }

  /// The same on a line of its own.
  func versionLine(_ history: CalendarHistory, at now: Timestamp) -> String {
    let text = versions(history, at: now)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
