import Commands
import Kernel

extension Refusal {
  /// The lines that it asks to choose from.
  func choice(in world: World) -> [NumberedLine] { NumberedLine.all(in: text, mark: world.typing.commandMark) }

  /// The same refusal, which says that a number is enough where it has a numbered choice.
  func offeringNumbers(in world: World) -> Refusal {
    let choice = choice(in: world)
    let whole = choice.indices.filter { !choice[$0].hasBlank }
    guard choice.count > 1, let root = choice.first?.root, let number = whole.dropFirst().first ?? whole.first else {
      return self
    }
    let line: RichText = "\(code: "\(world.typing.commandMark)\(root) \(number + 1)")"
    return Refusal(
      code,
      text
        + world.language.pick(
          en: "\nOr just its number, within 10 minutes: \(line)",
          fr: "\nOu juste son numéro, dans les 10 minutes : \(line)"))
  }

  /// A number that no line of the choice has.
  static func beyondChoice(_ number: Int, of count: Int, root: String, in world: World) -> Refusal {
    let line: RichText = "\(code: "\(world.typing.commandMark)\(root) 1")"
    return Refusal(
      "choice.beyond",
      world.language.pick(
        en: "There is no line \(number) to choose, only 1 to \(count): \(line) takes the first. Nothing was changed.",
        fr:
          "Il n’y a pas de ligne \(number) à choisir, seulement 1 à \(count) : \(line) prend la première. Rien n’a été changé."
      ))
  }

  /// The number of a line in which something has still to be filled in.
  static func blank(in line: NumberedLine, in world: World) -> Refusal {
    let line: RichText = "\(code: "\(world.typing.commandMark)\(line.root) \(line.text)")"
    return Refusal(
      "choice.blank",
      world.language.pick(
        en: "That line needs something in place of “…”, so type it: \(line). Nothing was changed.",
        fr: "Il manque quelque chose à la place de « … » : tapez cette ligne, \(line). Rien n’a été changé."))
  }

  /// A number that means nothing while no choice is open.
  static func noChoice(root: String, in world: World) -> Refusal {
    let root: RichText = "\(code: "\(world.typing.commandMark)\(root)")"
    return Refusal(
      "choice.none",
      world.language.pick(
        en: """
          No choice is open for you here: one ends with your next \(root) line, after 10 minutes, or when the bot \
          restarts. To act on one of its lines, type that line.
          """,
        fr: """
          Aucun choix n’est ouvert pour vous ici : il prend fin à votre prochaine ligne \(root), au bout de 10 minutes \
          ou quand le bot redémarre. Pour en suivre une ligne, tapez-la en entier.
          """))
  }
}

extension RichText {
  /// A number that names a record while no choice is open: whoever meant a choice learns that it is gone.
  static func noChoice(meaning record: ItemID, in world: World) -> RichText {
    world.language.pick(
      en: "No choice is open for you here, so this is \(record). To act on a line of an older choice, type that line.",
      fr: """
        Aucun choix n’est ouvert pour vous ici : il s’agit donc de \(record). Pour suivre une ligne d’un choix passé, \
        tapez cette ligne.
        """)
  }
}
