import Commands
import Kernel

/// Lines without a verb that tell or ask something, and declare nothing.
extension DeclareIncident {
  /// The question that such a line raises; nil where it is a title.
  ///
  /// “Why is checkout slow”, “je m’en charge”, “INC-4 is back to normal”: asking once more is cheap, an incident that
  /// everybody reads of is not. A verb in front, or a severity, leaves no doubt.
  static func talk(_ words: Words) -> SyntaxProblem? {
    guard words.verb.isEmpty, !words.isEmpty else { return nil }
    let named = words.namedIDs(Incident.prefix).first
    let task = words.namedIDs(ActionItem.prefix).first
    guard named != nil || task?.description != nil && words.names(task) || words.asks || words.chats else { return nil }
    let world = words.world
    let declare: RichText = "\(code: world.line("declare")) \(words.source)"
    let show = named.map { world.line("show", "\($0)") } ?? world.line("list")
    return SyntaxProblem(
      "title.talk",
      words.language.pick(
        en: "Nothing was declared, for this may be no incident. Type one of these:\n1. \(code: show)\n2. \(declare)",
        fr:
          "Rien n’a été déclaré : ce n’est peut-être pas un incident. Tapez l’une de ces lignes :\n1. \(code: show)\n2. \(declare)"
      ))
  }
}

extension Words {
  /// A task by its whole name: “t1” is a line as well.
  fileprivate func names(_ task: ItemID?) -> Bool {
    task.map { id in tokens.contains { $0.isWord && $0.text.uppercased().contains("\(id)") } } == true
  }

  /// A question mark at the end, or a question word in front.
  fileprivate var asks: Bool {
    if tokens.last.map({ $0.isWord && $0.text.hasSuffix("?") }) == true { return true }
    return begins(with: Self.questions)
  }

  /// Somebody who talks of themselves, or thanks, or says that all is well.
  fileprivate var chats: Bool {
    if begins(with: Self.talk) || tokens.first.map({ $0.isWord && $0.folded.hasPrefix("j'") }) == true { return true }
    let text = " " + Folding.fold(source) + " "
    return Self.goodNews.contains { text.contains($0) }
  }

  private func begins(with phrases: [String]) -> Bool {
    var rest = self
    return phrases.contains { rest.takeNext($0) != nil }
  }

  private static let questions = [
    "who", "what", "where", "why", "how", "when", "which", "is", "are", "can", "does", "did", "qui", "que", "quoi",
    "quel", "quelle", "quels", "quelles", "comment", "pourquoi", "où", "quand", "est-ce", "combien", "c’est quoi",
    "qu’est-ce",
  ]

  private static let talk = [
    "je", "on est", "merci", "thanks", "thank you", "thx", "i am", "i'm", "we are", "we're", "hello", "hi", "bonjour",
    "i rolled", "i reverted", "i restarted", "i fixed", "i have", "i've", "i will", "i'll", "im looking", "im working",
    "lets roll", "let's roll",
    "lets revert", "let's revert", "lets restart", "let's restart", "same here", "pareil ici",
    "pareil à", "whats", "what's", "any news", "any update", "any updates", "des nouvelles de", "des nouvelles du",
    "des nouvelles sur", "remind me",
    "rappelle-moi", "rappelez-moi", "fyi", "pour info", "pour information", "on my way",
  ]

  /// Folded.
  private static let goodNews = [
    "retour a la normale", "tout est revenu", "tout est rentre dans l'ordre", "back to normal", "rien de neuf",
    "nothing new", "all good", "tout va bien", " works again ", " work again ", " is back up ", " remarche ",
    " remarchent ",
    " refonctionne ", " refonctionnent ", " est retabli ", " est retablie ", " sont retablis ", " sont retablies ",
    " plus de probleme", " de nouveau ok ",
  ]
}
