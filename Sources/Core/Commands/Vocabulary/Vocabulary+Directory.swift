import Foundation

extension Vocabulary {
  /// Reads every `*.yaml` of a folder, in the order of their names.
  ///
  /// - Throws: the problems of all files; a folder that cannot be read or has no such file is one too.
  package static func load(directory: String) throws(VocabularyProblems) -> [Vocabulary] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory).filter { $0.hasSuffix(".yaml") }.sorted()
    } catch {
      throw VocabularyProblems(descriptions: ["\(directory): the folder of words cannot be read"])
    }
    guard !names.isEmpty else { throw VocabularyProblems(descriptions: ["\(directory): there is no .yaml file"]) }
    var files: [(name: String, bytes: [UInt8])] = []
    var problems: [String] = []
    for name in names {
      if let data = FileManager.default.contents(atPath: directory + "/" + name) {
        files.append((name, Array(data)))
      } else {
        problems.append("\(name): the file cannot be read")
      }
    }
    guard problems.isEmpty else { throw VocabularyProblems(descriptions: problems) }
    return try load(files)
  }
}
