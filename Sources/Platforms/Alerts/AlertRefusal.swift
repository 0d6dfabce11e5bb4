import Chat
import Kernel

/// Why a request is turned away; answers are JSON and name the member, because a program's author reads them.
enum AlertRefusal: Error {
  case noToken
  case wrongToken
  case contentType
  case json(JSONBody.Misfit)
  /// A member that cannot be used, and why.
  case member(String, String)

  var reason: String {
    switch self {
    case .noToken: "token_missing"
    case .wrongToken: "token_mismatch"
    case .contentType: "content_type"
    case .json(let misfit): misfit.problem.rawValue
    case .member: "bad_member"
    }
  }

  var answer: WebAnswer {
    switch self {
    case .noToken: error("Authorization: Bearer … is missing", 401)
    case .wrongToken: error("the token is not one of RAILHEAD_HOOKS_TOKEN", 403)
    case .contentType: error("the body must be application/json in UTF-8, not compressed", 415)
    case .json(let misfit): error(misfit.path, misfit.fault)
    case .member(let path, let fault): error(path, fault)
    }
  }

  private func error(_ path: String, _ fault: String) -> WebAnswer {
    error("\(path.isEmpty ? "the body" : UserText.neutralised(path).cut(to: 200)) \(fault)", 400)
  }

  private func error(_ text: String, _ status: Int) -> WebAnswer {
    .json(JSON.fields(["error": .string(text)]).bytes, status: status)
  }
}
