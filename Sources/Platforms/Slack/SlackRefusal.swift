import Chat

/// Why a request is turned away; the answers are constant, the reasons fixed words for metrics and the log.
enum SlackRefusal: Error {
  case notAuthentic(SignedRequests.Problem)
  case contentType
  case form(FormFields.Problem)
  case json(JSONBody.Problem)
  /// The workspace is not one of those that may use the bot.
  case team
  /// A field that must be there is missing or not of its form.
  case field

  var reason: String {
    switch self {
    case .notAuthentic(let problem): problem.rawValue
    case .contentType: "content_type"
    case .form(let problem): problem.rawValue
    case .json(let problem): problem.rawValue
    case .team: "unknown_team"
    case .field: "bad_field"
    }
  }

  var answer: WebAnswer {
    switch self {
    case .notAuthentic: .text("unauthorized", status: 401)
    case .contentType: .text("unsupported media type", status: 415)
    case .form, .json, .field: .text("bad request", status: 400)
    case .team: .text("forbidden", status: 403)
    }
  }
}
