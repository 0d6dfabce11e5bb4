import Kernel

extension Vitals.FailedPost {
  /// The reason for whoever reads it: a sentence where the word is one of ours, else the chat's own word as it is.
  ///
  /// Behind the first word there may be more of the chat's, and how often it was tried: `http_403 M_FORBIDDEN ×3`.
  func reason(in language: Language) -> RichText {
    let words = reason.split(separator: " ", maxSplits: 1)
    let first = words.first.map(String.init) ?? ""
    let details: RichText = words.count > 1 ? " (\(code: String(words[1])))" : ""
    if let problem = DeliveryProblem(rawValue: first) { return .plain(problem.text(in: language)) + details }
    let answer = first.hasPrefix("http_") ? String(first.dropFirst("http_".count)) : first
    return language.pick(en: "the chat answered \(code: answer)", fr: "le chat a répondu \(code: answer)") + details
  }
}
