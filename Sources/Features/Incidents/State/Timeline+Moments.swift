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
    let moments = entries.enumerated().map { index, entry in
      let typed = entry.event.change.typedTime
      return Moment(
        happened: typed ?? entry.recorded, isTyped: typed != nil, isUndone: undone.contains(index), entry: entry)
    }
    return moments.enumerated().sorted { a, b in
      (a.element.happened, a.offset) < (b.element.happened, b.offset)
    }.map(\.element)
  }
}

extension IncidentEvent.Change {
  /// The time that a person or an alert named for it.
  var typedTime: Timestamp? {
    switch self {
    case .noted(_, let at), .acknowledged(let at), .mitigated(_, let at), .resolved(_, let at): at
    case .alerted(let change): change.at
    case .declared, .imported, .leadChanged, .role, .tasked, .corrected, .reviewed, .nudged, .severityChanged, .updated,
      .closed,
      .cancelled, .reopened, .related, .undone:
      nil
    }
  }
}
