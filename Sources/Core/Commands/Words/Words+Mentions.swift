package import Kernel

extension Words {
  /// `@ana`, `<@U1|ana>`, `<@U1>`, anywhere outside quotes; groups such as `@here` are nobody.
  package mutating func takeMention() -> Mention? {
    for index in tokens.indices {
      guard let mention = mention(at: index) else { continue }
      remove(index..<index + 1)
      return mention
    }
    return nil
  }

  /// A person who stands right behind one of these keywords (`owner @karim`, `décideur @lea`, `lead:@ana`).
  package mutating func takeMention(after keywords: String...) -> Mention? {
    for (_, value) in places(after: keywords) {
      guard value.index < tokens.endIndex, let mention = mention(at: value.index, from: value.offset) else { continue }
      remove(value.start..<value.index + 1)
      return mention
    }
    return nil
  }

  /// `#payments`, anywhere outside quotes: the name in lower case, without its mark.
  ///
  /// A channel mention gives the channel's name.
  package mutating func takeArea() -> String? {
    for index in tokens.indices {
      guard let area = area(at: index) else { continue }
      remove(index..<index + 1)
      return area
    }
    return nil
  }

  /// The same right behind one of these keywords: `area #payments`, `domaine:paiements`.
  package mutating func takeArea(after keywords: String...) -> String? {
    for (_, place) in places(after: keywords) where place.index < tokens.endIndex {
      let named = place.isExplicit ? option(at: place) : nil
      guard let area = named ?? area(at: place.index) else { continue }
      remove(place.start..<place.index + 1)
      return area
    }
    return nil
  }

  /// The word behind an explicit option, without the mark of an area.
  private func option(at place: ValuePlace) -> String? {
    guard tokens[place.index].isWord else { return nil }
    var value = tokens[place.index].text.utf8.dropFirst(place.offset)
    if value.first == UInt8(ascii: "#") { value = value.dropFirst() }
    return value.isEmpty ? nil : String(Substring(value)).lowercased()
  }

  /// `#finance`, `<#C7|finance>`, anywhere outside quotes, as it was typed.
  package mutating func takeChannel() -> ChannelMention? {
    for index in tokens.indices {
      if case .channel(let channel) = tokens[index].kind {
        remove(index..<index + 1)
        return channel
      }
      guard tokens[index].isWord, let name = name(in: tokens[index].text.utf8[...], mark: UInt8(ascii: "#")) else {
        continue
      }
      remove(index..<index + 1)
      return ChannelMention(id: nil, name: name)
    }
    return nil
  }

  private func mention(at index: Int, from offset: Int = 0) -> Mention? {
    let token = tokens[index]
    if case .mention(let mention) = token.kind { return mention }
    guard token.isWord, let handle = name(in: token.text.utf8.dropFirst(offset), mark: UInt8(ascii: "@")) else {
      return nil
    }
    if let colon = handle.utf8.firstIndex(of: UInt8(ascii: ":")), handle.utf8.suffix(from: colon).count > 1 {
      return Mention(user: "@" + handle, name: String(handle[..<colon]))
    }
    let groups = ["here", "channel", "everyone", "all", "room"]
    return groups.contains(Folding.fold(handle)) ? nil : Mention(user: nil, name: handle)
  }

  private func area(at index: Int) -> String? {
    let token = tokens[index]
    if case .channel(let channel) = token.kind { return channel.name.lowercased() }
    guard token.isWord, let name = name(in: token.text.utf8[...], mark: UInt8(ascii: "#")), let first = name.utf8.first,
      first >= 0x41
    else { return nil }
    return name.lowercased()
  }

  /// What follows the mark, without the punctuation of the sentence around it; nil when it is no name.
  private func name(in word: Substring.UTF8View, mark: UInt8) -> String? {
    guard word.first == mark else { return nil }
    var rest = word.dropFirst()
    while let last = rest.last, [0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0x29].contains(last) { rest = rest.dropLast() }
    let isName = rest.allSatisfy { byte in
      byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x3A).contains(byte)
        || [0x2B, 0x2D, 0x2E, 0x5F].contains(byte)
    }
    return !rest.isEmpty && isName ? String(Substring(rest)) : nil
  }
}
