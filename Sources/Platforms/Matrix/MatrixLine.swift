import Chat

/// A command as somebody typed it into a room: `!inc list`, or the bot's name and what follows.
struct MatrixLine: Equatable {
  /// The word behind `!`, lower-case; nil when only the bot's name was typed.
  var root: String?
  /// The rest, with the pills that the client made as `<@@ana:example.org|ana>`.
  var text: String

  /// Nil for a message that is not meant for the bot.
  init?(_ content: MatrixEvent.Content, settings: MatrixSettings) {
    // A hundred such messages come at once; the longest that an event can hold is looked at no further than this.
    guard let body = content.body, body.utf8.count <= 65_536 else { return nil }
    let pills = content.formattedBody.flatMap(MatrixPills.text)
    let typed =
      pills
      ?? MentionMarkup.escaping(
        content.relation?.repliedTo == nil ? body[...] : MatrixLine.withoutQuotedReply(body))
    let line = MatrixLine.trimmed(typed.unicodeScalars[...])
    if let command = MatrixLine.command(line) {
      self = command
    } else if let rest = MatrixLine.addressed(line, settings) {
      self = MatrixLine.command(rest) ?? MatrixLine(root: nil, text: String(Substring(rest)))
    } else {
      return nil
    }
  }

  private init(root: String?, text: String) {
    self.root = root
    self.text = text
  }

  private typealias Scalars = Substring.UnicodeScalarView

  private static func command(_ line: Scalars) -> MatrixLine? {
    guard line.first == "!" else { return nil }
    let word = line.dropFirst().prefix { !$0.properties.isWhitespace }
    guard (1...32).contains(word.count), let first = word.first, isLetter(first),
      word.allSatisfy({ isLetter($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" })
    else { return nil }
    return MatrixLine(
      root: Substring(word).lowercased(), text: String(Substring(trimmed(line.dropFirst(1 + word.count)))))
  }

  /// What follows one of the bot's names; nil when the line does not begin with one.
  private static func addressed(_ line: Scalars, _ settings: MatrixSettings) -> Scalars? {
    let pill = "<@\(settings.botUser)|"
    if line.starts(with: pill.unicodeScalars), let end = line.firstIndex(of: ">") {
      return afterName(line[line.index(after: end)...])
    }
    for name in [settings.botUser, settings.displayName, settings.localpart] where !name.isEmpty {
      let line = line.first == "@" && !name.hasPrefix("@") ? line.dropFirst() : line
      let count = name.unicodeScalars.count
      guard Substring(line.prefix(count)).utf8.elementsEqual(name.utf8, by: { lower($0) == lower($1) }) else {
        continue
      }
      if let rest = afterName(line.dropFirst(count)) { return rest }
    }
    return nil
  }

  /// A name ends with a colon, a blank or the line.
  private static func afterName(_ rest: Scalars) -> Scalars? {
    guard let next = rest.first else { return rest }
    if next == ":" || next == "," { return trimmed(rest.dropFirst()) }
    return next.properties.isWhitespace ? trimmed(rest) : nil
  }

  /// Older clients begin a reply with `> ` lines that quote the other message, and a blank line.
  private static func withoutQuotedReply(_ body: String) -> Substring {
    var lines = body.unicodeScalars[...]
    while lines.first == ">" { lines = lines.drop { $0 != "\n" }.dropFirst() }
    return Substring(lines)
  }

  private static func trimmed(_ text: Scalars) -> Scalars {
    var text = text.drop { $0.properties.isWhitespace }
    while let last = text.last, last.properties.isWhitespace { text.removeLast() }
    return text
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }
}
