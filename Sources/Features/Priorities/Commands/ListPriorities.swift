import Commands
import Kernel

/// Lists them in their frozen order: `list mine`, `list @karim blocked`.
struct ListPriorities: PriorityCommand {
  static let handler = "list"
  static let changesState = false

  enum Status: String, Sendable, CaseIterable {
    case proposed, scored, committed, doing, blocked, late, done, dropped, all
  }

  let owner: Mention?
  let isMine: Bool
  let status: Status?

  init(_ words: inout Words) throws(SyntaxProblem) {
    owner = words.takeMention()
    var (isMine, status) = (false, Status?.none)
    while !words.isEmpty {
      if words.takeNext("mine", "me", "moi", "les miennes", "miennes") != nil {
        isMine = true
      } else if let named = words.takeStatus() {
        status = named
      } else {
        try words.end()
      }
    }
    (self.isMine, self.status) = (isMine, status)
  }

  func arguments(in world: World) -> Arguments {
    ["owner": owner, "mine": isMine ? true : nil, "status": status?.rawValue]
  }
}

extension Words {
  fileprivate mutating func takeStatus() -> ListPriorities.Status? {
    if takeNext("proposed", "proposées", "proposés") != nil { return .proposed }
    if takeNext("scored", "notées", "notés") != nil { return .scored }
    if takeNext("committed", "engagées", "engagés") != nil { return .committed }
    if takeNext("doing", "started", "en cours", "démarrées") != nil { return .doing }
    if takeNext("blocked", "bloquées", "bloqués", "bloqué") != nil { return .blocked }
    if takeNext("late", "overdue", "en retard", "retards") != nil { return .late }
    if takeNext("done", "faites", "terminées", "fait") != nil { return .done }
    if takeNext("dropped", "abandonnées", "abandonnés") != nil { return .dropped }
    return takeNext("all", "toutes", "tout", "tous") != nil ? .all : nil
  }
}
