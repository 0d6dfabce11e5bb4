import Kernel

/// Something that people wrote about an incident, and where it stands.
struct Passage: Sendable, Hashable {
  /// What a text is there for; what says most about an incident comes first.
  enum Place: Sendable, CaseIterable {
    case title, cause, resolution, area, customer, update, mitigation, task, reason, note, origin
  }

  let place: Place
  let text: String
}

extension IncidentEvent.Change {
  /// The texts that came with it: what `find` reads.
  ///
  /// A start finds them in snapshots with `TextScanner`, which has to know their members.
  var passages: [Passage] {
    func passages(_ texts: KeyValuePairs<Passage.Place, String?>) -> [Passage] {
      texts.compactMap { place, text in text.map { Passage(place: place, text: $0) } }
    }
    switch self {
    case .declared(let declared):
      return passages([
        .title: declared.title, .area: declared.area, .customer: declared.customer, .note: declared.alert?.text,
      ])
    case .imported(let imported):
      return passages([
        .title: imported.title, .area: imported.area, .resolution: imported.resolution,
        .reason: imported.cancellation, .origin: imported.origin.id,
      ])
    case .detailed(.renamed(let title, _)): return passages([.title: title])
    case .detailed(.area(let area, _)): return passages([.area: area])
    case .detailed(.customer(let customer, _)): return passages([.customer: customer])
    case .noted(let text, _): return passages([.note: text])
    case .updated(let text, _, _): return passages([.update: text])
    case .mitigated(let text, _): return passages([.mitigation: text])
    case .resolved(let how, _): return passages([.resolution: how])
    case .cancelled(let why), .reopened(let why): return passages([.reason: why])
    case .role(.offered(_, let note)), .role(.declined(let note)): return passages([.note: note])
    case .tasked(.added(let item)): return passages([.task: item.text])
    case .tasked(.done(_, let note)): return passages([.task: note])
    case .alerted(.resolved(let how, _, _)): return passages([.resolution: how])
    case .alerted(.reopened(let back)): return passages([.reason: back.why])
    case .held(.held(_, let why, _)): return passages([.reason: why])
    case .related(.causeNamed(let text)): return passages([.cause: text])
    case .acknowledged, .leadChanged, .detailed, .role, .tasked, .corrected, .reviewed, .nudged, .severityChanged,
      .closed, .alerted, .related, .held, .undone:
      return []
    }
  }
}

extension IncidentEvent.Change {
  /// The different words of these texts.
  var words: Set<Word> {
    var words: Set<Word> = []
    for passage in passages { Word.forEach(in: passage.text) { words.insert($0) } }
    return words
  }
}

extension Incident {
  /// The text that has most of these words; of two, the one that says more about the incident, then the later one.
  ///
  /// Nil when none has any.
  func passage(with isSought: (Word) -> Bool) -> Passage? {
    var best: (passage: Passage, score: [Int])?
    for (index, entry) in timeline.entries.enumerated() {
      for passage in entry.event.change.passages {
        let found = Set(Word.all(in: passage.text).map(\.word).filter(isSought))
        let rank = Passage.Place.allCases.firstIndex(of: passage.place) ?? 0
        let score = [found.count, -rank, index]
        guard !found.isEmpty, best.map({ $0.score.lexicographicallyPrecedes(score) }) ?? true else { continue }
        best = (passage, score)
      }
    }
    return best?.passage
  }
}

extension Passage {
  /// The part of the text around the first word that is sought, cut at blanks.
  func excerpt(around isSought: (Word) -> Bool) -> String {
    let parts = text.split(whereSeparator: \.isWhitespace)
    let hit = parts.firstIndex { part in Word.all(in: String(part)).contains { isSought($0.word) } } ?? 0
    let shown = max(0, hit - 4)..<min(parts.count, hit + 7)
    let excerpt = parts[shown].joined(separator: " ").cut(to: 80)
    return (shown.lowerBound > 0 ? "…" : "") + excerpt + (shown.upperBound < parts.count ? "…" : "")
  }
}
