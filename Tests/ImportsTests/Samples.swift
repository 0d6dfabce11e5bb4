import Foundation
import Imports
import Kernel

/// Bytes in pieces so small that everything falls on an edge once.
func source(_ bytes: some Collection<UInt8>, pieces: Int = 7) -> ByteSource {
  var rest = Array(bytes)[...]
  return {
    let piece = rest.prefix(pieces)
    rest = rest.dropFirst(pieces)
    return Array(piece)
  }
}

func source(_ text: String, pieces: Int = 7) -> ByteSource { source(text.utf8, pieces: pieces) }

/// The problems of a mapping, in order.
func problems<T>(_ body: () throws -> T) -> [String] {
  do {
    _ = try body()
    return []
  } catch let problems as MappingProblems {
    return problems.descriptions
  } catch {
    return ["\(error)"]
  }
}

extension Mapping {
  init(_ text: String, kind: RecordKind = .incidents) throws(MappingProblems) {
    try self.init(name: "m.yaml", bytes: Array(text.utf8), kind: kind)
  }

  /// One of those that are shipped.
  static func shipped(_ name: String, kind: RecordKind = .incidents) throws -> Mapping {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/import/\(name)")
    return try Mapping(name: name, bytes: Array(Data(contentsOf: file.standardizedFileURL)), kind: kind)
  }

  /// Small, and complete.
  static let plain = """
    source: old
    format: csv
    dates: iso
    zone: Europe/Paris
    none: "?"
    fields:
      id: id
      title: title
      severity: {column: level, values: {high: sev1, low: sev3}}
      declared: opened
      acknowledged: seen
      resolved: fixed
      closed: closed

    """
  static let header = "id,title,level,opened,seen,fixed,closed\n"
}

extension RecordStream {
  /// Everything that the file has, batch after batch.
  init(_ mapping: Mapping, _ text: String) throws { try self.init(source(text, pieces: 4096), mapping: mapping) }

  mutating func batches() throws -> [Batch] {
    var batches: [Batch] = []
    while let batch = try next() { batches.append(batch) }
    return batches
  }
}

func at(_ minute: String) -> Timestamp { Timestamp(minute + ":00.000Z") ?? .distantFuture }
