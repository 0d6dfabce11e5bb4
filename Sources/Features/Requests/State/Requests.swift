import Commands
package import HashTreeCollections
package import Kernel

/// The state of all requests: one value made of persistent collections, so that a copy costs nothing.
///
/// Every index here exists so that a command costs the same whatever the history: no write ever scans.
package struct Requests: Sendable {
  /// Every request ever asked.
  private var shelf = RequestShelf()
  /// The number that the next request gets.
  package private(set) var nextNumber = 1
  /// Those that are neither done nor cancelled.
  package private(set) var open: TreeSet<Int> = []
  /// The open ones by where they were asked and where their card is, and by who asked or has them.
  private(set) var rooms: TreeDictionary<Place, TreeSet<Int>> = [:]
  private(set) var people: TreeDictionary<PersonID, TreeSet<Int>> = [:]
  /// Those that were brought in, by what they are elsewhere: a second import finds them.
  private var origins: TreeDictionary<Origin, Int> = [:]
  private(set) var undo = UndoMemory<Facts>()

  /// Numbers have at most nine digits, as in `ItemID`.
  private static let numbers = 1...999_999_999

  package init() {}

  /// A request by the number in its id.
  package subscript(_ number: Int) -> Request? { shelf[number] }

  /// How many were ever asked.
  package var count: Int { shelf.count }

  /// The numbers of all of them, smallest first.
  package var numbers: [Int] { shelf.numbers.sorted() }

  /// A request that was brought in.
  package subscript(_ origin: Origin) -> Request? { origins[origin].flatMap { self[$0] } }

  /// Makes an event true.
  ///
  /// Total: an event that cannot be true is reported and changes nothing.
  ///
  /// - Throws: `Fault` for a request that was never asked, was asked twice, or has an impossible number.
  package mutating func apply(_ event: RequestEvent, at: Timestamp, by: PersonID) throws(Fault) {
    let mark = Mark(at: at, by: Participant(id: by, name: event.byName))
    if case .imported(let imported) = event.change {
      if let number = origins[imported.origin] {
        throw Fault("REQ-\(event.request) is imported already, as REQ-\(number)")
      }
      return try insert(Request(number: event.request, facts: Facts(imported)))
    }
    if case .asked(let asking) = event.change {
      guard !shelf.contains(event.request) else { throw Fault("REQ-\(event.request) is asked twice") }
      let facts = Facts(asking, mark)
      try insert(Request(number: event.request, facts: facts))
      remember(event, mark, before: facts, after: facts)
      return
    }
    guard let request = shelf[event.request] else {
      throw Fault("\(event.kind) for REQ-\(event.request), which was never asked")
    }
    let before = request.facts
    var after = before
    after.apply(event.change, mark)
    shelf.put(Request(number: event.request, facts: after))
    if before.stage.isOpen != after.stage.isOpen || before.owner != after.owner {
      index(event.request, before, isIn: false)
      index(event.request, after, isIn: after.stage.isOpen)
    }
    remember(event, mark, before: before, after: after)
  }

  /// Adds a request that is not there yet, and its place in every index.
  ///
  /// - Throws: `Fault` for an impossible number, or one that is there.
  mutating func insert(_ request: Request) throws(Fault) {
    guard Requests.numbers.contains(request.number) else { throw Fault("impossible request number") }
    guard !shelf.contains(request.number) else { throw Fault("\(request.id) is there twice") }
    shelf.put(request)
    nextNumber = max(nextNumber, request.number + 1)
    if let origin = request.facts.origin { origins[origin] = request.number }
    if request.facts.stage.isOpen { index(request.number, request.facts, isIn: true) }
  }

  /// Names the people of an open one otherwise, and nothing else.
  mutating func replace(_ request: Request, with facts: Facts) {
    guard facts != request.facts else { return }
    index(request.number, request.facts, isIn: false)
    shelf.put(Request(number: request.number, facts: facts))
    index(request.number, facts, isIn: true)
  }

  /// From now on those that are over, and what may be taken back, name people by the accounts that they go by.
  package mutating func read(by identities: Identities) {
    shelf.identities = identities
    undo = undo.map { $0.resolved(by: identities) }
  }

  /// What a snapshot knows besides the requests.
  mutating func restore(nextNumber: Int, undo: [UndoMemory<Facts>.Step]) {
    self.nextNumber = max(self.nextNumber, nextNumber)
    for step in undo { self.undo.remember(step) }
  }

  private mutating func index(_ number: Int, _ facts: Facts, isIn: Bool) {
    if isIn { open.insert(number) } else { open.remove(number) }
    for room in Set([facts.room, facts.channel ?? facts.room]) { Requests.put(number, isIn, in: &rooms[room]) }
    for person in Set([facts.asker.id, facts.owner?.id].compactMap(\.self)) {
      Requests.put(number, isIn, in: &people[person])
    }
  }

  private static func put(_ number: Int, _ isIn: Bool, in shelf: inout TreeSet<Int>?) {
    var changed = shelf ?? []
    // Let go of the old value first, so that the set is changed in place where nobody else holds it.
    shelf = nil
    if isIn { changed.insert(number) } else { changed.remove(number) }
    shelf = changed.isEmpty ? nil : changed
  }

  private mutating func remember(_ event: RequestEvent, _ mark: Mark, before: Facts, after: Facts) {
    guard let person = mark.by.id else { return }
    undo.remember(
      UndoMemory<Facts>.Step(
        by: person, at: mark.at, record: event.request, entry: after.revision - 1, command: event.change.command,
        before: event.change.isUndo ? nil : before, revision: after.revision))
  }
}

extension Requests: Equatable {
  // Which numbers the names of packed requests have is not part of what requests say.
  package static func == (a: Requests, b: Requests) -> Bool {
    a.nextNumber == b.nextNumber && a.open == b.open && a.rooms == b.rooms && a.people == b.people && a.undo == b.undo
      && a.count == b.count && a.shelf.numbers.allSatisfy { a[$0] == b[$0] }
  }
}
