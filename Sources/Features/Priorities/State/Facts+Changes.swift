import Kernel

extension Facts {
  /// The facts of a priority that was just proposed.
  init(_ proposal: PriorityEvent.Proposal, _ mark: Mark) {
    self.init(
      title: proposal.title, proposed: mark, source: proposal.source, score: proposal.score, owner: proposal.owner,
      due: proposal.due)
  }

  /// What a later event changes.
  ///
  /// Total: whether the event was allowed was decided before it was recorded.
  /// - Parameter serial: the number that a decision about its place gets.
  mutating func apply(_ change: PriorityEvent.Change, _ mark: Mark, serial: Int) {
    switch change {
    case .proposed, .kept: break
    case .scored(let score): self.score = score
    case .committed(let owner, let due):
      (self.owner, self.due) = (owner, due)
      promise = Promise(first: due, made: mark)
    case .started: started = started ?? mark
    case .done(let outcome, let at): finish(.done, outcome, Mark(at: at ?? mark.at, by: mark.by))
    case .dropped(let why): finish(.dropped, why, mark)
    case .rescheduled(let due, let why, _):
      if let before = self.due { promise?.moves.append(Promise.Move(from: before, to: due, why: why, mark: mark)) }
      self.due = due
    case .owned(let owner): self.owner = owner
    case .placed(let place, _, let why): pin = Pin(place: place, why: why, mark: mark, serial: serial)
    case .blocked(let on, let why): blocks.append(Block(on: on, why: why, began: mark, asked: mark.at))
    case .unblocked: editBlock { $0.ended = mark }
    case .acknowledged: editBlock { $0.acknowledged = mark }
    case .asked: editBlock { $0.asked = mark.at }
    case .linked(let id): if !links.contains(id) { links.append(id) }
    case .unlinked(let id): links.removeAll { $0 == id }
    case .renamed(let title): self.title = title
    case .undone(let undoing): restore(undoing.facts)
    }
    if change != .asked { revision &+= 1 }
  }

  private mutating func finish(_ kind: End.Kind, _ text: String, _ mark: Mark) {
    editBlock { $0.ended = mark }
    end = End(kind: kind, text: text, mark: mark)
  }

  private mutating func editBlock(_ change: (inout Block) -> Void) {
    if block != nil { change(&blocks[blocks.count - 1]) }
  }

  /// A vote and what was asked since stay as they are: they are no command of whoever takes something back.
  private mutating func restore(_ facts: Facts) {
    let (revision, dots, last) = (revision, dots, blocks.last)
    self = facts
    (self.revision, self.dots) = (revision, dots)
    guard let last, blocks.last?.began == last.began else { return }
    blocks[blocks.count - 1].asked = last.asked
  }
}
