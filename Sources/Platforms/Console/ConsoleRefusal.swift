import Chat

/// Why a request is turned away; the answers are constant, the reasons fixed words for metrics and the log.
enum ConsoleRefusal: Error {
  case notAuthentic(SignedRequests.Problem)
  case contentType
  case json(JSONBody.Problem)
  /// A field is not of its form.
  case field

  var reason: String {
    switch self {
    case .notAuthentic(let problem): problem.rawValue
    case .contentType: "content_type"
    case .json(let problem): problem.rawValue
    case .field: "bad_field"
    }
  }

  var answer: WebAnswer {
    switch self {
    case .notAuthentic: .text("unauthorized", status: 401)
    case .contentType: .text("unsupported media type", status: 415)
    case .json, .field: .text("bad request", status: 400)
    }
  }
}
