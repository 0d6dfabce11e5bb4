package import Kernel

extension Facts {
  /// The facts of an incident after its first event; nil when the event is not the first one of any.
  init?(beginning event: IncidentEvent, at now: Timestamp, by person: PersonID) {
    switch event.change {
    case .declared(let declaration): self.init(declaration, at: now, by: event.author(person))
    case .imported(let imported): self.init(imported, at: now)
    default: return nil
    }
  }

  /// The facts of an incident that was brought in: people are names, and every clock is one that somebody typed
  /// elsewhere.
  init(_ imported: IncidentEvent.Imported, at now: Timestamp) {
    let source = Participant(id: nil, name: imported.origin.source)
    self.init(
      title: imported.title, severity: imported.severity, phase: imported.phase, area: imported.area,
      lead: imported.lead.map { Participant(id: nil, name: $0) },
      declarer: imported.declarer.map { Participant(id: nil, name: $0) } ?? source, room: imported.origin.place,
      resolution: imported.resolution, reason: imported.cancellation,
      // The last that is known of it: nobody can have worked on it later.
      cancelledAt: imported.cancellation == nil ? nil : imported.clocks.values.max())
    for (name, at) in imported.clocks {
      clocks[name] = ClockReading(at: at, source: .typed, by: source, recorded: now)
    }
  }

  /// What it is elsewhere; nil when it was declared here.
  package var origin: Origin? { Origin(room) }
}

extension Incident {
  /// Whether bringing in `imported` again would say nothing new, whatever was done here since.
  package func isImport(of imported: IncidentEvent.Imported) -> Bool {
    guard facts.revision > 1, let first = timeline.entries.first else {
      return facts == Facts(imported, at: facts.clocks[.declared]?.recorded ?? .distantFuture)
    }
    return first.event.change == .imported(imported)
  }
}

extension IncidentEvent {
  /// Who did it: for what an alert did a name without an account, because nobody can be asked about it.
  func author(_ id: PersonID) -> Participant { Participant(id: isAlert ? nil : id, name: byName) }
}
