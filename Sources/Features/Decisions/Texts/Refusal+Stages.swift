import Kernel

/// What a command says where a decision does not stand as it needs it: why not, and what to type instead.
extension Refusal {
  static func stage(
    _ command: String, _ record: DecisionRecord, in decisions: Decisions, _ world: World
  ) -> Refusal {
    let language = world.language
    switch (record.facts.stage, command) {
    case (.superseded, _): return superseded(record, decisions.lineage(of: record.number), command, in: world)
    case (.reversed, _), (.dropped, _):
      return .stage(
        record, language.pick(en: "it no longer holds", fr: "elle ne vaut plus"),
        instead: world.line("propose", world.blank("title", "titre")), in: world)
    case (.decided, "rename"), (.contested, "rename"), (.executed, "rename"),
      (.decided, "propose"), (.contested, "propose"), (.executed, "propose"):
      return .stage(
        record, language.pick(en: "what was decided stays as it is", fr: "ce qui est décidé reste tel quel"),
        instead: record.line("supersede", language.pick(en: "by DEC-…", fr: "par DEC-…"), in: world), in: world)
    case (.consenting, "rename"), (.consenting, "propose"):
      return .stage(
        record,
        language.pick(en: "silence is about it as it stands", fr: "le silence porte sur la proposition en l’état"),
        instead: record.line("contest", world.blank("why", "pourquoi"), in: world), in: world)
    case (.executed, "go"), (.executed, "executed"):
      return .stage(
        record, language.pick(en: "it is done already", fr: "c’est déjà fait"),
        instead: record.line("contest", world.blank("why", "pourquoi"), in: world), in: world)
    case (.decided, "go"), (.contested, "go"):
      return .stage(
        record, language.pick(en: "the go was said already", fr: "l’accord est déjà donné"),
        instead: record.line("go", language.pick(en: "executor @…", fr: "exécutant @…"), in: world), in: world)
    case (.proposed, "contest"):
      let whom = world.person.audience.decider(record.facts.approver)
      return .stage(
        record,
        language.pick(
          en: "silence is no go here, and \(whom) decides", fr: "le silence n’y vaut pas accord, et \(whom) décide"),
        instead: nil, in: world)
    case (.decided, "contest"):
      return .stage(
        record, language.pick(en: "nobody has said yet that it is done", fr: "personne n’a encore dit que c’est fait"),
        instead: record.line("reverse", world.blank("why", "pourquoi"), in: world), in: world)
    case (.contested, "contest"):
      return .stage(
        record, language.pick(en: "it has to be done again", fr: "elle est à refaire"),
        instead: record.line("executed", world.blank("evidence", "preuve"), in: world), in: world)
    case (.consenting, "consent"):
      return .stage(
        record, language.pick(en: "silence counts already", fr: "le silence compte déjà"),
        instead: record.line("contest", world.blank("why", "pourquoi"), in: world), in: world)
    case (.decided, "consent"), (.contested, "consent"), (.executed, "consent"):
      return .stage(
        record, language.pick(en: "the go was said already", fr: "l’accord est déjà donné"),
        instead: record.line("show", in: world), in: world)
    case (.proposed, "executed"), (.consenting, "executed"):
      return .stage(
        record, language.pick(en: "nobody has said go yet", fr: "personne n’a encore donné l’accord"),
        instead: record.line("go", in: world), in: world)
    case (.proposed, _), (.consenting, _):
      return .stage(
        record, language.pick(en: "nothing was decided yet", fr: "rien n’a encore été décidé"),
        instead: record.line("drop", in: world), in: world)
    case (.decided, _), (.contested, _), (.executed, _):
      return .stage(
        record,
        language.pick(en: "only proposals are dropped", fr: "seules les propositions s’abandonnent"),
        instead: record.line("reverse", world.blank("why", "pourquoi"), in: world), in: world)
    }
  }

  /// Another one holds in its place, and the command may mean that one; or none does any more.
  private static func superseded(
    _ record: DecisionRecord, _ lineage: Lineage, _ command: String, in world: World
  ) -> Refusal {
    let language = world.language
    guard let holder = lineage.holder else {
      let last = lineage.successors.last
      let (id, stage) = (last?.id ?? record.id, world.person.audience.name(last?.facts.stage ?? .superseded))
      return .stage(
        record,
        language.pick(
          en: "\(id) came in its place and is \(stage), so neither holds",
          fr: "\(id) est venue à sa place et est \(stage), donc aucune ne vaut"),
        instead: world.line("propose", world.blank("title", "titre")), in: world)
    }
    let rest: String? =
      switch command {
      case "supersede": language.pick(en: "by DEC-…", fr: "par DEC-…")
      case "reverse": world.blank("why", "pourquoi")
      default: nil
      }
    return .stage(
      record, language.pick(en: "\(holder.id) holds in its place", fr: "\(holder.id) vaut à sa place"),
      instead: rest.map { world.line(command, "\(holder.id) \($0)") } ?? world.line("show", "\(holder.id)"), in: world)
  }
}

extension DecisionRecord {
  /// A line about this decision: `/decision go DEC-4 …`.
  func line(_ command: String, _ rest: String = "", in world: World) -> String {
    world.line(command, rest.isEmpty ? "\(id)" : "\(id) \(rest)")
  }
}
