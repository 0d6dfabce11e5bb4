import BusinessTime
package import Kernel

extension DueWarning {
  /// Who is told what: below the record's card, so that all that is said of one clock stands together; from 90 % on in
  /// the channel of the team that has it, too, where that is another one, in one thread per clock.
  ///
  /// 50 % names whoever has it, 75 % and 90 % call them, 100 % calls the team's lead besides.
  package func posts(teams: Teams, card: Place?, for channel: Audience) -> [Post] {
    // What an alert declared is nobody's: the team that bears the area's name has it.
    let isNobodys = record.kind == .incident && record.reporter.id == nil
    let team = isNobodys ? teams.team(ofArea: record.area) : record.holder.flatMap { teams[$0] }
    if record.visibility.isRestricted {
      let message = Message(text(nil, for: channel, calls: false))
      return record.visibility.members.compactMap { member in
        card.map { Post(.message(message), to: .member(member, of: record.id, in: $0)) }
      }
    }
    let room = percent >= 90 && ladder.contains(.channel) ? team?.channel?.place : nil
    // Nobody is called twice for one warning: where the team talks, if that is not where the card is.
    let isTold = room.map { $0 != card } ?? false
    var posts = [Post(.message(Message(text(team, for: channel, calls: !isTold))), to: .thread(of: record.id))]
    if isTold, let room {
      let message = Message(text(team, for: channel, calls: true))
      posts.append(Post(.message(message), to: .conversation(room, about: subject)))
    }
    return posts
  }

  /// The clock of this episode.
  private var subject: String { "\(record.id) \(commitment.id.metric.rawValue) \(commitment.id.cycle)" }

  private var ladder: Set<LadderStep> { commitment.promise.terms.ladder }

  private func text(_ team: Team?, for audience: Audience, calls: Bool) -> RichText {
    let clock: RichText =
      "\(strong: "\(record.id) \(record.label(record.level))") \(audience.name(commitment.id.metric))"
    return audience.labelled(clock, state(audience))
      + people(team, calls: calls).map { " · " + $0 }.joined(separator: "")
  }

  private func state(_ audience: Audience) -> RichText {
    let language = audience.language
    let target = RichText.plain(audience.target(commitment.promise.target))
    let due = RichText.plain(judgement.due.map(audience.full) ?? "")
    let title = audience.quoted(record.title.cut(to: 80))
    if isLateByChange {
      return language.pick(
        en: "late already with its new target of \(target) (due \(due)): \(title)",
        fr: "déjà en retard avec son nouvel objectif de \(target) (échéance \(due)) : \(title)")
    }
    if judgement.isBreached {
      let late = RichText.plain(audience.span(judgement.elapsed - judgement.target))
      return language.pick(
        en: "late by \(late), \(target) were promised, due \(due): \(title)",
        fr: "en retard de \(late), \(target) promis, échéance \(due) : \(title)")
    }
    if percent >= 100, judgement.remaining > 0 {
      return language.pick(
        en: "due at the closing bell, \(due), with \(target) promised: \(title)",
        fr: "échéance à la fermeture, \(due), \(target) promis : \(title)")
    }
    if percent >= 100 {
      return language.pick(
        en: "due now, all of \(target) used, \(due): \(title)",
        fr: "échéance maintenant, \(target) écoulés, \(due) : \(title)")
    }
    return language.pick(
      en: "\(percent) % of \(target) used, due \(due): \(title)",
      fr: "\(percent) % de \(target) écoulés, échéance \(due) : \(title)")
  }

  private func people(_ team: Team?, calls: Bool) -> [RichText] {
    let declarer = record.kind == .incident && record.reporter.id != nil ? record.reporter : nil
    let owner = record.owner ?? team?.lead ?? declarer
    var people: [RichText] = []
    if let owner {
      people.append(
        calls && percent >= 75 && ladder.contains(.owner) ? "\(calling: owner.mention)" : "\(owner.mention)")
    } else if let team {
      people.append(team.handle)
    }
    if percent >= 100, ladder.contains(.lead), let lead = team?.lead, owner.map({ !$0.isSame(as: lead) }) ?? true {
      people.append(calls ? "\(calling: lead.mention)" : "\(lead.mention)")
    }
    return people
  }
}
