import Commands
import Kernel
import Requests
import Yams

extension Mapping {
  /// Reads a mapping; `name` is what problems begin with.
  ///
  /// - Throws: every problem at once.
  package init(name: String, bytes: [UInt8], kind: RecordKind) throws(MappingProblems) {
    guard bytes.count <= 1 << 20, let text = String(validating: bytes, as: UTF8.self) else {
      throw MappingProblems(descriptions: ["\(name): is not UTF-8 text of at most 1 MiB"])
    }
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch {
      let reason = "\(error)".split(separator: "\n").joined(separator: " ")
      throw MappingProblems(descriptions: ["\(name): is not valid YAML: \(reason)"])
    }
    guard let node else { throw MappingProblems(descriptions: ["\(name): is empty"]) }
    try self.init(MappingReader(file: name, kind: kind), node)
  }

  private init(_ start: MappingReader, _ root: Node) throws(MappingProblems) {
    var reader = start
    guard let map = reader.mapping(root, "the mapping") else { throw reader.failure }
    reader.refuseUnknownKeys(map, MappingReader.keys, "key")
    kind = reader.kind
    if reader.word(map, "records", otherwise: kind) != kind {
      reader.note(map["records"], "this mapping is not for \(kind.rawValue)")
    }
    source = reader.source(map, in: root)
    format = reader.word(map, "format", otherwise: .csv)
    reader.format = format
    separator = reader.separator(map)
    dates = reader.dates(map, in: root)
    zone = reader.zone(map, in: root, dates: dates)
    none = Set([""] + (map["none"].map { reader.texts($0, "none") } ?? []))
    let order = reader.column(map, "order")
    let at = reader.column(map, "at")
    let group = reader.column(map, "group")
    if group == nil, let node = map["order"] {
      reader.note(node, "“order” needs “group”: lines are put in order per record")
    }
    grouping = group.map { Grouping(column: $0, order: order, at: at) }
    skip = map["skip"].map { reader.conditions($0, "skip") } ?? []
    fields = reader.fields(map, in: root, at: at)
    pauses = map["pauses"].map { reader.pauses($0, hasMoments: at != nil && group != nil) } ?? []
    (columns, mentions) = (reader.columns, reader.mentions)
    guard reader.problems.isEmpty else { throw reader.failure }
  }
}

extension MappingReader {
  fileprivate mutating func source(_ map: Node.Mapping, in root: Node) -> String {
    guard let node = map["source"] else {
      note(root, "“source” is missing: the name of the system that the records come from, such as servicenow")
      return ""
    }
    guard let name = scalar(node, "source") else { return "" }
    let isName = name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
    if !isName || name.utf8.count > 40 {
      note(node, "“\(name)” cannot name a source: up to 40 small letters, digits and dashes can")
    }
    return name
  }

  fileprivate mutating func separator(_ map: Node.Mapping) -> UInt8 {
    guard let node = map["separator"], let text = scalar(node, "separator") else { return UInt8(ascii: ",") }
    let known: [String: UInt8] = [
      ",": UInt8(ascii: ","), ";": UInt8(ascii: ";"), "\t": 0x09, "tab": 0x09, "|": UInt8(ascii: "|"),
    ]
    if let byte = known[text] { return byte }
    note(node, "“separator” is one of , ; | tab, not “\(text)”")
    return UInt8(ascii: ",")
  }

  fileprivate mutating func dates(_ map: Node.Mapping, in root: Node) -> DatePattern {
    if let node = map["dates"] {
      if let text = scalar(node, "dates") {
        if let pattern = DatePattern(text) { return pattern }
        note(node, "“\(text)” is no form of a date: rfc3339, iso, or a pattern such as d/m/yyyy hh:mm")
      }
    } else {
      note(root, "“dates” is missing: rfc3339, iso, or a pattern such as d/m/yyyy hh:mm")
    }
    return .iso
  }

  fileprivate mutating func zone(_ map: Node.Mapping, in root: Node, dates: DatePattern) -> Zone? {
    guard let node = map["zone"] else {
      if dates.needsZone, dates.name != "iso" {
        note(
          map["dates"] ?? root,
          "no time zone is given: times like “\(dates.name)” need “zone”, an IANA name such as Europe/Paris")
      }
      return nil
    }
    guard let name = scalar(node, "zone") else { return nil }
    if let zone = Zone(name) { return zone }
    note(node, "“\(name)” is no time zone: give an IANA name such as Europe/Paris, or UTC")
    return nil
  }

  fileprivate mutating func pauses(_ node: Node, hasMoments: Bool) -> [PauseRule] {
    guard kind == .requests else {
      note(node, "incidents have no pauses")
      return []
    }
    guard case .sequence(let items) = node else {
      note(node, "“pauses” must be a list")
      return []
    }
    if !hasMoments { note(node, "“pauses” needs “group” and “at”: a pause lasts from one line to a later one") }
    return items.compactMap { item in
      guard let map = mapping(item, "pauses") else { return nil }
      refuseUnknownKeys(map, ["when", "for"], "key of a pause")
      guard let when = map["when"] else {
        note(item, "a pause needs “when”")
        return nil
      }
      return PauseRule(conditions: conditions(when, "when"), kind: word(map, "for", otherwise: .client))
    }
  }
}
