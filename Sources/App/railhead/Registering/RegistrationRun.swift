import Chat
import Kernel

/// Drives a registrar: asks, shows what differs, and does it where that was wanted.
struct RegistrationRun {
  let title: String
  let registrar: any Registrar
  let plan: RegistrationPlan
  let sender: HTTPSender
  /// Where tokens are kept that the chat makes.
  let tokens: TokenFile?

  func run(applies: Bool) async throws(RegistrationProblem) {
    var known: [JSON] = []
    while let call = try registrar.question(for: plan, after: known) { known.append(try await answer(to: call)) }
    let changes = try registrar.changes(to: plan, after: known)
    for difference in changes.flatMap(\.differences) { Output.say("\(difference)") }
    guard applies else {
      Output.say(
        changes.isEmpty ? "nothing to change: \(title) has all of it already" : "nothing was changed: --apply does it")
      return
    }
    try requireTokens(for: changes)
    // Before anything is made: a file that cannot be written is known while nothing has happened.
    var kept = try keep(known)
    var done: [JSON] = []
    for change in changes {
      done.append(try await answer(to: change.call))
      kept = try keep(known + done)
      Output.say(change.deed)
    }
    if changes.isEmpty { Output.say("nothing to change: \(title) has all of it already") }
    for line in registrar.remainder(after: done) { Output.say(line) }
    if let kept { Output.say(kept) }
  }

  private func answer(to call: HTTPCall) async throws(RegistrationProblem) -> JSON {
    switch await sender.send(call) {
    case .success(let result): try registrar.answer(from: result)
    case .failure(let failure): throw .unanswered(title, failure)
    }
  }

  /// What is made for a command and not kept would have to be looked up by hand.
  private func requireTokens(for changes: [RegistrationChange]) throws(RegistrationProblem) {
    let makesSome = changes.flatMap(\.differences).contains { if case .added = $0 { true } else { false } }
    guard makesSome, tokens == nil, let setting = registrar.secretSetting else { return }
    throw RegistrationProblem(
      "nothing was changed: \(title) makes a token for each command, which has to be kept",
      advice: ["give the file for them with --tokens FILE, and name the same one in \(setting.variable)_FILE"])
  }

  /// - Returns: how many there are, for the operator.
  private func keep(_ answers: [JSON]) throws(RegistrationProblem) -> String? {
    guard let tokens, let setting = registrar.secretSetting else { return nil }
    let (count, isNew) = try tokens.add(registrar.secrets(for: plan, in: answers))
    return "\(count) token(s) in \(tokens.path), for \(setting.variable)_FILE"
      + (isNew ? ": start railhead serve again" : "")
  }
}
