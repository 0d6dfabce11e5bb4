/// One thing that a digest says.
package struct DigestLine: Sendable, Hashable {
  /// What it belongs to, in the order in which digests are read: the same every time.
  package enum Section: Int, Sendable, CaseIterable, Comparable {
    // Of the day and of the week: what was promised, what is late, what is in the way.
    case kept, breached, atRisk, incidents, due, blocked, repeated, decisions
    // Of the month: how long things take.
    case leadTime, recurrence, resolution, promises, priorities
    // Of the quarter: what grows, and what is owed.
    case volumes, pairs, unfixed, standards, debt
    // What a digest closes with: who does what, and by when.
    case frozen

    package static func < (a: Section, b: Section) -> Bool { a.rawValue < b.rawValue }
  }

  package var section: Section
  /// Without line breaks; nobody is called in it.
  package var text: RichText
  /// The number that it tells, behind the text; nil for none.
  package var figure: DigestFigure?
  /// What it is about, where that is one record: those who have to act are told its id first of all.
  package var about: ItemID?
  /// Those who have to act, most wanted first; whoever reads a digest is called once in it.
  package var people: [Participant]
  /// Whether it tells of a promise that is broken and still owed: it is the last to give way where room is short.
  package var isLate = false
  /// The line that lists what a number in it stands for: `/inc list open`; nil where it names all of it.
  package var list: String?

  package init(
    _ section: Section, _ text: RichText, about: ItemID? = nil, people: [Participant] = [], list: String? = nil
  ) {
    (self.section, self.text, self.about, self.people, self.list) = (section, text, about, people, list)
  }

  /// A number, with the line that lists what it is made of.
  package init(_ section: Section, _ figure: DigestFigure, list: String? = nil) {
    self.init(section, "", list: list)
    self.figure = figure
  }
}
