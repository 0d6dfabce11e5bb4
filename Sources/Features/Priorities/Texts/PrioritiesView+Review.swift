import HashTreeCollections
import Kernel

extension PrioritiesView {
  /// What stands in the thread of a review at its step: the step itself, and one message with buttons for each priority
  /// that something has to be said about.
  func posts(of review: Review, result: VoteResult?, in world: World) -> [Post] {
    let audience = world.channel
    let head: RichText = audience.language.pick(
      en:
        "\(strong: "Review \(review.number)"), step \(review.step) of \(Review.lastStep): \(audience.title(ofStep: review.step))",
      fr:
        "\(strong: "Revue \(review.number)"), étape \(review.step) sur \(Review.lastStep) : \(audience.title(ofStep: review.step))"
    )
    let lines = [head] + body(of: review, result: result, in: world)
    let first = Message(lines.joined(separator: "\n"), buttons: [stepButton(review, in: world)])
    let questions = subjects(of: review, at: world.now).compactMap { number in
      priorities[number].map { question(about: $0, in: world) }
    }
    return ([first] + questions).map { Post(.message($0), to: .conversation(review.room, about: review.subject)) }
  }

  private func body(of review: Review, result: VoteResult?, in world: World) -> [RichText] {
    let (audience, now) = (world.channel, world.now)
    switch review.step {
    case 1:
      guard priorities.freeze != nil else {
        let none: RichText = audience.language.pick(
          en: "Nothing was frozen before: this is the order today.",
          fr: "Rien n’a été figé avant : voici l’ordre du jour.")
        return [none] + audience.top(of: priorities, at: now)
      }
      return audience.drift(of: priorities, at: now)
    case 2: return audience.promises(in: priorities, at: now)
    case 3: return audience.blocked(in: priorities, at: now)
    case 4:
      return audience.outcome(of: result, in: world, priorities)
        + audience.decisions(self, review.agenda, at: now)
    default:
      return audience.top(of: priorities, at: now) + audience.unowned(priorities, in: world)
    }
  }

  /// The priorities that a step asks about.
  private func subjects(of review: Review, at now: Timestamp) -> [Int] {
    let undecided = priorities.order.filter { review.verdict(on: $0) == nil }
    switch review.step {
    case 2: return Array(undecided.filter { priorities[$0]?.facts.isLate(at: now) == true }.prefix(5))
    case 3: return Array(undecided.filter { priorities[$0]?.facts.block != nil }.prefix(5))
    case Review.decisionStep: return review.agenda.filter(undecided.contains)
    default: return []
    }
  }

  private func stepButton(_ review: Review, in world: World) -> Button {
    let language = world.channel.language
    let isLast = review.step == Review.lastStep
    let rest =
      isLast
      ? language.pick(en: "close", fr: "clore") : "\(language.pick(en: "next", fr: "suivant")) \(review.step + 1)"
    let label =
      isLast
      ? language.pick(en: "Close and freeze", fr: "Clore et figer")
      : language.pick(en: "Next: step \(review.step + 1)", fr: "Étape \(review.step + 1)")
    return Button(label, line: world.verbs.line("review", rest, in: language), isPrimary: true)
  }

  /// One priority, and what can be done with it: lines that have one effect, however many press them.
  private func question(about item: PriorityItem, in world: World) -> Message {
    let language = world.channel.language
    func line(_ command: String, _ rest: String = "") -> String {
      world.verbs.line(command, rest.isEmpty ? "\(item.id)" : "\(item.id) \(rest)", in: language)
    }
    let (why, place) = (
      language.pick(en: "decided in the review", fr: "décidé en revue"), priorities.place(of: item.number)
    )
    var buttons = [Button(language.pick(en: "Keep", fr: "Garder"), line: line("keep"))]
    if place > 1 {
      // The direction stands beside the place: pressed late, it never pushes the other way.
      let rest = language.pick(en: "up to \(place - 1) \(why)", fr: "haut au rang \(place - 1) \(why)")
      buttons.append(
        Button(
          language.pick(en: "Up to \(place - 1)", fr: "Monter au rang \(place - 1)"), line: line("move", rest)))
    }
    buttons.append(Button(language.pick(en: "Drop", fr: "Abandonner"), line: line("drop", why)))
    switch item.facts.stage {
    case .proposed, .scored:
      buttons.append(Button(language.pick(en: "Commit…", fr: "Engager…"), line: line("commit"), isPrimary: true))
    case .blocked: buttons.append(Button(language.pick(en: "Unblock", fr: "Débloquer"), line: line("unblock")))
    case .committed, .doing:
      buttons.append(Button(language.pick(en: "Block…", fr: "Bloquer…"), line: line("block")))
    case .done, .dropped: break
    }
    return Message("\(place). \(world.channel.line(about: item, at: world.now))", buttons: buttons)
  }
}
