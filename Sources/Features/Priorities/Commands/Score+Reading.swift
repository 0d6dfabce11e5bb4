import Commands
import Kernel

/// How figures are read, and which ones a formula takes.
extension Score {
  /// What a figure is called in a line; `cost` is one of effort.
  static let words: [(name: String, words: [String])] = [
    ("reach", ["reach", "portée"]), ("confidence", ["confidence", "conf", "confiance"]),
    ("ease", ["ease", "facilité", "simplicité"]), ("effort", ["effort", "cost", "coût", "charge"]),
    ("impact", ["impact"]), ("risk", ["risk", "risque"]),
    ("time", ["urgency", "time", "urgence", "temps", "time criticality"]),
    ("value", ["value", "valeur", "business value"]), ("size", ["size", "taille", "job size"]),
  ]

  /// Takes the figures out of a line, in any order; without a method, the figures tell which one is meant.
  ///
  /// - Throws: `confidence.unclear`, `figure.scale`, `figure.zero`.
  init(_ words: inout Words, method said: Method?) throws(SyntaxProblem) {
    var typed: [String: Figure] = [:]
    for (name, keywords) in Score.words { typed[name] = words.takeFigure(after: keywords) }
    let method = said ?? (typed["reach"] != nil ? .rice : typed["ease"] != nil ? .ice : .wsjf)
    if typed.isEmpty {
      let bare = words.takeFigures()
      typed = Dictionary(uniqueKeysWithValues: zip(Score.order(method, bare.count), bare))
    }
    try self.init(typed, method: method, language: words.language)
  }

  /// Value and impact are one word to WSJF, and so are size and effort; the other formulas take them likewise.
  ///
  /// - Throws: `confidence.unclear`, `figure.scale`, `figure.zero`.
  init(_ typed: [String: Figure], method: Method, language: Language) throws(SyntaxProblem) {
    let (worth, cost) = (("value", "impact"), ("size", "effort"))
    let named: [(name: String, figure: Figure?)] =
      switch method {
      case .wsjf:
        [
          ("value", typed[worth.0] ?? typed[worth.1]), ("time", typed["time"]), ("risk", typed["risk"]),
          ("size", typed[cost.0] ?? typed[cost.1]),
        ]
      case .rice:
        [
          ("reach", typed["reach"]), ("impact", typed[worth.1] ?? typed[worth.0]), ("confidence", typed["confidence"]),
          ("effort", typed[cost.1] ?? typed[cost.0]),
        ]
      case .ice:
        [
          ("impact", typed[worth.1] ?? typed[worth.0]), ("confidence", typed["confidence"]), ("ease", typed["ease"]),
        ]
      }
    var figures: [String: Double] = [:]
    for (name, figure) in named {
      guard let figure else { continue }
      figures[name] = try Score.checked(figure, name, method, language)
    }
    self.init(method: method, figures: figures)
  }

  /// What bare figures are, in the order of the formula: `score PRI-7 8 5 4`.
  private static func order(_ method: Method, _ count: Int) -> [String] {
    switch method {
    case .wsjf:
      count == 2 ? ["value", "size"] : count == 3 ? ["value", "time", "size"] : ["value", "time", "risk", "size"]
    case .rice: ["reach", "impact", "confidence", "effort"]
    case .ice: ["impact", "confidence", "ease"]
    }
  }

  /// A figure as its formula takes it.
  private static func checked(
    _ figure: Figure, _ name: String, _ method: Method, _ language: Language
  ) throws(SyntaxProblem) -> Double {
    if name == "confidence", method == .rice { return try confidence(figure, language) }
    if method == .ice, figure.isPercent || !(1...10).contains(figure.value) {
      throw problem(
        "figure.scale", figure, name, language,
        "ICE takes figures from 1 to 10. Nothing was changed.", "ICE prend des chiffres de 1 à 10. Rien n’a été changé."
      )
    }
    if (name == "size" || name == "effort"), figure.value == 0 {
      throw problem(
        "figure.zero", figure, name, language,
        "the formula divides by it, so it has to be more than 0. Nothing was changed.",
        "la formule divise par ce chiffre, qui doit donc dépasser 0. Rien n’a été changé.")
    }
    return figure.share
  }

  /// `80`, `80 %` and `0.8` are the same share; `8` may be 8 % as well as 80 %.
  private static func confidence(_ figure: Figure, _ language: Language) throws(SyntaxProblem) -> Double {
    switch figure.value {
    case 0...100 where figure.isPercent: return figure.value / 100
    case 0...1 where !figure.isPercent: return figure.value
    case 10...100 where !figure.isPercent: return figure.value / 100
    default:
      throw problem(
        "confidence.unclear", figure, "confidence", language,
        "a confidence is a share of at most 100 %: 80, 80% and 0.8 are the same. Nothing was changed.",
        "une confiance est une part d’au plus 100 % : 80, 80% et 0,8 disent la même. Rien n’a été changé.")
    }
  }

  private static func problem(
    _ code: String, _ figure: Figure, _ name: String, _ language: Language, _ english: RichText, _ french: RichText
  ) -> SyntaxProblem {
    let audience = Audience(language: language, zone: .utc)
    let typed = "\(audience.figureName(name)) \(audience.figure(figure.value))\(figure.isPercent ? "%" : "")"
    return SyntaxProblem(code, language.pick(en: english, fr: french), word: typed)
  }
}
