/// What a digest asks of a feature.
package struct DigestQuestion: Sendable, Hashable {
  package var kind: DigestKind
  /// What it is about: from the last one, or as far back as its kind goes, to the hour that it is sent at.
  package var window: Range<Timestamp>
  /// As much time before that, for comparison.
  package var before: Range<Timestamp>
  package var now: Timestamp
  /// Who reads it.
  package var audience: Audience
  /// Where it is read.
  package var room: Place

  package init(
    _ kind: DigestKind, window: Range<Timestamp>, before: Range<Timestamp>, now: Timestamp, audience: Audience,
    room: Place
  ) {
    (self.kind, self.window, self.before) = (kind, window, before)
    (self.now, self.audience, self.room) = (now, audience, room)
  }
}

/// One thing that a digest says.
package struct DigestLine: Sendable, Hashable {
  /// What it belongs to, in the order in which digests are read: the same every time.
  package enum Section: Int, Sendable, CaseIterable, Comparable {
    case breached, atRisk, incidents, decisions, blocked, figures

    package static func < (a: Section, b: Section) -> Bool { a.rawValue < b.rawValue }
  }

  package var section: Section
  /// Without line breaks; nobody is called in it.
  package var text: RichText
  /// Those who have to act, most wanted first; whoever reads a digest is called once in it.
  package var people: [Participant]
  /// The line that lists what a number in it stands for: `/inc list open`; nil where it names all of it.
  package var list: String?

  package init(_ section: Section, _ text: RichText, people: [Participant] = [], list: String? = nil) {
    (self.section, self.text, self.people, self.list) = (section, text, people, list)
  }
}

/// A feature that has something to say in digests.
package protocol DigestSource: Sendable {
  /// What a digest says of it, most urgent first within a section; nothing when nothing needs anyone.
  ///
  /// A whole channel reads it: what is private is counted, and never named.
  func digestLines(for question: DigestQuestion) -> [DigestLine]
}
