package import Kernel

extension Vitals.FailedPost {
  /// The reason for whoever reads it: a sentence where the word is one of ours, else the chat's own word as it is.
  ///
  /// Behind the first word there may be more of the chat's, and how often it was tried: `http_403 M_FORBIDDEN ×3`.
  /// Older journals hold sentences; they are shown as they are.
  package func reason(in language: Language) -> RichText {
    let words = reason.split(separator: " ").map(String.init)
    let hasCode = words.first.map { $0.hasPrefix("http_") || words.count == 1 || words[1].hasPrefix("×") } ?? false
    guard let first = words.first, hasCode, words.dropFirst(2).allSatisfy({ $0.hasPrefix("×") }) else {
      return "\(code: reason)"
    }
    let details: RichText = words.count > 1 ? " (\(code: words[1...].joined(separator: " ")))" : ""
    if let problem = DeliveryProblem(rawValue: first) { return .plain(problem.text(in: language)) + details }
    let answer = first.hasPrefix("http_") ? String(first.dropFirst("http_".count)) : first
    return language.pick(en: "the chat answered \(code: answer)", fr: "le chat a répondu \(code: answer)") + details
  }
}
