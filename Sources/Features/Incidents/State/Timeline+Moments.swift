import Kernel

extension Timeline {
  /// One entry as people read it: when it happened, and whether it was taken back.
  struct Moment {
    var happened: Timestamp
    var isTyped: Bool
    var isUndone: Bool
    var entry: TimelineEntry
  }

  /// All entries by when they happened; those of one instant in the order in which they were recorded.
  var moments: [Moment] {
    let entries = entries
    var undone: Set<Int> = []
    for entry in entries { if case .undone(let undoing) = entry.event.change { undone.insert(undoing.entry) } }
    let corrected = corrections(in: entries, without: undone)
    let moments = entries.enumerated().map { index, entry in
      let typed = corrected[index] ?? entry.event.change.typedTime
      return Moment(
        happened: typed ?? entry.recorded, isTyped: typed != nil, isUndone: undone.contains(index), entry: entry)
    }
    return moments.enumerated().sorted { a, b in
      (a.element.happened, a.offset) < (b.element.happened, b.offset)
    }.map(\.element)
  }

  /// When entries really happened, by their place, where somebody corrected the clock that they set.
  private func corrections(in entries: [TimelineEntry], without undone: Set<Int>) -> [Int: Timestamp] {
    var corrected: [Int: Timestamp] = [:]
    var latest: [ClockName: Int] = [:]
    for (index, entry) in entries.enumerated() where !undone.contains(index) {
      switch entry.event.change {
      case .acknowledged: latest[.acknowledged] = index
      case .mitigated: latest[.mitigated] = index
      case .resolved, .alerted(.resolved): latest[.resolved] = index
      case .reopened, .alerted(.reopened): latest = latest.filter { $0.key == .acknowledged }
      case .corrected(let clock, let at): if let index = latest[clock] { corrected[index] = at }
      default: continue
      }
    }
    return corrected
  }
}

extension IncidentEvent.Change {
  /// The time that a person or an alert named for it.
  var typedTime: Timestamp? {
    switch self {
    case .noted(_, let at), .acknowledged(let at), .mitigated(_, let at), .resolved(_, let at): at
    case .alerted(let change): change.at
    case .declared, .imported, .leadChanged, .detailed, .role, .tasked, .corrected, .reviewed, .nudged,
      .severityChanged,
      .updated, .closed, .cancelled, .reopened, .related, .held, .undone:
      nil
    }
  }
}
