import Commands
import Kernel

/// One number for all spellings of a name, with or without capitals and accents: that of the first one that was met.
struct Spellings {
  /// By the number of a name.
  private var numbers: [LedgerSeries.Name] = [0]
  private var byKey: [String: LedgerSeries.Name] = [:]

  init(of ledger: Ledger) {
    for index in 0..<UInt32(ledger.names.count) {
      let (number, key) = (index + 1, Folding.fold(ledger.names[index] ?? ""))
      let first = byKey[key] ?? number
      byKey[key] = first
      numbers.append(first)
    }
  }

  subscript(_ name: LedgerSeries.Name) -> LedgerSeries.Name { numbers[Int(name)] }

  /// The number of a text in any spelling; nil when no row has it.
  func number(of text: String) -> LedgerSeries.Name? { byKey[Folding.fold(text)] }
}
