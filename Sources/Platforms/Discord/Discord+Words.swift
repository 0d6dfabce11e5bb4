import Chat

extension Discord {
  /// A command's options as somebody would have typed them: the names of sub-commands, and the values.
  func words(of options: [InteractionOption], _ resolved: Interaction.Resolved?) -> [String] {
    options.flatMap { option -> [String] in
      switch option.kind {
      case .subcommand, .subcommandGroup: [option.name] + words(of: option.options, resolved)
      case .string: option.value.map { [mentions(in: $0, resolved)] } ?? []
      case .integer, .boolean, .number: option.value.map { [$0] } ?? []
      case .user: option.value.flatMap { person($0, resolved) }.map { [$0] } ?? []
      case .channel, .role, .mentionable: option.value.flatMap { mention($0, resolved) }.map { [$0] } ?? []
      case .attachment, nil: []
      }
    }
  }

  /// What an id that was chosen stands for.
  func mention(_ id: String, _ resolved: Interaction.Resolved?) -> String? {
    guard Snowflake.isValid(id) else { return nil }
    if resolved?.users?[id] != nil { return person(id, resolved) }
    if let channel = resolved?.channels?[id] { return MentionMarkup.channel(id, name: channel.name ?? id) }
    return resolved?.roles?[id]?.name.map { MentionMarkup.escaping("@" + $0) }
  }

  private func person(_ id: String, _ resolved: Interaction.Resolved?) -> String? {
    Snowflake.isValid(id) ? MentionMarkup.person(id, name: resolved?.users?[id]?.name ?? id) : nil
  }

  /// A typed text, in which clients write whom they picked as `<@id>`, `<@!id>` and `<#id>`.
  func mentions(in text: String, _ resolved: Interaction.Resolved?) -> String {
    var (result, typed) = ("", "")
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "<", let (markup, after) = leadingMention(rest, resolved) {
        result += MentionMarkup.escaping(typed) + markup
        typed = ""
        rest = after
      } else {
        typed.unicodeScalars.append(scalar)
        rest.removeFirst()
      }
    }
    return result + MentionMarkup.escaping(typed)
  }

  private func leadingMention(
    _ text: Substring.UnicodeScalarView, _ resolved: Interaction.Resolved?
  ) -> (markup: String, rest: Substring.UnicodeScalarView)? {
    var rest = text.dropFirst()
    guard let sigil = rest.popFirst(), sigil == "@" || sigil == "#" else { return nil }
    if sigil == "@", rest.first == "!" { rest.removeFirst() }
    let id = String(Substring(rest.prefix { ("0"..."9").contains($0) }.prefix(21)))
    rest = rest.dropFirst(id.unicodeScalars.count)
    guard Snowflake.isValid(id), rest.popFirst() == ">" else { return nil }
    if sigil == "#" { return (MentionMarkup.channel(id, name: resolved?.channels?[id]?.name ?? id), rest) }
    return person(id, resolved).map { ($0, rest) }
  }
}
