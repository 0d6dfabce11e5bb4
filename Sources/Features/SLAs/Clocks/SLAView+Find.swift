import Commands
import Kernel

extension SLAView {
  /// The record that a line means: the one it names, else the one below whose card it stands.
  ///
  /// - Throws: `record.missing`, `record.unknown`.
  func find(_ id: ItemID?, command: String, in world: World) throws(Refusal) -> Tracked {
    guard let id = id ?? world.topic else {
      let line = world.line(command, "REQ-7")
      throw Refusal(
        "record.missing",
        world.language.pick(
          en: "Say which request or incident you mean: \(code: line).",
          fr: "Dites de quelle demande ou de quel incident il s’agit : \(code: line)."))
    }
    guard let record = record(id) else {
      throw Refusal("record.unknown", world.language.pick(en: "There is no \(id).", fr: "\(id) n’existe pas."))
    }
    return record
  }
}

extension Words {
  /// A request or an incident that stands next; a bare number is a request.
  mutating func takeRecord() -> ItemID? { takeID("INC", bareNumber: false) ?? takeID("REQ") }

  private mutating func takeID(_ prefix: String, bareNumber: Bool) -> ItemID? {
    startsWithNumber && !bareNumber ? nil : takeID(prefix)
  }
}
