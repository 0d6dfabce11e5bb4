import Kernel

/// The numbered choices that people were given last, so that a number is enough to take one of their lines.
///
/// In memory only, as `Refusals` are: a choice is a question, and nothing of it is true. It lasts until the next line
/// that the same person types with the same root in the same room, ten minutes at most.
struct Choices {
  /// Whose choice it is, and where it was given: nobody else's number takes a line of it.
  struct Asker: Hashable {
    let person: PersonID
    let room: Place
  }

  /// What a number leads to.
  enum Pick: Hashable {
    /// The line to carry out.
    case line(NumberedLine)
    /// The choice of a root has no such line, only so many.
    case beyond(root: String, count: Int)
    /// There is no choice.
    case none
  }

  private struct Choice {
    let lines: [NumberedLine]
    let until: Timestamp
    /// The deliveries that led to it and that took from it: a chat may repeat either.
    let asked: String
    var taken: String?
  }

  /// How long one lasts, in seconds.
  static let lifetime: Int64 = 600
  /// Of one generation, so that at most twice as many are kept.
  static let capacity = 1000

  private var young: [Asker: [String: Choice]] = [:]
  private var old: [Asker: [String: Choice]] = [:]

  /// Whether somebody was given one here lately.
  func hasAny(_ asker: Asker) -> Bool { young[asker] != nil || old[asker] != nil }

  /// Remembers a choice under the root of its first line; the repeat of a delivery opens none anew.
  mutating func open(_ lines: [NumberedLine], for asker: Asker, delivery: String, at now: Timestamp) {
    guard let root = lines.first?.root else { return }
    var mine = young[asker] ?? old[asker] ?? [:]
    if mine[root]?.asked == delivery { return }
    mine[root] = Choice(lines: lines, until: now.adding(seconds: Choices.lifetime), asked: delivery)
    young[asker] = mine
    guard young.count >= Choices.capacity else { return }
    (old, young) = (young, [:])
  }

  /// The line behind a number, which ends the choice; the repeat of a delivery gets the same line again.
  ///
  /// - Parameter root: Whose choice; nil for the only one there is.
  mutating func take(
    _ number: Int, root: String?, for asker: Asker, delivery: String, at now: Timestamp
  ) -> Pick {
    let mine = young[asker] ?? old[asker] ?? [:]
    let open = mine.filter { name, choice in
      (root ?? name) == name && now < choice.until && choice.asked != delivery && (choice.taken ?? delivery) == delivery
    }
    guard open.count == 1, let (root, choice) = open.first else { return .none }
    guard choice.lines.indices.contains(number - 1) else {
      return .beyond(root: root, count: choice.lines.count)
    }
    let line = choice.lines[number - 1]
    // It is not carried out, so that another one may still be.
    if !line.hasBlank { young[asker, default: mine][root]?.taken = delivery }
    return .line(line)
  }

  /// Ends the choice of a root, unless this delivery is the one that led to it.
  mutating func close(_ root: String, for asker: Asker, delivery: String) {
    guard var mine = young[asker] ?? old[asker], let choice = mine[root] else { return }
    guard choice.asked != delivery, choice.taken != delivery else { return }
    mine[root] = nil
    old[asker] = nil
    young[asker] = mine.isEmpty ? nil : mine
  }
}
