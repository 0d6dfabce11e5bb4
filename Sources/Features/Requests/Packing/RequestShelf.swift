import HashTreeCollections
import Kernel

/// Requests by number: those that are open as they are, those that are over packed, as there may be a million of them.
struct RequestShelf: Sendable {
  private enum Kept: Sendable {
    case whole(Request)
    case packed([UInt8])
  }

  private var kept: TreeDictionary<Int, Kept> = [:]
  private var tables = PackingTables()

  /// By which those that are packed name people: they are resolved whenever one is read.
  var identities: Identities {
    get { tables.identities }
    set { tables.identities = newValue }
  }

  var count: Int { kept.count }

  /// All numbers, in no order.
  var numbers: some Collection<Int> { kept.keys }

  func contains(_ number: Int) -> Bool { kept[number] != nil }

  /// A request, unpacked where it has to be.
  subscript(_ number: Int) -> Request? {
    switch kept[number] {
    case .whole(let request): request
    case .packed(let bytes): (try? FactsUnpacker.unpack(bytes, tables)).map { Request(number: number, facts: $0) }
    case nil: nil
    }
  }

  /// Keeps a request instead of the one that has its number.
  mutating func put(_ request: Request) {
    guard !request.facts.stage.isOpen else {
      kept[request.number] = .whole(request)
      return
    }
    var packer = FactsPacker(tables)
    kept[request.number] = .packed(packer.pack(request.facts))
    tables = packer.tables
  }
}
