import HashTreeCollections
import Kernel

extension PrioritiesView {
  /// What the vote looks like for one reader: who has voted, and what they themselves gave.
  func standing(in world: World) -> Reply {
    let (audience, language) = (world.person.audience, world.language)
    let head = RichText(spans: [.code(world.line("vote"))])
    guard let poll = priorities.meetings.poll else {
      let none: RichText = language.pick(en: "no vote is going on.", fr: "aucun vote n’est en cours.")
      let last = priorities.meetings.tally.map { audience.result(of: $0, in: priorities) } ?? []
      return Reply(([audience.labelled(head, none)] + last).joined(separator: "\n"), buttons: dotButtons(in: world))
    }
    let (day, count) = (RichText.plain(audience.full(poll.opened.at)), poll.ballots.count)
    var lines: [RichText] = [
      audience.labelled(
        head,
        language.pick(
          en: "vote \(poll.round), since \(day). Nobody reads what was given before it is closed.",
          fr: "vote \(poll.round), depuis le \(day). Personne ne lit ce qui est donné avant la fin."))
    ]
    let people = poll.ballots.map { "\($0.person.mention)" as RichText }.joined(separator: ", ")
    lines.append(
      audience.labelled(language.pick(en: "Voted (n=\(count))", fr: "Ont voté (n=\(count))"), count == 0 ? "–" : people)
    )
    let own = world.hasPrivateAnswers ? poll.ballot(of: world.person.id) : nil
    if let own { lines.append(contents(of: own, in: poll, audience)) }
    var reply = Reply(lines.joined(separator: "\n"), buttons: dotButtons(in: world))
    reply.isConfidential = own != nil
    return reply
  }

  private func contents(of ballot: Poll.Ballot, in poll: Poll, _ audience: Audience) -> RichText {
    let language = audience.language
    guard let opened = seal.open(ballot, in: poll.round) else {
      return language.pick(
        en: "Your own vote cannot be read: the key is another one.",
        fr: "Votre propre vote ne peut être lu : la clé n’est plus la même.")
    }
    let held = held(by: opened)
    let dots = held.sorted { $0.key < $1.key }.map {
      "\(ItemID(PriorityItem.prefix, $0.key)) \($0.value)" as RichText
    }
    let left = RichText.plain(audience.dotCount(Poll.budget - held.values.reduce(0, +)))
    return audience.labelled(
      language.pick(en: "Yours, \(left) left", fr: "Le vôtre, \(left) de reste"),
      dots.isEmpty ? "–" : dots.joined(separator: " · "))
  }

  /// What a ballot gives to what is still open: dots on what is over are free again.
  func held(by ballot: Ballot) -> [Int: Int] { ballot.dots.filter { priorities.open.contains($0.key) } }

  /// One more dot for each of the first five; the answers to these go to whoever pressed alone.
  private func dotButtons(in world: World) -> [Button] {
    guard world.hasPrivateAnswers, world.person.role >= .member else { return [] }
    return priorities.order.prefix(5).map { number in
      let id = ItemID(PriorityItem.prefix, number)
      return Button("\(id) +1", line: world.verbs.line("vote", "\(id) +1", in: world.language))
    }
  }
}

extension Audience {
  /// What came of a vote: totals, most dots first, and who gave what.
  func result(of tally: Tally, in state: Priorities) -> [RichText] {
    let day = RichText.plain(full(tally.closed.at))
    let count = tally.votes.count
    let head: RichText = language.pick(
      en: "Vote \(tally.round), closed \(day) (n=\(count)):", fr: "Vote \(tally.round), clos le \(day) (n=\(count)) :")
    let totals = tally.totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let lines = totals.map { number, dots in
      let title = state[number].map(short) ?? "\(ItemID(PriorityItem.prefix, number))"
      let from = tally.votes.compactMap { vote in
        vote.dots[number].map { "\(vote.person.mention) \($0)" as RichText }
      }
      return "– \(plain: dotCount(dots)) \(title) (\(from.joined(separator: ", ")))" as RichText
    }
    return [head] + lines
  }
}
