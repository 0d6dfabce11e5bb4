import Kernel

extension Desk {
  /// A conversation written down: `> @who line`, the whole reply, its buttons, and with `|` in front what others read.
  mutating func talk(_ lines: String..., others: Bool = false) throws -> String {
    var written: [String] = []
    for line in lines {
      let name = String(line.prefix { $0 != " " })
      guard let person = Desk.people[name] else { continue }
      let text = String(line.dropFirst(name.count + 1))
      written += ["> @\(name) \(text)", try say(text, as: person)]
      written += buttons.map { "[\($0.label)] \($0.line)" }
      guard others else { continue }
      written += posted.filter { !$0.contains(": card ") }.map { "| " + $0.replacing("\n", with: "\n| ") }
    }
    return written.joined(separator: "\n")
  }

  private static let people: [String: Person] = ["ana": .ana, "bob": .bob, "lea": .lea, "eve": .eve, "gus": .gus]
}
