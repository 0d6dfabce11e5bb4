package import Chat
package import Commands
package import Kernel

extension RegistrationPlan {
  /// All the commands of the word files.
  ///
  /// - Parameter also: other names of theirs that are to be registered too, such as `demande`.
  /// - Throws: a problem that names what is no such name.
  package init(
    url: String, language: Language, words: [Vocabulary], also: [String] = [], team: String? = nil
  ) throws(RegistrationProblem) {
    let names = words.flatMap { [$0.root] + $0.also }
    for name in also where !names.contains(name) {
      throw RegistrationProblem(
        "“\(name)” is no name of a command", advice: ["there are: \(names.joined(separator: ", "))"])
    }
    let commands = words.flatMap { words in
      ([words.root] + words.also.filter(also.contains)).map {
        Command(
          name: $0, help: words.summary, hint: Localized(en: words.hint(in: .english), fr: words.hint(in: .french)))
      }
    }
    self.init(url: url, language: language, commands: commands, names: Set(names), team: team)
  }
}

extension Vocabulary {
  /// What may stand behind the root: what is read without a verb, else the first verbs; help in any case.
  fileprivate func hint(in language: Language) -> String {
    let help = language.pick(en: "help", fr: "aide")
    if let title = commands.first(where: { $0.handler == untitled }) { return "\(title.form[language]) | \(help)" }
    let verbs = commands.prefix(3).map { $0.verbs[language].first ?? $0.canonical }
    return (verbs + ["…", help]).joined(separator: " | ")
  }
}
