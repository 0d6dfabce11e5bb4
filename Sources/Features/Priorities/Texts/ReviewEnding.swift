import HashTreeCollections
import Kernel

/// What a review leaves behind when it is closed.
struct ReviewEnding {
  /// The priorities that nobody came to: first next time.
  var undiscussed: [Int]
  /// The decisions of others that nobody came to.
  var waiting: [WaitingDecision]
  /// Nil where no vote was going on.
  var result: VoteResult?
}

extension PrioritiesView {
  /// - Parameter mark: when, and who closes it.
  func ending(of review: Review, _ mark: Mark) -> ReviewEnding {
    let asked = review.step < Review.decisionStep ? agenda(of: review, at: mark.at) : review.agenda
    let undiscussed = asked.filter { number in
      review.verdict(on: number) == nil && priorities[number]?.facts.stage.isOpen == true
    }
    // Those that were taken have left their places to others, which nobody was asked about.
    let left = max(0, Review.decisionLimit - asked.count - taken(review.opened.at).count)
    return ReviewEnding(
      undiscussed: undiscussed, waiting: Array(decisions(beside: asked, at: mark.at).prefix(left)),
      result: voteResult(mark))
  }
}

extension Audience {
  /// What whoever closes a review should know of its end: nothing where all was discussed and nobody has voted.
  func told(_ ending: ReviewEnding, in world: World) -> [RichText] {
    var lines: [RichText] = []
    switch ending.result {
    case nil: break
    case .closed(let tally):
      lines.append(
        language.pick(
          en: "Vote \(tally.round) is closed too, and its result stands in the summary.",
          fr: "Le vote \(tally.round) est clos aussi, et son résultat est dans le bilan."))
    case .unreadable: lines += [unreadableVotes(in: world)]
    }
    let ids = ending.undiscussed.map { ItemID(PriorityItem.prefix, $0) } + ending.waiting.map(\.id)
    guard !ids.isEmpty else { return lines }
    return lines + [undiscussed(.plain(ids.map(\.description).joined(separator: ", ")))]
  }

  /// What nobody came to in a review.
  func undiscussed(_ items: RichText) -> RichText {
    labelled(
      language.pick(en: "Not discussed, first next time", fr: "Non discutées, en premier la prochaine fois"), items)
  }
}
