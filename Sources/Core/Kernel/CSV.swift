/// A table as comma-separated values (RFC 4180): UTF-8, every cell quoted, every line ended by CR LF.
///
/// Cells are data, in spreadsheets too: one that a spreadsheet would take for a formula gets an apostrophe in front. What
/// nobody sees goes first, for it may hide that a formula follows.
package struct CSV: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// An empty table with this header line.
  package init(header: [String]) { add(header) }

  /// One line by itself, for whoever joins them.
  package static func line(_ cells: [String]) -> [UInt8] { CSV(header: cells).bytes }

  /// Adds a line; an empty cell stands for what is not known.
  package mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      add(cell)
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private mutating func add(_ cell: String) {
    let quote = UInt8(ascii: "\"")
    let cell = UserText.neutralised(cell)
    bytes.append(quote)
    if CSV.looksLikeFormula(cell) { bytes.append(UInt8(ascii: "'")) }
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// OWASP, "CSV injection": `=`, `+`, `-`, `@` and TAB begin what a spreadsheet may carry out.
  private static func looksLikeFormula(_ cell: String) -> Bool {
    switch cell.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09: true
    default: false
    }
  }
}
