import Kernel

/// Reads what `FactsPacker` wrote, in the same order; total, whatever the bytes are.
struct FactsUnpacker {
  typealias Problem = VarintReader.Problem

  private var reader: VarintReader
  private let tables: PackingTables
  private var last: Mark?

  /// The facts.
  ///
  /// - Throws: `Problem` for bytes that the packer never writes.
  static func unpack(_ bytes: [UInt8], _ tables: PackingTables) throws(Problem) -> Facts {
    var unpacker = FactsUnpacker(reader: VarintReader(bytes), tables: tables)
    let facts = try unpacker.facts()
    guard unpacker.reader.isAtEnd else { throw Problem() }
    return facts
  }

  private init(reader: VarintReader, tables: PackingTables) { (self.reader, self.tables) = (reader, tables) }

  private mutating func facts() throws(Problem) -> Facts {
    let title = try reader.text()
    let (customer, from) = (try name(), try requiredName())
    let (asker, room, channel) = (try person(try index()), try room(), try optionalPlace())
    let facts = Facts(
      title: title, customer: customer, from: from, asker: asker, room: room, channel: channel,
      priorities: try list { unpacker throws(Problem) in try unpacker.priority() },
      holdings: try list { unpacker throws(Problem) in try unpacker.holding() },
      cycles: try list { unpacker throws(Problem) in try unpacker.cycle() },
      notes: try list { unpacker throws(Problem) in
        Facts.Note(text: try unpacker.reader.text(), mark: try unpacker.mark())
      },
      revision: Int(try reader.signed()))
    // What is never empty is what the rest of the room counts on.
    guard !facts.priorities.isEmpty, !facts.holdings.isEmpty, !facts.cycles.isEmpty else { throw Problem() }
    return facts
  }

  private mutating func room() throws(Problem) -> Place {
    let index = try index()
    if index > 0 { return try place(index - 1) }
    return Origin(source: try requiredName(), id: try reader.text()).place
  }

  private mutating func priority() throws(Problem) -> Facts.PriorityPeriod {
    guard let priority = Priority(rawValue: Int(try index())) else { throw Problem() }
    return Facts.PriorityPeriod(priority: priority, since: try mark())
  }

  private mutating func holding() throws(Problem) -> Facts.Holding {
    Facts.Holding(team: try requiredName(), person: try optionalPerson(), since: try mark(), why: try optionalText())
  }

  private mutating func cycle() throws(Problem) -> Cycle {
    Cycle(
      began: try mark(), why: try optionalText(), acknowledged: try optionalMark(),
      pauses: try list { unpacker throws(Problem) in try unpacker.pause() }, end: try end())
  }

  private mutating func pause() throws(Problem) -> Pause {
    let (kind, why, began) = (try word(PauseKind.allCases, index()), try reader.text(), try mark())
    let until = try isThere() ? Timestamp(milliseconds: began.at.milliseconds &+ reader.signed()) : nil
    return Pause(kind: kind, why: why, until: until, began: began, resumed: try optionalMark())
  }

  private mutating func end() throws(Problem) -> Cycle.End? {
    let kind = try index()
    guard kind > 0 else { return nil }
    return Cycle.End(kind: try word(Cycle.End.Kind.allCases, kind - 1), text: try reader.text(), mark: try mark())
  }

  private mutating func mark() throws(Problem) -> Mark {
    let who = try index()
    if who == 0 {
      guard let last else { throw Problem() }
      return last
    }
    let at = Timestamp(milliseconds: (last?.at.milliseconds ?? 0) &+ (try reader.signed()))
    let mark = Mark(at: at, by: try person(who - 1))
    last = mark
    return mark
  }
}

extension FactsUnpacker {
  private mutating func list<T>(_ item: (inout FactsUnpacker) throws(Problem) -> T) throws(Problem) -> [T] {
    var items: [T] = []
    for _ in 0..<(try reader.count()) { items.append(try item(&self)) }
    return items
  }

  private mutating func index() throws(Problem) -> UInt32 {
    guard let index = UInt32(exactly: try reader.unsigned()) else { throw Problem() }
    return index
  }

  private func word<T>(_ words: [T], _ index: UInt32) throws(Problem) -> T {
    guard index < words.count else { throw Problem() }
    return words[Int(index)]
  }

  private mutating func isThere() throws(Problem) -> Bool { try reader.unsigned() != 0 }

  private mutating func optionalText() throws(Problem) -> String? { try isThere() ? try reader.text() : nil }
  private mutating func optionalMark() throws(Problem) -> Mark? { try isThere() ? try mark() : nil }

  private mutating func name() throws(Problem) -> String? {
    let index = try index()
    guard index > 0 else { return nil }
    guard let name = tables.name(index - 1) else { throw Problem() }
    return name
  }

  private mutating func requiredName() throws(Problem) -> String {
    guard let name = try name() else { throw Problem() }
    return name
  }

  private func person(_ index: UInt32) throws(Problem) -> Participant {
    guard let person = tables.person(index) else { throw Problem() }
    return person
  }

  private mutating func optionalPerson() throws(Problem) -> Participant? {
    let index = try index()
    return index > 0 ? try person(index - 1) : nil
  }

  private func place(_ index: UInt32) throws(Problem) -> Place {
    guard let place = tables.place(index) else { throw Problem() }
    return place
  }

  private mutating func optionalPlace() throws(Problem) -> Place? {
    let index = try index()
    return index > 0 ? try place(index - 1) : nil
  }
}
