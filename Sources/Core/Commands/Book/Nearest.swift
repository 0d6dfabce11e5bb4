import Kernel

/// Did-you-mean for names that people made up: teams, calendars, policies.
package enum Nearest {
  /// The name that was most likely meant: one or two edits away, or the only one that begins like it.
  package static func name(to typed: String, among names: [String]) -> String? {
    let folded = Folding.fold(typed)
    guard folded.utf8.count <= 64 else { return nil }
    let index = Typos.Index(names.map { Typos.Candidate($0, $0) })
    if let best = index.near(folded, within: folded.utf8.count < 7 ? 1 : 2).first { return best.candidate.word }
    guard folded.utf8.count > 1 else { return nil }
    let longer = names.filter { Folding.fold($0).utf8.starts(with: folded.utf8) }
    return longer.count == 1 ? longer.first : nil
  }
}
