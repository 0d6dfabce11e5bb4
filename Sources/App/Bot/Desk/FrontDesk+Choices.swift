import Chat
import Commands
import Kernel

/// A number instead of a line: what it stands for, as long as the choice is open that it was given in.
extension FrontDesk {
  enum Reading {
    /// The line to carry out; with a remark for a number that no choice was open for.
    case line(Inbound, remark: RichText? = nil)
    case refused(Refusal)
  }

  /// What a line is after numbers have been replaced by what they stand for.
  ///
  /// Every other line ends the choice of its root.
  func reading(of inbound: Inbound, in world: World) -> Reading {
    let asker = Choices.Asker(person: inbound.person, room: inbound.place.room)
    let (choices, delivery, now) = (dispatcher.choices, inbound.delivery, world.now)
    guard let typed = book.bareNumber(root: inbound.root, text: inbound.text, in: world) else {
      if choices.withLock({ $0.hasAny(asker) }),
        let root = book.root(of: inbound.root, text: inbound.text, in: world)
      {
        choices.withLock { $0.close(root, for: asker, delivery: delivery) }
      }
      return .line(inbound)
    }
    switch choices.withLock({ $0.take(typed.number, root: typed.root, for: asker, delivery: delivery, at: now) }) {
    case .line(let line) where line.hasBlank: return .refused(.blank(in: line, in: world))
    case .line(let line):
      var chosen = inbound
      (chosen.root, chosen.text) = (line.root, line.text)
      return .line(chosen)
    case .beyond(let root, let count):
      return .refused(.beyondChoice(typed.number, of: count, root: root, in: world))
    case .none:
      guard let root = typed.root else { return .line(inbound) }
      guard let record = typed.record else { return .refused(.noChoice(root: root, in: world)) }
      return .line(inbound, remark: .noChoice(meaning: record, in: world))
    }
  }

  /// Remembers the numbered lines of a refusal for whoever reads it.
  func remember(_ refusal: Refusal, for inbound: Inbound, in world: World) {
    let lines = refusal.choice(in: world)
    guard lines.count > 1 else { return }
    let asker = Choices.Asker(person: inbound.person, room: inbound.place.room)
    dispatcher.choices.withLock { $0.open(lines, for: asker, delivery: inbound.delivery, at: world.now) }
  }
}
