import Commands
import Kernel

/// The schedules that a line means: of one kind or of all, in the channel that it names or is typed in.
struct ChosenSchedules: Sendable {
  /// Nil for all.
  let kind: DigestKind?
  /// Nil for where it is typed, and from elsewhere for the only channel that has any.
  let channel: ChannelMention?

  var arguments: Arguments { ["kind": kind?.rawValue, "channel": channel] }

  /// Those that go on, at least one.
  ///
  /// - Throws: `channel.unknown`, `digest.none`, `digest.which`.
  func schedules(of digests: Digests, _ handler: String, in world: World) throws(Refusal) -> [DigestSchedule] {
    let all = digests.active.filter { kind == nil || $0.slot.kind == kind }
    if let channel {
      let room = world.room(of: channel)
      let named = all.filter { schedule in
        room.map { schedule.slot.room == $0 } ?? schedule.isNamed(channel.name)
      }
      if named.isEmpty { throw room == nil ? .unknownChannel(channel, in: world) : .nothingScheduled(kind, in: world) }
      return named
    }
    let here = all.filter { $0.slot.room == world.place.room }
    if !here.isEmpty { return here }
    let rooms = Set(all.map(\.slot.room))
    guard !rooms.isEmpty else { throw .nothingScheduled(kind, in: world) }
    // Where a whole room reads the answer, no other one is named: it may be private.
    guard world.hasPrivateAnswers else { throw .severalChannels([], handler, in: world) }
    guard rooms.count < 2 else { throw .severalChannels(all, handler, in: world) }
    return all
  }
}

extension ChosenSchedules {
  /// Takes `weekly` and `#ops`, in this order or the other.
  init(_ words: inout Words) {
    channel = words.takeChannel()
    // Without a kind it is all of them anyway.
    _ = words.takeNext("all", "everything", "tout", "tous")
    kind = words.takeKind()
    _ = words.takeNext("in", "dans", "sur")
  }
}

extension DigestSchedule {
  /// By the name that its channel was given, or by what the chat calls it: both are shown.
  fileprivate func isNamed(_ name: String) -> Bool {
    [setting.channelName, slot.room.channel].contains { $0.map(Folding.fold) == Folding.fold(name) }
  }
}

extension Refusal {
  static func unknownChannel(_ channel: ChannelMention, in world: World) -> Refusal {
    let name = RichText.user("#" + channel.name)
    return Refusal(
      "channel.unknown",
      world.language.pick(
        en: """
          I cannot tell which channel \(name) is: pick it from the list that the chat offers after #, or type the line \
          in that channel. Nothing was changed.
          """,
        fr: """
          Je ne sais pas quel canal est \(name) : choisissez-le dans la liste que le chat propose après #, ou tapez la \
          ligne dans ce canal. Rien n’a été changé.
          """))
  }

  static func nothingScheduled(_ kind: DigestKind?, in world: World) -> Refusal {
    let line = world.line(kind ?? .daily, "9:00")
    let name = kind.map { world.person.audience.name($0) }
    return Refusal(
      "digest.none",
      name.map {
        world.language.pick(
          en: "No \($0) is scheduled. \(code: line) does that. Nothing was changed.",
          fr: "Aucun \($0) n’est prévu. \(code: line) en prévoit un. Rien n’a été changé.")
      }
        ?? world.language.pick(
          en: "No digest is scheduled. \(code: line) does that. Nothing was changed.",
          fr: "Aucun résumé n’est prévu. \(code: line) en prévoit un. Rien n’a été changé."))
  }

  fileprivate static func severalChannels(
    _ schedules: [DigestSchedule], _ handler: String, in world: World
  ) -> Refusal {
    var lines: [RichText] = []
    for schedule in schedules {
      lines.append("\(code: world.line(handler, schedule.named(in: world.language)))")
    }
    let colon: RichText = world.language.pick(en: ":\n", fr: " :\n")
    let choices = lines.isEmpty ? "." : colon + lines.joined(separator: "\n")
    return Refusal(
      "digest.which",
      world.language.pick(
        en: "Say which one, or type it in its channel. Nothing was changed\(choices)",
        fr: "Dites lequel, ou tapez la ligne dans son canal. Rien n’a été changé\(choices)"))
  }
}
