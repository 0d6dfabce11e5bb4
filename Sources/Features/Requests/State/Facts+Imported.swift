package import Kernel

extension Facts {
  /// The facts of a request that was brought in: people are names, and every moment is the other system's.
  init(_ imported: RequestEvent.Imported) {
    let source = Participant(id: nil, name: imported.origin.source)
    func mark(_ at: Timestamp) -> Mark { Mark(at: at, by: source) }
    let asked = mark(imported.asked)
    var cycle = Cycle(began: asked, acknowledged: imported.acknowledged.map(mark))
    cycle.pauses = imported.pauses.map { pause in
      Pause(
        kind: pause.kind, why: pause.why, until: nil, began: mark(pause.began), resumed: pause.resumed.map(mark))
    }
    cycle.end = imported.end.map { Cycle.End(kind: $0.kind, text: $0.text, mark: mark($0.at)) }
    self.init(
      title: imported.title, customer: imported.customer, from: imported.from,
      asker: imported.asker.map { Participant(id: nil, name: $0) } ?? source, room: imported.origin.place,
      priorities: [PriorityPeriod(priority: imported.priority, since: asked)],
      holdings: imported.holdings.map { holding in
        Holding(
          team: holding.team, person: holding.person.map { Participant(id: nil, name: $0) },
          since: mark(holding.since))
      }, cycles: [cycle])
  }

  /// What it is elsewhere; nil when it was asked here.
  package var origin: Origin? { Origin(room) }
}

extension Request {
  /// Whether bringing in `imported` again would say nothing new; what was done here since is not held against it.
  package func isImport(of imported: RequestEvent.Imported) -> Bool {
    facts.revision > 1 || facts == Facts(imported)
  }
}
