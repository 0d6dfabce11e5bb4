import Chat
import Kernel

extension Discord {
  /// Every interaction wants an answer, or its person reads that the application did not respond.
  func receive(_ interaction: Interaction) throws(Rejection) -> Reception {
    switch interaction.type {
    case 1: return .answered(.json(Array(#"{"type":1}"#.utf8)))
    case 2:
      guard let data = interaction.data, data.type ?? 1 == 1, let root = data.name.flatMap(root) else {
        return .answered(Discord.notUnderstood)
      }
      return try lines(interaction, root, words(of: data.options ?? [], data.resolved).joined(separator: " "))
    case 3: return try receivePress(interaction)
    case 4: return .answered(.json(Array(#"{"data":{"choices":[]},"type":8}"#.utf8)))
    case 5: return try receiveForm(interaction)
    default: return .answered(Discord.notUnderstood)
    }
  }

  /// A button, or a menu, whose choice is such a button's id, or people and channels behind the line of its own.
  private func receivePress(_ interaction: Interaction) throws(Rejection) -> Reception {
    let place = try place(of: interaction)
    guard let data = interaction.data, let id = data.customID else { return .answered(Discord.understood) }
    if let line = DiscordButton.line(of: id, in: place, by: self) {
      let chosen = (data.values ?? []).compactMap { mention($0, data.resolved) }
      return try lines(interaction, line.root, ([line.text] + chosen).joined(separator: " "), isProven: true)
    }
    guard let line = data.values?.first.flatMap({ DiscordButton.line(of: $0, in: place, by: self) }) else {
      return .answered(Discord.understood)
    }
    return try lines(interaction, line.root, line.text, isProven: true)
  }

  /// A form with one text field holds a line, as if it were said to the bot.
  private func receiveForm(_ interaction: Interaction) throws(Rejection) -> Reception {
    let texts = (interaction.data?.components ?? []).flatMap(\.texts)
    guard texts.count == 1 else { return .answered(Discord.notUnderstood) }
    return try lines(interaction, nil, mentions(in: texts[0], interaction.data?.resolved))
  }

  /// - Parameter isProven: whether Railhead itself gave the line to whoever is in that conversation.
  private func lines(
    _ interaction: Interaction, _ root: String?, _ text: String, isProven: Bool = false
  ) throws(Rejection) -> Reception {
    let place = try place(of: interaction)
    guard let actor = interaction.actor, Snowflake.isValid(actor.id), Snowflake.isValid(interaction.id) else {
      throw Rejection(400, "interaction_fields")
    }
    guard text.utf8.count <= Discord.maximumLine else { return .refused(Discord.tooLong, reason: "text_too_long") }
    let name = interaction.member?.nick ?? actor.name
    var inbound = Inbound(
      person: PersonID(platform: self.name, team: settings.guild, user: actor.id), personName: name, place: place,
      root: root, text: text, delivery: "discord:\(interaction.id)",
      responseURL: settings.responseURL(application: interaction.application, token: interaction.token),
      profile: Profile(locale: interaction.locale, zone: nil, name: name))
    inbound.isDirect = interaction.guild == nil && interaction.channel?.type ?? 1 == 1
    // In a direct conversation Discord does not tell whether the person belongs to the server.
    inbound.highestRole = interaction.guild == nil && !isProven ? .guest : nil
    return .lines([inbound], acknowledgement: Discord.deferred)
  }

  /// A thread is a channel of its own, whose parent is the room.
  private func place(of interaction: Interaction) throws(Rejection) -> Place {
    guard interaction.guild ?? settings.guild == settings.guild else { throw Rejection(403, "unknown_guild") }
    guard let channel = interaction.channelID ?? interaction.channel?.id, Snowflake.isValid(channel) else {
      throw Rejection(400, "interaction_fields")
    }
    if let type = interaction.channel?.type, (10...12).contains(type), let parent = interaction.channel?.parent,
      Snowflake.isValid(parent)
    {
      return Place(platform: name, team: settings.guild, channel: parent, thread: channel)
    }
    return Place(platform: name, team: settings.guild, channel: channel)
  }

  private func root(of command: String) -> String? {
    (1...64).contains(command.utf8.count) ? command.lowercased() : nil
  }
}
