import Kernel

/// Somebody who answers for as much as the limit allows already: one more is asked about, not forbidden.
struct Overload {
  /// The line that led here, which is typed again to insist.
  struct Line {
    var command: String
    var item: PriorityItem
    var owner: Participant
    /// Nil for a line without a date.
    var due: Timestamp?
  }

  /// How many promises one person can owe at a time before the next one is asked about.
  static let limit = 3

  private let line: Line
  private let load: [PriorityItem]

  /// Nil below the limit.
  init?(_ line: Line, _ state: Priorities) {
    load = state.load(of: line.owner).filter { $0.number != line.item.number }
    guard load.count >= Overload.limit else { return nil }
    self.line = line
  }

  /// What is asked, with the line and the button that insist; nothing is changed.
  func question(in world: World) -> Reply {
    let (audience, language) = (world.person.audience, world.language)
    let items = load.map { "\($0.id) \(audience.quoted($0.facts.title.cut(to: 40)))" as RichText }
      .joined(separator: ", ")
    let word = language.pick(en: "anyway", fr: "quand même")
    let by = line.due.map { " \(language.pick(en: "by", fr: "avant le")) \($0.typed(in: audience.zone))" } ?? ""
    let head = RichText(spans: [.code(world.line(line.command, "\(line.item.id)"))])
    let again: RichText = "\(head) \(line.owner.mention)\(plain: by) \(plain: word)"
    let text: RichText = language.pick(
      en: """
        \(line.owner.mention) owes \(load.count) already, and the limit is \(Overload.limit): \(items). \
        Nothing was changed.
        One more all the same? \(again)
        """,
      fr: """
        \(line.owner.mention) en porte déjà \(load.count), et la limite est \(Overload.limit) : \(items). \
        Rien n’a été changé.
        Une de plus quand même ? \(again)
        """)
    let owner = line.owner.mention.read(at: world.place, by: world.identities)
    let name = owner.user.map { "<@\($0)|\(line.owner.name)>" } ?? "@\(line.owner.name)"
    let typed = world.verbs.line(line.command, "\(line.item.id) \(name)\(by) \(word)", in: language)
    return Reply(text, buttons: [Button(language.pick(en: "All the same", fr: "Quand même"), line: typed)])
  }
}

extension Timestamp {
  /// As it can be typed again in either language: `2026-03-27 18:00`.
  func typed(in zone: Zone) -> String {
    let local = zone.civil(at: self)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let date = "\(local.date.year)-\(two(local.date.month))-\(two(local.date.day))"
    return "\(date) \(two(local.hour)):\(two(local.minute))"
  }
}
