import Commands
import Kernel

/// The dates behind the text of a line, in whatever order, and whether there is a way back.
struct Ending: Sendable {
  /// By when it is wanted, or to be carried out.
  private(set) var due: Moment?
  /// When it is looked at again.
  private(set) var review: Moment?
  private(set) var isOneWay: Bool?

  /// Takes what stands last; to be called again for as long as that makes the line shorter.
  ///
  /// - Throws: `date.over`, and what reading a date throws.
  mutating func take(
    from words: inout Words, due read: (inout Words) throws(SyntaxProblem) -> Moment?
  ) throws(SyntaxProblem) {
    isOneWay = isOneWay ?? words.takeWay()
    if review == nil { review = try words.takeReview() }
    if due == nil { due = try words.takeAhead(read) }
  }
}
