import Commands
import Kernel
import Yams

/// The teams of a file.
extension PolicyFileReader {
  private static let keys = ["members", "lead", "calendar", "channel"]
  private static let platforms = ["slack", "mattermost", "matrix", "console"]

  mutating func readTeams(_ node: Node) {
    guard let map = mapping(node, "teams") else { return }
    var seen: Set<String> = []
    for (key, node) in map {
      guard let typed = text(key, "the name of a team") else { continue }
      let name = typed.hasPrefix("@") ? String(typed.dropFirst()) : typed
      if !isTeamName(name) { note(key, "“\(typed)” is no name: one word of up to 32 letters, digits and hyphens") }
      if !seen.insert(Folding.fold(name)).inserted { note(key, "the team \(name) stands twice") }
      guard let map = mapping(node, "the team \(name)", keys: Self.keys) else { continue }
      var entry = PolicyFile.TeamEntry(name: name)
      if let node = map["members"] { entry.members = members(node) }
      if let node = map["lead"] { entry.lead = id(node, "lead").map { Participant(id: $0, name: $0.user) } }
      if let node = map["calendar"], let name = text(node, "calendar") {
        entry.calendar = PolicyFile.Placed(value: name, line: node.line)
      }
      if let node = map["channel"], let parts = parts(node, "channel", "slack:T1:C7") {
        let place = Place(platform: parts[0], team: parts[1], channel: parts[2])
        entry.channel = Team.Channel(place: place, name: parts[2])
      }
      file.teams.append(PolicyFile.Placed(value: entry, line: key.line))
    }
  }

  /// A list of ids, or handles with their ids: `{ana: slack:T1:U1}`.
  private mutating func members(_ node: Node) -> [Participant] {
    var members: [Participant] = []
    if case .mapping(let map) = node {
      for (key, node) in map {
        guard let name = text(key, "a handle"), let id = id(node, "members") else { continue }
        members.append(Participant(id: id, name: name.hasPrefix("@") ? String(name.dropFirst()) : name))
      }
    } else {
      for (_, node) in texts(node, "members") {
        if let id = id(node, "members") { members.append(Participant(id: id, name: id.user)) }
      }
    }
    for (index, member) in members.enumerated() where members[..<index].contains(where: { $0.id == member.id }) {
      note(node, "\(member.id?.description ?? member.name) stands twice in members")
    }
    return members
  }

  private mutating func id(_ node: Node, _ name: String) -> PersonID? {
    parts(node, name, "slack:T1:U7").map { PersonID(platform: $0[0], team: $0[1], user: $0[2]) }
  }

  /// Platform, team and what is named there, which may contain colons itself, as in Matrix.
  private mutating func parts(_ node: Node, _ name: String, _ example: String) -> [String]? {
    guard let text = text(node, name) else { return nil }
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, !parts.contains(""), Self.platforms.contains(parts[0]) else {
      note(node, "“\(text)” is no id: write platform, team and id, as in \(example)")
      return nil
    }
    return parts
  }

  /// As chat takes it.
  private func isTeamName(_ name: String) -> Bool {
    let isWord = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_".unicodeScalars.contains($0)
    }
    return isWord && (1...32).contains(name.unicodeScalars.count)
      && !["here", "channel", "everyone", "all", "room"].contains(Folding.fold(name))
  }
}
