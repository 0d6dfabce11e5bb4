import Commands
import Kernel

/// Which clocks a question is about: those of a team, a customer or a policy; all of them when it names none.
struct ClockFilter: Sendable {
  let team: String?
  let customer: String?
  /// A policy's name, as typed.
  let policy: String?

  /// Takes everything that is left.
  init(_ words: inout Words) {
    customer = words.takeValue(after: "client", "customer")
    team = words.takeMention()?.name ?? words.takeValue(after: "team", "équipe")
    let rest = words.rest().trimmed
    policy = rest.isEmpty ? nil : rest
  }

  /// As one would type it.
  var text: String {
    [team.map { "@\($0)" }, customer.map { "client \($0)" }, policy].compactMap(\.self).joined(separator: " ")
  }

  /// - Throws: `filter.unknown` for a word that is no team, customer or policy, with the nearest one that is.
  func test(_ state: SLAView, in world: World) throws(Refusal) -> (Tracked, Commitment) -> Bool {
    let team = try team.map { name throws(Refusal) in try state.teams.named(name, in: world).name }
    guard let policy else { return { record, _ in Self.fits(record, team, customer) } }
    // A word alone may be a team as well as a policy.
    if team == nil, let named = state.teams[policy] { return { record, _ in Self.fits(record, named.name, customer) } }
    let known = state.slas.policies.policies.map(\.name)
    guard let name = known.first(where: { Folding.fold($0) == Folding.fold(policy) }) else {
      throw .unknownFilter(policy, state, in: world)
    }
    return { record, commitment in commitment.promise.policy == name && Self.fits(record, team, customer) }
  }

  private static func fits(_ record: Tracked, _ team: String?, _ customer: String?) -> Bool {
    func same(_ wanted: String?, _ found: String?...) -> Bool {
      guard let wanted else { return true }
      return found.compactMap(\.self).contains { Folding.fold($0) == Folding.fold(wanted) }
    }
    return same(team, record.holder, record.to) && same(customer, record.customer)
  }
}

extension Words {
  /// `page 2`; 1 when nothing is said.
  mutating func takePage() -> Int { takeValue(after: "page").flatMap { Int($0) }.map { max(1, min($0, 999_999)) } ?? 1 }
}

extension Refusal {
  /// A word that is no team, customer or policy, with the nearest one that is.
  static func unknownFilter(_ word: String, _ state: SLAView, in world: World) -> Refusal {
    let language = world.language
    let known = state.slas.policies.policies.map(\.name) + state.teams.names
    let near = Nearest.name(to: word, among: known)
    let guess: RichText =
      near.map { name in
        let line = world.line("status", name)
        return language.pick(en: " Did you mean \(code: line)?", fr: " Vouliez-vous dire \(code: line) ?")
      } ?? ""
    return Refusal(
      "filter.unknown",
      language.pick(
        en: "\(world.person.audience.quoted(word)) is no team, client or policy that I know.\(guess)",
        fr: "\(world.person.audience.quoted(word)) n’est ni une équipe, ni un client, ni un engagement connu.\(guess)"))
  }
}
