/// Finds the cells of one line of CSV, and makes no text of them.
struct CSVScan {
  /// One cell: its bytes without the quotes around them.
  struct Cell {
    var range: Range<Int>
    /// Whether it has quotes inside, each written twice.
    var isEscaped = false
  }

  enum Outcome {
    case whole, unfinished, wrongQuotes
  }

  let separator: UInt8
  private(set) var cells: [Cell] = []
  /// Behind the line's end.
  private(set) var end = 0
  /// How many line ends it has, its own included.
  private(set) var lines = 0
  /// Whether the last run stopped between quotes.
  private(set) var isInQuotes = false

  init(separator: UInt8) { self.separator = separator }

  /// Whether the line has nothing in it.
  var isBlank: Bool { cells.count == 1 && cells[0].range.isEmpty }

  func text(_ cell: Cell, in window: ByteWindow) -> String? {
    let text = window.text(cell.range)
    return cell.isEscaped ? text?.replacing("\"\"", with: "\"") : text
  }

  /// Looks for the cells of the line that begins at the window's start.
  mutating func run(_ window: ByteWindow) -> Outcome {
    cells.removeAll(keepingCapacity: true)
    (lines, isInQuotes) = (0, false)
    return window.bytes.withUnsafeBufferPointer { bytes in
      var position = window.start
      while true {
        let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
        guard let after = isQuoted ? quoted(bytes, position) : plain(bytes, position) else { return .unfinished }
        position = after
        if position == bytes.count {
          guard window.isComplete else { return .unfinished }
          return finish(at: position)
        }
        switch bytes[position] {
        case separator: position += 1
        case UInt8(ascii: "\n"):
          lines += 1
          return finish(at: position + 1)
        case UInt8(ascii: "\r"):
          guard position + 1 < bytes.count || window.isComplete else { return .unfinished }
          guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\n") else { return .wrongQuotes }
          lines += 1
          return finish(at: position + 2)
        default: return .wrongQuotes
        }
      }
    }
  }

  private mutating func finish(at position: Int) -> Outcome {
    end = position
    return .whole
  }

  /// A cell in quotes; the place behind them, nil when they are not closed yet.
  private mutating func quoted(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var cell = Cell(range: start + 1..<start + 1)
    var position = start + 1
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\"") {
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else {
          cell.range = start + 1..<position
          cells.append(cell)
          return position + 1
        }
        cell.isEscaped = true
        position += 1
      } else if bytes[position] == UInt8(ascii: "\n") {
        lines += 1
      }
      position += 1
    }
    isInQuotes = true
    return nil
  }

  /// A cell without quotes; the place of the separator or line end behind it.
  private mutating func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var position = start
    while position < bytes.count, bytes[position] != separator, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    // A carriage return belongs to the line end only right before it.
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n"), position > start,
      bytes[position - 1] == UInt8(ascii: "\r")
    {
      position -= 1
    }
    cells.append(Cell(range: start..<position))
    return position
  }
}
