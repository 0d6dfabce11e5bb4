import Kernel

/// One field that came out otherwise than expected.
package struct CaseDifference: Hashable, Sendable {
  /// Of the case.
  package var id: String
  /// The field, `cycles[0].met`; empty when the whole case is meant.
  package var field: String
  package var expected: String
  package var got: String
}

extension CaseDifference: CustomStringConvertible {
  package var description: String {
    "\(id)\(field.isEmpty ? "" : " \(field)"): expected \(expected), got \(got)"
  }
}

/// Compares what is expected with what was said: only the fields that the expectation names count.
struct Expectation {
  let id: String
  let expected: CaseValue

  func differences(from answer: Answer) -> [CaseDifference] {
    guard case .object(let fields) = expected, !fields.isEmpty else {
      return [difference("", "an object with expectations", "\(expected)")]
    }
    switch (answer, fields["error"]) {
    case (.refused, .some(let error)) where error != .null: return []
    case (.refused(let reason), _): return [difference("", "\(expected)", "refused: \(reason)")]
    case (.fields(let got), .some(let error)) where error != .null:
      return [difference("", "refused: \(error)", "\(CaseValue.object(got))")]
    case (.fields(let got), _):
      return differences("", .object(fields.filter { $0.key != "error" }), .object(got))
    }
  }

  private func differences(_ path: String, _ expected: CaseValue, _ got: CaseValue?) -> [CaseDifference] {
    switch (expected, got) {
    case (.object(let wanted), .object(let given)):
      return wanted.sorted { $0.key < $1.key }.flatMap { key, value in
        differences(path.isEmpty ? key : "\(path).\(key)", value, given[key])
      }
    case (.array(let wanted), .array(let given)) where wanted.count == given.count:
      return wanted.indices.flatMap { differences("\(path)[\($0)]", wanted[$0], given[$0]) }
    case (let wanted, let given?) where same(wanted, given): return []
    default: return [difference(path, "\(expected)", got.map { "\($0)" } ?? "nothing: it is not computed")]
    }
  }

  private func same(_ expected: CaseValue, _ got: CaseValue) -> Bool {
    switch (expected, got) {
    case (.number(let wanted), .number(let given)):
      // A percentage is written with one decimal or two.
      return wanted == given || given != given.rounded() && abs(wanted - given) < 0.0501
    case (.string(let wanted), .string(let given)):
      guard let first = Timestamp(offset: wanted), let second = Timestamp(offset: given) else { return wanted == given }
      return first == second
    default: return expected == got
    }
  }

  private func difference(_ field: String, _ expected: String, _ got: String) -> CaseDifference {
    CaseDifference(id: id, field: field, expected: expected, got: got)
  }
}
