import Chat
import HashTreeCollections
import Kernel

/// Where the ids in a message lead: to the cards of their records, as far as its readers may read of them.
///
/// Made when a message leaves, and never written down: what is sent again leads wherever a card stands by then.
struct CardLinks {
  private let state: BotState
  private let place: Place
  private let reader: PersonID?
  private let platform: any Platform

  /// - Parameters:
  ///   - place: Where the message goes: the record in whose thread that is, is there already.
  ///   - reader: Who alone reads it; nil for everybody in `place`.
  init(in state: BotState, to place: Place, for reader: PersonID?, on platform: any Platform) {
    (self.state, self.place, self.reader, self.platform) = (state, place, reader, platform)
  }

  /// The message with as many links, from the top, as leave it in one piece.
  ///
  /// One that takes several requests either way has none: where it is cut must not depend on what is known when, or a part
  /// sent again would begin elsewhere than the one before it has ended. A file is uploaded in steps, and stays as it is.
  func applied(to message: Message, isWhole: (Message) -> Bool) -> Message {
    if message.file != nil { return message }
    var most = Int.max
    while most > 0 {
      var (linked, count) = (message, 0)
      (linked.text, count) = applied(to: message.text, atMost: most)
      if count == 0 { break }
      if isWhole(linked) { return linked }
      if most == .max, !isWhole(message) { break }
      most = count / 2
    }
    return message
  }

  /// The text with at most so many links, and how many there are.
  private func applied(to text: RichText, atMost most: Int) -> (RichText, count: Int) {
    var (spans, count) = ([RichText.Span](), 0)
    for (index, span) in text.spans.enumerated() {
      guard let words = span.ownWords else {
        spans.append(span)
        continue
      }
      let next = index + 1 < text.spans.count ? RichText(spans: [text.spans[index + 1]]).unsafePlainText : ""
      let last = index > 0 ? RichText(spans: [text.spans[index - 1]]).unsafePlainText : ""
      var rest = words.startIndex
      for mention in RecordMention.all(in: words, after: last.unicodeScalars.last, before: next.unicodeScalars.first) {
        guard count < most, let address = address(of: mention.record) else { continue }
        spans += span.pieces(of: words[rest..<mention.range.lowerBound])
        spans.append(.link(String(words[mention.range]), to: address))
        rest = mention.range.upperBound
        count += 1
      }
      spans += rest == words.startIndex ? [span] : span.pieces(of: words[rest...])
    }
    return (RichText(spans: spans), count)
  }

  /// Where a record's card is read; nil where that says nothing to whoever reads this.
  private func address(of id: ItemID) -> String? {
    guard let card = state.outbox.cards[id], let message = card.messageID,
      card.handle.place.platform == platform.name,
      reader.map({ state.admits($0, to: id) }) ?? !state.isRestricted(id)
    else { return nil }
    var target = card.handle.place.room
    target.thread = message
    return target == place ? nil : platform.link(to: target)
  }
}

extension RichText.Span {
  /// The bot's own words, unless they are to be typed or lead somewhere; nil for everything else.
  fileprivate var ownWords: String? {
    switch self {
    case .plain(let words), .strong(let words): words
    case .user, .code, .link, .person, .call: nil
    }
  }

  /// Some of its words, as they are beside a link: emphasis must hug them.
  fileprivate func pieces(of words: Substring) -> [RichText.Span] {
    guard case .strong = self else { return words.isEmpty ? [] : [.plain(String(words))] }
    let start = words.prefix { $0 == " " }
    let end = words.dropFirst(start.count).reversed().prefix { $0 == " " }.count
    let middle = words.dropFirst(start.count).dropLast(end)
    let pieces: [RichText.Span] = [
      .plain(String(start)), .strong(String(middle)), .plain(String(repeating: " ", count: end)),
    ]
    return pieces.filter { $0 != .plain("") && $0 != .strong("") }
  }
}
