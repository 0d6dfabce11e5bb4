import Kernel

/// Whether a misspelt first word was meant as a verb: a title must not be carried out, a typo must not become a title.
extension Line {
  enum Intent { case verb, title, unclear }

  func intent(_ word: String, _ candidate: Typos.Candidate<Lexicon.Target>) -> Intent {
    guard isLongEnough, isNamed, lexicon.words.untitled != nil, tokens.count > 1 else { return .verb }
    let next = tokens[tokens.startIndex + 1]
    if lexicon.isRecordID(next) { return .verb }
    if isInflected(word, of: Folding.fold(candidate.word)) { return .title }
    // In a hurry “terminal de paiement HS sev1” is no “terminé”.
    if Words(tokens, in: world).namesSeverity, !candidate.isTransposition(word) { return .title }
    let isTypo = candidate.isTransposition(word) || word.utf8.count >= 6
    return isTypo || next.isArgument ? .unclear : .title
  }

  /// `SEV 1: website down`: a severity in front of a title, where its word is a verb as well.
  ///
  /// Below a card it is a change of that record's, and so is what names one, goes on as a change does, or says why.
  var opensWithSeverity: Bool {
    var title = Words(tokens, in: world)
    guard isNamed, !isBelowCard, !namesRecord, title.opensWithSeverity, (try? title.takeSeverity()) != nil else {
      return false
    }
    _ = title.takeNext(":", "-", "–", "—", ",")
    guard let first = title.tokens.first,
      first.folded.utf8.contains(where: { (0x61...0x7A).contains($0) || $0 >= 0x80 }),
      !["to", "a", "en", "and", "et", "for", "pour", "on", "sur", "because", "car"].contains(first.folded)
    else { return false }
    return Line(lexicon: lexicon, tokens: title.tokens, isNamed: isNamed, world: world).titleLength >= 2
  }

  /// How many words could belong to a title: quoted ones count singly, options and mentions do not.
  var titleLength: Int {
    tokens.reduce(0) { count, token in
      if case .quoted(let content) = token.kind { return count + content.split(separator: " ").count }
      return token.isOption ? count : count + 1
    }
  }

  /// Three words make a title, and so do two beside a severity: `api down sev1`.
  var isLongEnough: Bool {
    let words = Words(tokens, in: world)
    guard words.namesSeverity else { return titleLength >= 3 }
    var title = words
    _ = try? title.takeSeverity()
    return Line(lexicon: lexicon, tokens: title.tokens, isNamed: isNamed, world: world).titleLength >= 2
  }

  /// Whether a record is named among the first words: `rename INC-5 foo`; a bare number may be anything.
  var namesRecord: Bool {
    tokens.prefix(5).contains(where: \.hasDigit)
      && recordPrefixes.contains { !Words(tokens, in: world).namedIDs($0, within: 4).isEmpty }
  }

  /// Nothing but a record: `INC-12`, `inc 12`, or `12`.
  var isRecordAlone: Bool {
    guard tokens.count <= 3, tokens.contains(where: \.hasDigit) else { return false }
    return recordPrefixes.contains { prefix in
      var words = Words(tokens, in: world)
      return words.takeID(prefix) != nil && words.isEmpty
    }
  }

  /// A record with something behind it: `REQ-12 resolution`.
  var beginsWithRecord: Bool {
    tokens.prefix(2).contains(where: \.hasDigit)
      && recordPrefixes.contains { prefix in
        var words = Words(tokens, in: world)
        return words.takeID(prefix) != nil && !words.isEmpty
      }
  }

  /// `@finance`, `client Acme`.
  var beginsWithScope: Bool {
    guard let first = tokens.first else { return false }
    if case .mention = first.kind { return true }
    guard first.isWord else { return false }
    return first.folded.utf8.first == UInt8(ascii: "@")
      || (tokens.count > 1 && ["client", "customer", "team", "equipe"].contains(first.folded))
  }

  /// `INC-12 ack`, `inc 12: resolved by restarting`: the command, and its words with the id in front.
  ///
  /// Nil for verbs that begin something new, and for a bare number, which is no id in front of a title.
  func recordBeforeVerb() -> (index: Int, rest: ArraySlice<Token>)? {
    guard tokens.prefix(2).contains(where: \.hasDigit) else { return nil }
    var words = Words(tokens, in: world)
    guard !words.startsWithNumber, recordPrefixes.contains(where: { words.takeID($0) != nil }),
      let (index, count) = lexicon.verb(in: words.tokens, takesNouns: words.count == 1),
      index != lexicon.command(named: lexicon.words.untitled)
    else { return nil }
    let verb = words.tokens.indices.prefix(count)
    return (index, tokens[..<verb.lowerBound] + tokens[verb.upperBound...])
  }

  /// `5 note hello`: a record, or the beginning of a title.
  func numberBeforeVerb() -> Verdict? {
    var words = Words(tokens, in: world)
    guard words.startsWithNumber, let id = words.takeID(recordPrefix),
      let (index, count) = lexicon.verb(in: words.tokens),
      index != lexicon.command(named: lexicon.words.untitled), words.count > count, !words.namesSeverity,
      !lexicon.opensTitle(words.tokens)
    else { return nil }
    let typed = words.tokens.prefix(count).map(\.text).joined(separator: " ")
    words.tokens = words.tokens.dropFirst(count)
    let line: RichText = "\(code: "\(rootWord) \(typed) \(id)") \(words.source)"
    let text: RichText = language.pick(
      en: "Did you mean \(line)? Nothing was changed.", fr: "Vouliez-vous dire \(line) ? Rien n’a été changé.")
    return .answer(Reply(text + titleHint, buttons: titleButton), code: "verb.unclear")
  }

  /// `INC` of `INC-12`.
  var recordPrefix: String { lexicon.words.prefix }

  /// Those of every record that a line of this root may be about.
  private var recordPrefixes: [String] { [recordPrefix] + lexicon.words.about }

  /// A line that begins with whom it is for.
  var isAddressed: Bool {
    guard lexicon.words.isAddressed, let first = tokens.first else { return false }
    if case .mention = first.kind { return true }
    return first.isWord && first.folded.utf8.first == UInt8(ascii: "@")
  }

  /// “updates”, “opened”: words of their own, not typos.
  private func isInflected(_ word: String, of verb: String) -> Bool {
    word.utf8.starts(with: verb.utf8) && ["s", "d", "r", "x"].contains(String(word.dropFirst(verb.utf8.count)))
  }
}

extension Token {
  /// Without one it is no part of a record's id.
  fileprivate var hasDigit: Bool { folded.utf8.contains { (0x30...0x39).contains($0) } }

  /// Something that no title is made of: a mention, a channel, `#area`, `--flag`, `sev1`.
  var isOption: Bool {
    guard isWord else {
      guard case .quoted = kind else { return kind != .link }
      return false
    }
    let word = folded.utf8
    return word.first == UInt8(ascii: "@") || word.first == UInt8(ascii: "#") || word.starts(with: "--".utf8)
      || (word.starts(with: "sev".utf8) && word.count <= 5 && word.last.map { (0x30...0x39).contains($0) } == true)
  }

  /// What commands are given rather than titles: an option, a number or a person.
  var isArgument: Bool { isOption || (isWord && folded.utf8.allSatisfy { (0x30...0x3A).contains($0) }) }
}
