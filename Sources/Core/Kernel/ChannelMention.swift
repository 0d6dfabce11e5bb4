/// A channel that was named in a line: by id when the chat resolved it, else by the name that was typed.
package struct ChannelMention: Sendable, Hashable {
  /// The platform's channel id (`C7`), or nil when only a name is known.
  package var id: String?
  /// Without its mark.
  package var name: String

  package init(id: String?, name: String) {
    self.id = id
    self.name = name
  }
}

extension World {
  /// The conversation that a channel in the line means; nil when the chat gave no id with the name.
  package func room(of channel: ChannelMention) -> Place? {
    let id = channel.id ?? (typing.namesAreIDs ? channel.name : nil)
    return id.map { Place(platform: place.platform, team: place.team, channel: $0) }
  }
}
