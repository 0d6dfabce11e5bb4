import Kernel

/// An earlier incident that may have come back, and what speaks for it.
struct Recurrence: Sendable, Hashable {
  let number: Int
  let isSameArea: Bool
  /// The rare words that both have, the rarest first, as the later one spells them, in lower case.
  let words: [String]
  /// True when some of them say what caused the earlier one.
  let sharesCause: Bool
  /// How alike they are: 1 for all rare words, before area, cause and time count.
  let score: Double
}

/// What is known of an incident when earlier ones are looked for that it may repeat.
struct Symptoms: Sendable {
  /// Its own number; nil while it is being declared.
  var number: Int?
  var area: String?
  var declared: Timestamp
  /// Everything that was written about it.
  var texts: [String]
}

extension Symptoms {
  /// So many rare words are compared: the rest of a long text says little more.
  private static let most = 16
  /// Of the incidents that have a rare word, the latest so many are looked at.
  private static let depth = 32
  /// At least this share of the weight of all rare words has to be in common.
  ///
  /// This and the factors below were chosen on the public history, where `RecurrenceTests` counts what they propose.
  private static let threshold = 0.25
  /// Words that weigh less, in bits, make nothing alike: three that one incident of fifty has.
  private static let leastWeight = 20.0
  /// A problem of thirty days ago counts half as much more as one of today.
  private static let halfTime = 30.0

  /// The earlier incidents of which this one may be a repetition, the likeliest first; at most three.
  ///
  /// Area alone proposes nothing: two rare words have to be shared.
  func recurrences(in state: Incidents, _ world: World) -> [Recurrence] {
    let rare = rareWords(in: state.words)
    let total = max(rare.reduce(0) { $0 + $1.weight }, Self.leastWeight)
    var shared: [(number: Int, word: Int)] = []
    for (index, word) in rare.enumerated() {
      // What is hidden from whoever reads must not stand in the way of what is not.
      let latest = state.words[word.word]?.newest(atMost: Self.depth, where: state.isReadable) ?? []
      for number in latest { shared.append((number, index)) }
    }
    shared.sort { ($0.number, $0.word) < ($1.number, $1.word) }
    var found: [Recurrence] = []
    var rest = shared[...]
    while let number = rest.first?.number {
      let words = rest.prefix { $0.number == number }.map { rare[$0.word] }
      rest = rest.dropFirst(words.count)
      guard words.count > 1, words.reduce(0, { $0 + $1.weight }) * Self.mostFactors >= Self.threshold * total,
        let incident = state.readable([number], in: world).first,
        let recurrence = recurrence(of: incident, words, total: total), recurrence.score >= Self.threshold
      else { continue }
      found.append(recurrence)
    }
    return Array(found.sorted { ($0.score, $0.number) > ($1.score, $1.number) }.prefix(3))
  }

  private struct RareWord {
    let word: Word
    let spelling: String
    /// How many earlier incidents have it.
    let count: Int
    let weight: Double
  }

  /// The rarest words first, in the order of the text where they are as rare.
  ///
  /// Numbers are no words here.
  private func rareWords(in index: WordIndex) -> [RareWord] {
    let limit = max(4, min(index.incidents / 10, 256))
    var seen: Set<Word> = []
    var rare: [RareWord] = []
    for text in texts {
      let spellings = Word.spellings(in: text)
      for (word, folded) in Word.all(in: text) where !word.isNumber && seen.insert(word).inserted {
        let postings = index[word]
        let isOwn = number.map { postings?.contains(UInt32($0)) == true } == true
        let count = (postings?.count ?? 0) - (isOwn ? 1 : 0)
        guard count <= limit else { continue }
        rare.append(
          RareWord(
            word: word, spelling: spellings[folded] ?? folded, count: count, weight: index.weight(of: count)))
      }
    }
    return Array(
      rare.enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }.map(\.element)
        .prefix(Self.most))
  }

  private static let (areaFactor, causeFactor, timeFactor) = (1.5, 1.25, 0.5)
  private static let mostFactors = areaFactor * causeFactor * (1 + timeFactor)

  private func recurrence(of incident: Incident, _ words: [RareWord], total: Double) -> Recurrence? {
    let facts = incident.facts
    guard facts.phase == .resolved || facts.phase == .closed, incident.number != number, facts.declaration < declared,
      !facts.isDrill
    else { return nil }
    let isSameArea = area != nil && area == facts.area
    let causes = Set(facts.causes.flatMap { Word.all(in: $0).map(\.word) })
    let sharesCause = words.contains { causes.contains($0.word) }
    let days = Double(declared.milliseconds(since: facts.declaration)) / 86_400_000
    let score =
      words.reduce(0) { $0 + $1.weight } / total * (isSameArea ? Self.areaFactor : 1)
      * (sharesCause ? Self.causeFactor : 1) * (1 + Self.timeFactor * Self.halfTime / (Self.halfTime + days))
    return Recurrence(
      number: incident.number, isSameArea: isSameArea, words: words.map(\.spelling), sharesCause: sharesCause,
      score: score)
  }
}

extension Symptoms {
  /// Those of an incident that is being declared.
  init(_ declaration: IncidentEvent.Declaration, at now: Timestamp) {
    self.init(area: declaration.area, declared: now, texts: [declaration.title])
  }

  /// Those of an incident with all that was written about it, the latest `cause` first.
  init(_ incident: Incident, cause: String) {
    let texts = incident.timeline.entries.flatMap { $0.event.change.passages }.filter { $0.place != .area }
    self.init(
      number: incident.number, area: incident.facts.area, declared: incident.facts.declaration,
      texts: [cause] + texts.map(\.text))
  }
}
