import Commands
import Kernel

/// Gives one's dots: `vote PRI-7 3 PRI-9 2`.
struct VotePriorities: ComingPriority {
  static let handler = "vote"

  /// By priority.
  let dots: [ItemID: Int]

  init(_ words: inout Words) throws(SyntaxProblem) {
    var dots: [ItemID: Int] = [:]
    while !words.isEmpty {
      let id = try words.takePriorityID()
      _ = words.takeNext(":", "=", "x", "→", "->")
      guard let number = words.takeNumber(in: 0...99) else {
        throw SyntaxProblem(
          "dots.missing",
          words.language.pick(
            en: "say how many dots, as PRI-7 3. Nothing was changed.",
            fr: "dites combien de points, comme PRI-7 3. Rien n’a été changé."))
      }
      dots[id] = number
      _ = words.takeNext(",", "and", "et")
    }
    self.dots = dots
    guard !dots.isEmpty else {
      throw SyntaxProblem(
        "dots.missing",
        words.language.pick(
          en: "say for what, and how many dots: PRI-7 3. Nothing was changed.",
          fr: "dites pour quoi, et combien de points : PRI-7 3. Rien n’a été changé."))
    }
  }

  func arguments(in world: World) -> Arguments {
    ["dots": Arguments(Dictionary(uniqueKeysWithValues: dots.map { ($0.key.description, $0.value) }))]
  }
}
