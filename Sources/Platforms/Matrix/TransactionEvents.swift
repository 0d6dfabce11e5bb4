import Chat

/// Cuts the events out of a transaction, so that each can be judged alone.
///
/// Anybody in a room can write an event that nests too deeply or has a member of the wrong type. If that spoiled the
/// whole transaction, the home server would repeat it for ever and the bot would hear nothing more.
enum TransactionEvents {
  /// The events that can be read, in order; nil when the bytes are no JSON object at all.
  static func read(_ body: [UInt8]) -> [MatrixEvent]? {
    slices(of: body)?.compactMap { try? JSONBody.decode(MatrixEvent.self, from: Array($0)) }
  }

  /// The bytes of each element of the member `events`; strings are skipped, nesting is counted, nothing recurses.
  private static func slices(of body: [UInt8]) -> [ArraySlice<UInt8>]? {
    guard body.first(where: { !isBlank($0) }) == UInt8(ascii: "{") else { return nil }
    var slices: [ArraySlice<UInt8>] = []
    var depth = 0
    /// Where the string began that was read last, or is being read.
    var string = 0..<0
    var isInString = false
    var isEscaped = false
    /// Where the current event began; nil outside the list of events.
    var start: Int?
    func close(at end: Int) {
      if let start, body[start..<end].contains(where: { !isBlank($0) }) { slices.append(body[start..<end]) }
    }
    for (index, byte) in body.enumerated() {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          string = string.lowerBound..<index
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        string = (index + 1)..<(index + 1)
        isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        let isList = depth == 2 && byte == UInt8(ascii: "[")
        if isList, body[string].elementsEqual("events".utf8) { start = index + 1 }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 2 {
          close(at: index)
          start = nil
        }
        depth -= 1
      case UInt8(ascii: ",") where depth == 2 && start != nil:
        close(at: index)
        start = index + 1
      default: break
      }
    }
    return depth == 0 && !isInString ? slices : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
