import Kernel

/// Rejects as a file in the mapping's format: where each line is, whose it is, and why it was refused.
package struct RejectsFile {
  private let format: Mapping.Format

  package init(_ format: Mapping.Format) { self.format = format }

  /// What a file ends with: `rejects.csv`.
  package var suffix: String { "rejects.\(format.rawValue)" }

  package var header: [UInt8] { format == .csv ? CSV(header: ["line", "id", "reason"]).bytes : [] }

  package func bytes(_ rejects: [Reject]) -> [UInt8] {
    var bytes: [UInt8] = []
    for reject in rejects {
      switch format {
      case .csv: bytes += CSV(header: ["\(reject.line)", reject.id ?? "", "\(reject.reason)"]).bytes
      case .jsonl:
        var fields = Fields()
        fields.add("id", reject.id)
        fields.add("line", reject.line)
        fields.add("reason", "\(reject.reason)")
        bytes += fields.json.bytes + [UInt8(ascii: "\n")]
      }
    }
    return bytes
  }
}
