import Commands
import Incidents
import Kernel
import TestKit

extension Desk {
  /// What a digest about the last days says of incidents.
  func digest(_ kind: DigestKind, days: Int64, in audience: Audience = .paris) throws -> String {
    let digest = IncidentDigest(state, prompts: Prompts(verbs: try Desk.words.get().offered))
    return digest.digestLines(for: .last(days, kind, until: now, in: audience)).map(\.plain).joined(separator: "\n")
  }
}
