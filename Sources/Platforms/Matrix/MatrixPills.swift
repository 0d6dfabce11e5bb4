import Chat

/// Reads the HTML of a message for the people whom its writer picked from a list; everything else becomes plain text.
///
/// Tolerant, because a client may send any HTML: unknown tags vanish, an open tag at the end is text.
struct MatrixPills {
  private var result = ""
  /// What was typed since the last pill; escaped as a whole, so that no tag in the middle can hide a mention.
  private var typed = ""
  private var hasPills = false
  /// False inside a pill: its label is text, and HTML that nests links for ever must not recurse for ever.
  private var mayHavePills = true

  /// The text with `<@id|name>` for each pill; nil when there is none: then `body` is closer to what was typed.
  static func text(of html: String) -> String? {
    guard html.utf8.count <= 65_536 else { return nil }
    var pills = MatrixPills()
    pills.read(html.unicodeScalars[...])
    pills.flush()
    return pills.hasPills ? pills.result : nil
  }

  private typealias Scalars = Substring.UnicodeScalarView

  private mutating func read(_ html: Scalars) {
    var rest = html
    // Looked for once: thousands of `<` without an end must not each search the whole rest.
    let lastEnd = html.lastIndex(of: ">") ?? html.startIndex
    while let scalar = rest.first {
      guard scalar == "<", rest.startIndex < lastEnd, let end = rest.firstIndex(of: ">") else {
        typed.unicodeScalars.append(scalar == "&" ? MatrixPills.entity(&rest) : rest.removeFirst())
        continue
      }
      let tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      // Longer than any link to a person, and long enough to be a burden.
      if tag.count <= 1024 { read(tag, &rest) }
    }
  }

  private mutating func read(_ tag: Scalars, _ rest: inout Scalars) {
    let name = Substring(tag.prefix { !$0.properties.isWhitespace }).lowercased()
    switch name {
    case "mx-reply": rest = MatrixPills.cut(&rest, before: "</mx-reply>").rest
    case "a":
      guard mayHavePills, let user = MatrixPills.user(linkedBy: tag) else { return }
      let (inside, after) = MatrixPills.cut(&rest, before: "</a>")
      rest = after
      flush()
      hasPills = true
      var label = MatrixPills()
      label.mayHavePills = false
      label.read(inside)
      result += MentionMarkup.person(user, name: label.typed)
    case "br", "br/", "/p", "/div", "/li", "/pre", "/blockquote", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6":
      typed += "\n"
    default: break
    }
  }

  private mutating func flush() {
    result += MentionMarkup.escaping(typed)
    typed = ""
  }

  /// What stands before a closing tag, and behind it; everything when it never closes.
  private static func cut(_ html: inout Scalars, before closing: String) -> (inside: Scalars, rest: Scalars) {
    var index = html.startIndex
    while index < html.endIndex {
      if html[index] == "<", html[index...].starts(with: closing.unicodeScalars) {
        return (html[..<index], html[index...].dropFirst(closing.unicodeScalars.count))
      }
      html.formIndex(after: &index)
    }
    return (html, html[html.endIndex...])
  }

  /// `https://matrix.to/#/@ana:example.org` or `matrix:u/ana:example.org` in `href`; nil for every other link.
  private static func user(linkedBy tag: Scalars) -> String? {
    let text = String(Substring(tag))
    guard let quote = ["\"", "'"].first(where: { text.contains("href=\($0)") }),
      let link = text.split(separator: "href=\(quote)", maxSplits: 1).last?.split(separator: quote).first
    else { return nil }
    var target = ""
    var rest = link.unicodeScalars
    while let scalar = rest.first {
      target.unicodeScalars.append(scalar == "&" ? entity(&rest) : rest.removeFirst())
    }
    guard let id = id(in: target), MatrixID.isValid(id, "@") else { return nil }
    return id
  }

  private static func id(in target: String) -> String? {
    for (prefix, sigil) in [("https://matrix.to/#/", ""), ("matrix:u/", "@")] where target.hasPrefix(prefix) {
      let path = target.dropFirst(prefix.count).prefix { $0 != "?" }
      // The strict form decoder undoes percent-encoding; a plus stands for itself in a path.
      return try? FormFields(Array("id=\(sigil)\(path.replacing("+", with: "%2B").replacing("&", with: "%26"))".utf8))[
        "id"]
    }
    return nil
  }

  /// Takes an entity from the front; an ampersand that begins none stands for itself.
  private static func entity(_ html: inout Scalars) -> Unicode.Scalar {
    let name = html.dropFirst().prefix(8).prefix { $0 != ";" }
    let isClosed = html.dropFirst(1 + name.count).first == ";"
    guard isClosed, let scalar = scalar(named: String(Substring(name))) else { return html.removeFirst() }
    html = html.dropFirst(name.count + 2)
    return scalar
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "lt": "<"
    case "gt": ">"
    case "amp": "&"
    case "quot": "\""
    case "apos": "'"
    case "nbsp": "\u{A0}"
    case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}
