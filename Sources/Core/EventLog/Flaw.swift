/// What is wrong with the bytes where the next line should be.
enum Flaw: Hashable, Sendable {
  /// Not a line at all: cut short, zeros, garbage.
  case noLine
  /// A line whose end is missing and that is otherwise the next one.
  case noEnd
  /// A line of the right form and number whose chain does not follow.
  case wrongChain
  /// The line before, once more.
  case doubled
  /// A line of the right form with another number than the next one.
  case wrongSequence(Int64)
  /// Longer than a line may be.
  case tooLong
  case carriageReturn, byteOrderMark, blank
  /// A line with a key that this version does not know.
  case unknownKey(String)

  /// Whether a write that a crash cut short can leave this, or what is lost with it is nothing.
  var isTorn: Bool {
    switch self {
    case .noLine, .noEnd, .wrongChain, .doubled, .blank: true
    case .wrongSequence, .tooLong, .carriageReturn, .byteOrderMark, .unknownKey: false
    }
  }

  /// The reason as the log gives it.
  var reason: String {
    switch self {
    case .noLine: "this is no line of a journal"
    case .noEnd: "the end of the line is missing"
    case .wrongChain: "the chain does not fit: this line or the one before was changed, lost or invented"
    case .doubled: "the line before is there twice"
    case .wrongSequence(let found): "record \(found) stands here: lines were lost, doubled or swapped"
    case .tooLong: "the line is longer than \(LineCodec.maximumLength) bytes"
    case .carriageReturn: "the line ends in CR LF: an editor or a transfer in text mode changed the file"
    case .byteOrderMark: "the file begins with a byte order mark: an editor changed it"
    case .blank: "a blank line: an editor changed the file"
    case .unknownKey(let key):
      """
      a newer version of Railhead wrote this line: "\(key)" is not of journal format \(Head.format), which is all that \
      this version knows
      """
    }
  }
}

extension Flaw {
  /// Looks closer at a line that is not the next one after `last`.
  init(of line: UnsafeRawBufferPointer, after last: Place) {
    let bytes = line.bindMemory(to: UInt8.self)
    if bytes.isEmpty {
      self = .blank
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .byteOrderMark
    } else if bytes.last == UInt8(ascii: "\r"), LineFrame(UnsafeRawBufferPointer(rebasing: line.dropLast())) != nil {
      self = .carriageReturn
    } else {
      self = Flaw.of(bytes, after: last)
    }
  }

  private static func of(_ line: UnsafeBufferPointer<UInt8>, after last: Place) -> Flaw {
    do throws(LineCodec.Problem) {
      let sequence = try LineCodec.decode(line).sequence
      if sequence == last.sequence + 1 { return .wrongChain }
      let isCopy = sequence == last.sequence && LineFrame(UnsafeRawBufferPointer(line))?.chain == last.chain
      return isCopy ? .doubled : .wrongSequence(sequence)
    } catch {
      guard case .unknownKey(let key) = error, line.last == UInt8(ascii: "}") else { return .noLine }
      return .unknownKey(key)
    }
  }
}
