import Kernel

extension Audience {
  /// The formula with its figures, and what comes of it: `WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33`; of an
  /// incomplete one, what is known.
  func formula(_ score: Score) -> RichText {
    guard let value = score.value else {
      let known = score.figures.sorted { $0.key < $1.key }.map { "\(figureName($0.key)) \(figure($0.value))" }
      return .plain(known.joined(separator: ", "))
    }
    let name = score.method.rawValue.uppercased()
    let (words, figures) = (expression(score) { figureName($0) }, expression(score) { figure($0, of: score) })
    return .plain("\(name) \(words) = \(figures) = \(number(value))")
  }

  private func expression(_ score: Score, _ term: (String) -> String) -> String {
    switch score.method {
    case .wsjf:
      let worth = ["value", "time", "risk"].filter { score.figures[$0] != nil }.map(term)
      let sum = worth.joined(separator: " + ")
      return "\(worth.count > 1 ? "(\(sum))" : sum) ÷ \(term("size"))"
    case .rice: return "\(term("reach")) × \(term("impact")) × \(term("confidence")) ÷ \(term("effort"))"
    case .ice: return "\(term("impact")) × \(term("confidence")) × \(term("ease"))"
    }
  }

  /// A confidence of RICE is a share, and is told as one.
  private func figure(_ name: String, of score: Score) -> String {
    let value = score.figures[name] ?? 0
    guard name == "confidence", score.method == .rice else { return figure(value) }
    return figure(value * 100) + language.pick(en: "%", fr: " %")
  }

  /// A figure with all the digits that were typed, so that the formula can be checked: `0.125`.
  func figure(_ value: Double) -> String {
    guard value == 0 || (1e-3..<1e12).contains(value) else { return number(value) }
    let text = "\((value * 1e6).rounded() / 1e6)"
    let digits = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return language.pick(en: digits, fr: digits.replacing(".", with: ","))
  }

  /// What a figure is called, as it is typed.
  func figureName(_ name: String) -> String {
    switch name {
    case "value": language.pick(en: "value", fr: "valeur")
    case "time": language.pick(en: "urgency", fr: "urgence")
    case "risk": language.pick(en: "risk", fr: "risque")
    case "size": language.pick(en: "size", fr: "taille")
    case "reach": language.pick(en: "reach", fr: "portée")
    case "impact": "impact"
    case "confidence": language.pick(en: "confidence", fr: "confiance")
    case "effort": "effort"
    case "ease": language.pick(en: "ease", fr: "facilité")
    default: name
    }
  }

  /// Which figures are off the scale of WSJF, if any: a remark, for people know best.
  func scaleRemark(_ score: Score) -> RichText? {
    guard score.method == .wsjf else { return nil }
    let off = score.figures.filter { ![1, 2, 3, 5, 8].contains($0.value) }.sorted { $0.key < $1.key }
    guard !off.isEmpty else { return nil }
    let names = RichText.plain(off.map { "\(figureName($0.key)) \(figure($0.value))" }.joined(separator: ", "))
    return language.pick(
      en: "The scale is 1, 2, 3, 5, 8, which keeps scores comparable: \(names) is taken as it was typed.",
      fr: "L’échelle est 1, 2, 3, 5, 8, pour que les notes se comparent : \(names) est pris tel quel.")
  }
}
