import HashTreeCollections
import Kernel

extension PrioritiesView {
  /// What is left of a review: five owned priorities, the decisions, the blockers, and what changed since the freeze
  /// before.
  func summary(of review: Review, _ ending: ReviewEnding, in world: World) -> RichText {
    let (audience, language, now) = (world.channel, world.channel.language, world.now)
    let day = RichText.plain(audience.full(now))
    var lines: [RichText] = [
      language.pick(
        en: "\(strong: "Review \(review.number)") of \(day)", fr: "\(strong: "Revue \(review.number)") du \(day)")
    ]
    let owned = priorities.order.compactMap { priorities[$0] }.filter { $0.facts.stage.isPromised }
    lines.append(language.pick(en: "Priorities (\(owned.count) owned):", fr: "Priorités (\(owned.count) portées) :"))
    lines += owned.prefix(5).enumerated().map { index, item in
      "\(index + 1). \(audience.line(about: item, at: now))"
    }
    if owned.count > 5 {
      lines.append(language.pick(en: "and \(owned.count - 5) more", fr: "et \(owned.count - 5) de plus"))
    }
    if owned.count < 5 {
      lines.append(
        language.pick(
          en: "Five owned priorities are the aim: \(5 - owned.count) to go.",
          fr: "Le but est cinq priorités portées : il en manque \(5 - owned.count)."))
    }
    let taken = taken(review.opened.at)
    let decided = review.standing
    let count = decided.count + taken.count
    lines.append(language.pick(en: "Decisions (\(count)):", fr: "Décisions (\(count)) :"))
    lines += decided.compactMap { verdict in
      priorities[verdict.number].map { audience.told(verdict, of: $0) }
    }
    lines += taken.map { "– \($0.id) \(audience.quoted($0.title.cut(to: 80))) · \($0.by.mention)" as RichText }
    let missed =
      ending.undiscussed.compactMap { priorities[$0].map(audience.short) }
      + ending.waiting.map { "\($0.id) \(audience.quoted($0.title.cut(to: 40)))" as RichText }
    if !missed.isEmpty { lines.append(audience.undiscussed(missed.joined(separator: ", "))) }
    lines += audience.outcome(of: ending.result, in: world, priorities)
    lines.append(language.pick(en: "Blockers:", fr: "Points bloquants :"))
    lines += audience.blocked(in: priorities, at: now)
    return (lines + audience.drift(of: priorities, at: now)).joined(separator: "\n")
  }
}

extension Audience {
  /// A decision as it was taken: `– PRI-7 “migrate the CRM” kept · @léa`.
  fileprivate func told(_ verdict: Review.Verdict, of item: PriorityItem) -> RichText {
    let last = item.history.last { $0.mark == verdict.mark && $0.change.command == verdict.command }?.change
    return "– \(short(item)) \(last.map(event) ?? name(item.facts.stage)) · \(verdict.mark.by.mention)"
  }
}
