import Chat

extension Mattermost {
  /// The text with the names that the server resolved as `<@id|name>` and `<#id|name>`; others stay as typed.
  func resolvingMentions(in text: String, of form: FormFields) -> String {
    let people = Mattermost.table(form.values(of: "user_mentions"), form.values(of: "user_mentions_ids"))
    let channels = Mattermost.table(form.values(of: "channel_mentions"), form.values(of: "channel_mentions_ids"))
    var result = ""
    var typed = MentionMarkup.escaping(text).unicodeScalars[...]
    var previous: Unicode.Scalar = " "
    while let mark = typed.first {
      let table = mark == "@" ? people : mark == "~" ? channels : [:]
      if !isWordScalar(previous), let (id, name) = Mattermost.longest(typed.dropFirst(), in: table) {
        result += mark == "@" ? MentionMarkup.person(id, name: name) : MentionMarkup.channel(id, name: name)
        typed = typed.dropFirst(1 + name.unicodeScalars.count)
        previous = name.unicodeScalars.last ?? mark
      } else {
        result.unicodeScalars.append(mark)
        typed = typed.dropFirst()
        previous = mark
      }
    }
    return result
  }

  /// Names are lower-case ASCII on the server, but people type them as they like.
  private static func table(_ names: [String], _ ids: [String]) -> [String: String] {
    guard names.count == ids.count else { return [:] }
    let pairs = zip(names, ids).filter { MattermostID.isValid($1.utf8) }
    return Dictionary(pairs.map { ($0.lowercased(), $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The longest known name at the start; what ends a sentence (`@marek.`) may also be part of a name.
  private static func longest(
    _ typed: Substring.UnicodeScalarView, in table: [String: String]
  ) -> (id: String, name: String)? {
    guard !table.isEmpty else { return nil }
    var name = Substring(typed.prefix(64).prefix(while: isNameScalar))
    while !name.isEmpty {
      if let id = table[name.lowercased()] { return (id, String(name)) }
      guard name.last == "." || name.last == "-" || name.last == "_" else { return nil }
      name.removeLast()
    }
    return nil
  }
}

/// What stands before `@` in an address of mail, which names nobody.
private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  isNameScalar(scalar) && scalar != "." && scalar != "-"
}

/// Letters, digits and the marks that Mattermost allows in names.
private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": true
  default: false
  }
}
