import Commands
import Kernel

/// The incident behind a verb that changes one.
extension Words {
  /// The id that stands next; nil without one.
  ///
  /// - Parameter handler: whose verb the offered lines begin with.
  /// - Throws: `id.task` for a task, which no verb of an incident may be read past; `id.several` for a list, of which only
  ///   the first would be changed.
  mutating func takeIncident(for handler: String) throws(SyntaxProblem) -> ItemID? {
    // What is told about an incident may begin with a task.
    if ![NoteIncident.handler, UpdateIncident.handler].contains(handler) { try refuseTask(for: handler) }
    if let (ids, rest) = idsInFront(Incident.prefix) { throw several(ids, rest, handler) }
    return takeID(Incident.prefix)
  }

  /// The task that stands next; nil without one.
  ///
  /// - Throws: `id.several` for a list.
  mutating func takeTask(for handler: String) throws(SyntaxProblem) -> ItemID? {
    if let (ids, rest) = idsInFront(ActionItem.prefix) { throw several(ids, rest, handler) }
    return takeID(ActionItem.prefix)
  }

  /// - Throws: `id.task` where a task stands next, with or without its noun: `T-4`, `la tâche T-4`.
  private func refuseTask(for handler: String) throws(SyntaxProblem) {
    var rest = self
    _ = rest.takeNext("the", "la", "le", "l’", "my", "ma")
    _ = rest.takeNext("task", "tâche", "action", "todo", "followup", "follow-up", "suivi")
    guard !rest.namedIDs(ActionItem.prefix, within: 1).isEmpty, let id = rest.takeID(ActionItem.prefix) else { return }
    if handler == ReopenIncident.handler {
      let line: RichText = "\(code: world.line("task")) …"
      throw SyntaxProblem(
        "id.task",
        language.pick(
          en: "\(id) is a task, and this is for incidents. Nothing was changed. To add it once more: \(line)",
          fr:
            "\(id) est une tâche, et ceci concerne les incidents. Rien n’a été changé. Pour l’ajouter de nouveau : \(line)"
        ))
    }
    let line = rest.line("done", id)
    throw SyntaxProblem(
      "id.task",
      language.pick(
        en: "\(id) is a task, and this is for incidents. Nothing was changed. If nothing is left to do: \(line)",
        fr:
          "\(id) est une tâche, et ceci concerne les incidents. Rien n’a été changé. S’il n’y a plus rien à faire : \(line)"
      ))
  }

  /// One line for each.
  private func several(_ ids: [ItemID], _ rest: Words, _ handler: String) -> SyntaxProblem {
    let lines = ids.prefix(8).map { "\n" + rest.line(handler, $0) }
    return SyntaxProblem(
      "id.several",
      lines.reduce(
        language.pick(
          en: "One at a time, please. Nothing was changed. Type these, one after another:",
          fr: "Un seul à la fois, s’il vous plaît. Rien n’a été changé. Tapez ces lignes, l’une après l’autre :"), +))
  }

  /// What is left behind another verb and id.
  private func line(_ handler: String, _ id: ItemID) -> RichText {
    let head: RichText = "\(code: world.line(handler, "\(id)"))"
    return isEmpty ? head : head + " \(source)"
  }
}
