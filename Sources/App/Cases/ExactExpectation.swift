import Kernel

/// Compares a parse with what a phrase expects, field by field: what is not expected must not have been read.
struct ExactExpectation {
  let id: String
  let expected: CaseFields

  /// Fields that a phrase may be silent about, for they follow from the others.
  private static let optional: Set<String> = ["echo_required", "next_run"]

  func differences(from got: [String: CaseValue]) -> [CaseDifference] {
    guard !expected.keys.isEmpty else {
      return [CaseDifference(id: id, field: "", expected: "an object with expectations", got: "{}")]
    }
    let fields = Set(expected.keys).union(got.keys.filter { !Self.optional.contains($0) })
    return fields.sorted().flatMap { differences($0, expected[$0], got[$0]) }
  }

  /// Null is the same as nothing.
  private func differences(_ path: String, _ expected: CaseValue?, _ got: CaseValue?) -> [CaseDifference] {
    switch (expected, got) {
    case (nil, nil), (.null?, nil), (nil, .null?): return []
    case (.object(let wanted)?, .object(let given)?):
      return Set(wanted.keys).union(given.keys).sorted().flatMap {
        differences("\(path).\($0)", wanted[$0], given[$0])
      }
    case (.array(let wanted)?, .array(let given)?) where wanted.count == given.count:
      return wanted.indices.flatMap { differences("\(path)[\($0)]", wanted[$0], given[$0]) }
    case (let wanted?, let given?) where same(wanted, given): return []
    default:
      return [
        CaseDifference(
          id: id, field: path, expected: expected.map { "\($0)" } ?? "nothing", got: got.map { "\($0)" } ?? "nothing")
      ]
    }
  }

  /// An instant may be written with any offset.
  private func same(_ expected: CaseValue, _ got: CaseValue) -> Bool {
    guard case .string(let wanted) = expected, case .string(let given) = got, let first = Timestamp(offset: wanted),
      let second = Timestamp(offset: given)
    else { return expected == got }
    return first == second
  }
}
