extension RegistrationProblem {
  /// No answer came.
  package static func unanswered(_ title: String, _ failure: HTTPFailure) -> RegistrationProblem {
    switch failure {
    case .forbidden(let reason):
      RegistrationProblem(
        "\(title) may not be reached: \(reason)",
        advice: ["an address inside your network has to be listed in RAILHEAD_OUTBOUND_ALLOW"])
    case .unreachable(let reason): RegistrationProblem("\(title) cannot be reached: \(reason)", isPassing: true)
    case .interrupted, .timedOut:
      RegistrationProblem(
        "\(title) did not answer",
        advice: ["what was asked may have been done all the same: run it again without --apply to see"],
        isPassing: true)
    case .answerTooLarge: RegistrationProblem("\(title) answered with more than can be read")
    }
  }

  /// An answer that is no success, where the status says all there is to know.
  package static func status(_ title: String, _ result: HTTPResult, code: String? = nil) -> RegistrationProblem {
    guard result.status == 429 else {
      return RegistrationProblem("\(title) says \(result.reason(code))", isPassing: result.status >= 500)
    }
    let wait = result.retryAfter.map { "try again in \($0) s" } ?? "try again in a minute"
    return RegistrationProblem("\(title) has been asked too often", advice: [wait], isPassing: true)
  }
}
