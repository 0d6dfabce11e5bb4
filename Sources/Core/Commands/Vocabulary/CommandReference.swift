import Kernel

/// The page that documents every command, made from the word files and from nothing else.
package enum CommandReference {
  /// The whole page in Markdown, both languages, ending with a line break.
  package static func markdown(_ vocabularies: [Vocabulary]) -> String {
    var page = "# Commands\n\nMade from the word files in `commands/`; edit those, not this page.\n"
    for language in Language.allCases {
      page += "\n## \(language.pick(en: "English", fr: "Français"))\n"
      for vocabulary in vocabularies { page += section(vocabulary, language) }
    }
    return page
  }

  private static func section(_ words: Vocabulary, _ language: Language) -> String {
    var text = "\n### `/\(words.root)` — \(words.summary[language])\n"
    if !words.also.isEmpty {
      text +=
        language.pick(en: "\nAlso: ", fr: "\nAussi : ") + words.also.map { "`/\($0)`" }.joined(separator: ", ") + "\n"
    }
    let heads = language.pick(
      en: ["Form", "What it does", "Also", "Who may", "Example"],
      fr: ["Forme", "Ce que ça fait", "Aussi", "Qui peut", "Exemple"])
    text += "\n| \(heads.joined(separator: " | ")) |\n" + String(repeating: "| --- ", count: heads.count) + "|\n"
    for command in words.commands { text += row(command, words.root, language) }
    return text
  }

  private static func row(_ command: CommandWords, _ root: String, _ language: Language) -> String {
    let verb = command.verbs[language].first ?? command.canonical
    let form = command.form[language]
    var seen: Set<String> = [verb]
    let others = command.allVerbs.filter { seen.insert($0).inserted }.map(code).joined(separator: ", ")
    let help = command.help[language] + (command.hint.map { ". " + oneLine($0[language]) } ?? "")
    let example = command.examples[language].first.map { code("/\(root) \($0)") } ?? ""
    let cells = [
      code("/\(root) \(verb)" + (form.isEmpty ? "" : " \(form)")), escaped(help), others,
      command.whoMay(in: language), example,
    ]
    return "| \(cells.joined(separator: " | ")) |\n"
  }

  /// A line break would end the row.
  private static func oneLine(_ text: String) -> String { text.split(separator: "\n").joined(separator: "; ") }

  private static func code(_ text: String) -> String { "`\(escaped(text))`" }

  /// A pipe would end the cell, also inside code.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
