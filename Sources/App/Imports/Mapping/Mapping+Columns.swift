import Commands
import Kernel

extension Mapping {
  /// Where each of the mapping's columns stands in a header.
  ///
  /// - Throws: one problem for every column that the file does not have, or has twice.
  package func positions(in header: [String]) throws(MappingProblems) -> [Int] {
    try found(columns, in: header, what: "column") { header.firstIndex(of: $0) }
  }

  /// The mapping's paths, each of which begins with a member that the file's first lines have.
  func paths(in members: [String]) throws(MappingProblems) -> [JSONPath] {
    try found(columns, in: members, what: "member") { name in
      JSONPath(name).flatMap { members.contains($0.root) ? $0 : nil }
    }
  }

  private func found<T>(
    _ names: [String], in known: [String], what: String, _ find: (String) -> T?
  ) throws(MappingProblems) -> [T] {
    var (found, problems): ([T], [String]) = ([], [])
    for (name, mention) in zip(names, mentions) {
      if known.count(where: { $0 == name }) > 1 {
        problems.append("\(mention): the file has two columns named \(name)")
      } else if let value = find(name) {
        found.append(value)
      } else {
        // What the file has is told once.
        let list = problems.isEmpty ? "; it has \(Mapping.list(known))" : ""
        let near = Nearest.name(to: JSONPath(name)?.root ?? name, among: known).map { ": did you mean \($0)?" }
        problems.append("\(mention): the file has no \(what) “\(name)”" + list + (near ?? ""))
      }
    }
    if found.isEmpty, let first = mentions.first {
      problems = [
        "\(first): the file has none of the \(what)s that the mapping names; it has \(Mapping.list(known)): "
          + (format == .csv ? "is the separator right?" : "is it the right file?")
      ]
    }
    guard problems.isEmpty else { throw MappingProblems(descriptions: problems) }
    return found
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(12).map { $0.cut(to: 40) }.joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }
}
