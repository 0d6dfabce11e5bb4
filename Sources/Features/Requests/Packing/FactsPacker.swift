import Kernel

/// Writes facts in about a tenth of the memory that they take as values; `FactsUnpacker` reads them.
///
/// Teams, customers, people and places are numbers in tables, instants are counted from the mark before, and a mark
/// like the one before is one byte: most marks of a request come in such groups. The form is never stored anywhere but
/// in memory, so it needs no version.
struct FactsPacker {
  private var writer = VarintWriter()
  private(set) var tables: PackingTables
  private var last: Mark?

  init(_ tables: PackingTables) { self.tables = tables }

  /// The packed form; the tables may have grown.
  mutating func pack(_ facts: Facts) -> [UInt8] {
    writer = VarintWriter()
    last = nil
    writer.write(facts.title)
    write(name: facts.customer)
    write(name: facts.from)
    writer.write(UInt64(tables.index(of: facts.asker)))
    write(room: facts.room)
    writer.write(facts.channel.map { UInt64(tables.index(of: $0)) + 1 } ?? 0)
    write(facts.priorities) { packer, period in
      packer.writer.write(UInt64(period.priority.rawValue))
      packer.write(period.since)
    }
    write(facts.holdings) { packer, holding in
      packer.write(name: holding.team)
      packer.write(person: holding.person)
      packer.write(holding.since)
      packer.write(text: holding.why)
    }
    write(facts.cycles) { $0.write($1) }
    write(facts.notes) { packer, note in
      packer.writer.write(note.text)
      packer.write(note.mark)
    }
    writer.write(signed: Int64(facts.revision))
    return writer.bytes
  }

  private mutating func write(_ cycle: Cycle) {
    write(cycle.began)
    write(text: cycle.why)
    write(optional: cycle.acknowledged)
    write(cycle.pauses) { packer, pause in
      packer.writer.write(UInt64(PauseKind.allCases.firstIndex(of: pause.kind) ?? 0))
      packer.writer.write(pause.why)
      packer.write(pause.began)
      packer.write(until: pause.until, from: pause.began.at)
      packer.write(optional: pause.resumed)
    }
    writer.write(cycle.end.map { UInt64(Cycle.End.Kind.allCases.firstIndex(of: $0.kind) ?? 0) + 1 } ?? 0)
    if let end = cycle.end {
      writer.write(end.text)
      write(end.mark)
    }
  }

  private mutating func write<T>(_ list: [T], _ body: (inout FactsPacker, T) -> Void) {
    writer.write(UInt64(list.count))
    for item in list { body(&self, item) }
  }

  /// 0 and the origin of what was brought in, whose room nobody else has and would only fill the table; else which plus 1.
  private mutating func write(room: Place) {
    guard room.thread == nil, let origin = Origin(room) else { return writer.write(UInt64(tables.index(of: room)) + 1) }
    writer.write(0)
    write(name: origin.source)
    writer.write(origin.id)
  }

  /// 0 for the mark before once more, or who plus 1 and the milliseconds since that mark.
  private mutating func write(_ mark: Mark) {
    if mark.isIdentical(to: last) { return writer.write(0) }
    writer.write(UInt64(tables.index(of: mark.by)) + 1)
    writer.write(signed: mark.at.milliseconds &- (last?.at.milliseconds ?? 0))
    last = mark
  }

  private mutating func write(optional mark: Mark?) {
    writer.write(mark == nil ? 0 : 1)
    if let mark { write(mark) }
  }

  private mutating func write(until: Timestamp?, from: Timestamp) {
    writer.write(until == nil ? 0 : 1)
    if let until { writer.write(signed: until.milliseconds &- from.milliseconds) }
  }

  private mutating func write(text: String?) {
    writer.write(text == nil ? 0 : 1)
    if let text { writer.write(text) }
  }

  private mutating func write(name: String?) { writer.write(name.map { UInt64(tables.index(of: $0)) + 1 } ?? 0) }
  private mutating func write(person: Participant?) {
    writer.write(person.map { UInt64(tables.index(of: $0)) + 1 } ?? 0)
  }
}

extension Mark {
  /// By bytes: a name that only looks the same is another mark.
  fileprivate func isIdentical(to other: Mark?) -> Bool {
    guard let other, at == other.at, by == other.by else { return false }
    return by.name.utf8.elementsEqual(other.by.name.utf8)
      && (by.id?.description ?? "").utf8.elementsEqual((other.by.id?.description ?? "").utf8)
  }
}
