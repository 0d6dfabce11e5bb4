import Chat
import Kernel

/// Slack's markup: what a text becomes so that only our own words format, and nobody's words mention.
///
/// Escaping `&`, `<` and `>` disarms every mention, link and broadcast; `*`, `_`, `~` and back-ticks have no escape, a
/// zero-width space behind the opening one keeps it from opening (api.slack.com "Formatting text for app surfaces").
struct Mrkdwn {
  /// The rendered text.
  private(set) var text = ""

  init(_ rich: RichText) {
    for span in rich.spans { append(span) }
  }

  private mutating func append(_ span: RichText.Span) {
    switch span {
    case .plain(let words): appendEscaped(UserText.neutralised(words))
    case .user(let words): appendInert(words)
    case .strong(let words): appendMarked(words, with: "*")
    case .code(let words): appendMarked(words, with: "`")
    case .link(let words, let address):
      // Nothing says what a second bar would mean.
      guard let link = Link(words, to: address), !link.words.utf8.contains(UInt8(ascii: "|")) else {
        return appendInert(words)
      }
      text += "<"
      appendEscaped(link.address)
      text += "|"
      appendEscaped(link.words)
      text += ">"
    case .person(let mention): appendInert("@" + mention.name)
    case .call(let mention):
      // Anything else between these brackets could be a broadcast.
      guard let user = mention.user, SlackID.isValid(user) else { return appendInert("@" + mention.name) }
      text += "<@\(user)>"
    }
  }

  private mutating func appendEscaped(_ words: String) {
    guard words.utf8.contains(where: isReserved) else {
      text += words
      return
    }
    for scalar in words.unicodeScalars { append(scalar) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": text += "&amp;"
    case "<": text += "&lt;"
    case ">": text += "&gt;"
    default: text.unicodeScalars.append(scalar)
    }
  }

  /// Our own words between two marks; without them where the marks would not work or would not be ours.
  private mutating func appendMarked(_ words: String, with mark: Unicode.Scalar) {
    let scalars = words.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ",
      !scalars.contains(where: { $0 == mark || $0 == "\n" })
    else { return appendInert(words) }
    text.unicodeScalars.append(mark)
    appendEscaped(UserText.neutralised(words))
    text.unicodeScalars.append(mark)
  }

  private mutating func appendInert(_ words: String) {
    let words = UserText.neutralised(words)
    guard words.utf8.contains(where: { isReserved($0) || isMark($0) }) else {
      text += words
      return
    }
    let scalars = Array(words.unicodeScalars)
    var closing = ClosingMarks(scalars)
    for (index, scalar) in scalars.enumerated() {
      // A quote needs no closing mark, only the start of a line.
      if scalar == ">", text.utf8.last ?? 0x0A == 0x0A { text.unicodeScalars.append(zeroWidthSpace) }
      append(scalar)
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if closing.isOpening(scalar, after: index > 0 ? scalars[index - 1] : nil, before: next) {
        text.unicodeScalars.append(zeroWidthSpace)
      }
    }
  }
}

/// Which formatting marks still have a partner ahead, so that `snake_case`, `5 * 3` and `~/bin` stay as they were
/// typed.
private struct ClosingMarks {
  private var ahead: [Unicode.Scalar: Int] = [:]

  init(_ scalars: [Unicode.Scalar]) {
    for scalar in scalars where isMark(scalar) { ahead[scalar, default: 0] += 1 }
  }

  /// Whether a mark would start formatting; to be asked once for every scalar, in order.
  mutating func isOpening(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    guard isMark(scalar), let count = ahead[scalar] else { return false }
    ahead[scalar] = count - 1
    guard count > 1, let next, !next.properties.isWhitespace else { return false }
    return scalar == "`" || !(previous?.properties.isAlphabetic ?? false) && !(previous.map(isDigit) ?? false)
  }
}

private let zeroWidthSpace: Unicode.Scalar = "\u{200B}"

private func isReserved(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
}

private func isMark(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "`")
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII && isMark(UInt8(truncatingIfNeeded: scalar.value))
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
