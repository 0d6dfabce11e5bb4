import Commands
import Kernel

/// Those that match as a file, for whoever asks and nobody else: `export csv sev1 last 30d`.
///
/// A question: what it reads is not kept, only that the file is owed.
struct ExportIncidents: Command {
  static let handler = "export"
  static let changesState = false

  let filter: IncidentFilter
  let format: IncidentTable.Format

  init(_ words: inout Words) throws(SyntaxProblem) {
    if words.opensTitle { throw Self.unclear(words) }
    var format = IncidentTable.Format.csv
    filter = try IncidentFilter(&words) { words in
      guard let named = IncidentTable.Format.allCases.first(where: { words.takeNext($0.rawValue) != nil }) else {
        return false
      }
      format = named
      return true
    }
    self.format = format
    try words.end()
  }

  /// `Export to Excel is broken` is what somebody declares.
  private static func unclear(_ words: Words) -> SyntaxProblem {
    let declare = words.world.line("declare")
    return SyntaxProblem(
      "title.unclear",
      words.language.pick(
        en: "Nothing was changed. To declare it: \(code: declare) \(words.verb) \(words.source)",
        fr: "Rien n’a été changé. Pour le déclarer : \(code: declare) \(words.verb) \(words.source)"))
  }

  func arguments(in world: World) -> Arguments {
    filter.arguments(in: world).adding(["format": format.rawValue])
  }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    // Whoever counts in a table of their own sees by its columns what figures leave out.
    let matches = filter.withEverything.matches(in: state, world).sorted { $0.number > $1.number }
    let line = line(as: format, in: world)
    guard !matches.isEmpty else {
      return Decision(
        reply: Reply(
          world.language.pick(
            en: "\(code: line): no incident matches.", fr: "\(code: line) : aucun incident ne correspond.")))
    }
    let table = IncidentTable(newest: matches, as: format)
    let date = world.person.audience.zone.civil(at: world.now).date
    let name = "incidents-\(date.text).\(format.rawValue)"
    let count = world.counted(table.count)
    var text: RichText = world.language.pick(
      en: "\(count), sent to you as \(code: name).", fr: "\(count), en route vers vous : \(code: name).")
    if !world.hasPrivateAnswers {
      text = world.language.pick(en: "\(count), sent here as \(code: name).", fr: "\(count), ici même : \(code: name).")
    }
    let rest = notes(left: matches.count - table.count, in: world)
    let file = TextFile(name, mediaType: format.mediaType, instead: tooLong(name, count, in: world))
    let secret = matches.prefix(table.count).filter(\.facts.visibility.isRestricted).map(\.id)
    let (reader, place) = (world.person.id, world.place.room)
    return Decision(
      reply: Reply(([world.person.audience.labelled("\(code: line)", text)] + rest).joined(separator: "\n")),
      posts: [
        Post(
          .message(Message(.user(table.text), file: file)),
          to: secret.isEmpty
            ? .person(reader, in: place)
            : .reader(reader, Restriction(secret, otherwise: withheld(name, line, in: world)), in: place))
      ])
  }

  /// Said when somebody may no longer read of all that they asked for.
  private func withheld(_ name: String, _ line: String, in world: World) -> RichText {
    world.language.pick(
      en: "\(code: name) was not sent: it holds a private incident that you may no longer read of. "
        + "Without it: \(code: line)",
      fr: "\(code: name) n’a pas été envoyé : il contient un incident privé que vous ne pouvez plus lire. "
        + "Sans lui : \(code: line)")
  }

  /// The same question as a line to be typed, with one more word.
  private func line(as format: IncidentTable.Format, _ more: String? = nil, in world: World) -> String {
    let words = [format.rawValue] + filter.words(in: world.language) + [more].compactMap(\.self)
    return world.line("export", words.joined(separator: " "))
  }

  /// What the file does not have.
  private func notes(left: Int, in world: World) -> [RichText] {
    var notes: [RichText] = []
    if left > 0 {
      let count: RichText = "\(left)"
      let narrower = line(as: format, world.language.pick(en: "last 30d", fr: "30 derniers jours"), in: world)
      notes.append(
        world.language.pick(
          en: "\(count) older ones are left out, for the file would be too long; by period: \(code: narrower)",
          fr: "\(count) plus anciens n’y sont pas : le fichier serait trop long ; par période : \(code: narrower)"))
    }
    if format == .csv {
      let full = line(as: .json, in: world)
      notes.append(
        world.language.pick(
          en: "Timelines are not in a table; with them: \(code: full)",
          fr: "Un tableau n’a pas les chronologies ; avec elles : \(code: full)"))
    }
    if filter.isWithoutWords {
      let all = line(as: format, world.language.pick(en: "all", fr: "tous"), in: world)
      notes.append(
        world.language.pick(
          en: "Only what is going on; everything: \(code: all)",
          fr: "Uniquement ce qui est en cours ; tout : \(code: all)"))
    }
    return notes
  }

  /// Said where no file can go.
  private func tooLong(_ name: String, _ count: RichText, in world: World) -> RichText {
    let narrower = line(as: format, world.language.pick(en: "last 7d", fr: "7 derniers jours"), in: world)
    return world.language.pick(
      en: "\(code: name) (\(count)) cannot be sent: this chat takes no file from me here, and it is too long for "
        + "messages. Fewer: \(code: narrower)",
      fr:
        "\(code: name) (\(count)) ne peut pas être envoyé : ce chat n’accepte pas de fichier de ma part ici, et c’est "
        + "trop long pour des messages. Moins : \(code: narrower)")
  }
}

extension World {
  fileprivate func counted(_ count: Int) -> RichText {
    .plain(language.counted(Int64(count), en: ("incident", "incidents"), fr: ("incident", "incidents")))
  }
}
