import Kernel

extension Refusal {
  /// One review per channel.
  static func open(_ review: Review, in world: World) -> Refusal {
    let standing = world.person.audience.standing(review, in: world)
    return Refusal(
      "review.open",
      standing + world.language.pick(en: "\nNothing was changed.", fr: "\nRien n’a été changé."))
  }

  /// There is nothing behind the fifth step but the end.
  static func lastStep(_ review: Review, in world: World) -> Refusal {
    let line = world.line("review", world.language.pick(en: "close", fr: "clore"))
    return Refusal(
      "review.last",
      world.language.pick(
        en: "Step \(review.step) is the last one. Nothing was changed; \(code: line) freezes the order.",
        fr: "L’étape \(review.step) est la dernière. Rien n’a été changé ; \(code: line) fige l’ordre."))
  }

  /// Somebody else has pressed the same button.
  static func passed(_ review: Review, in world: World) -> Refusal {
    let who = review.stepped.by.mention
    return Refusal(
      "review.passed",
      world.language.pick(
        en: "The review is at step \(review.step) already, by \(who). Nothing was changed.",
        fr: "La revue en est déjà à l’étape \(review.step), par \(who). Rien n’a été changé."))
  }
}

extension Audience {
  /// Where a review stands, and how it goes on.
  func standing(_ review: Review, in world: World) -> RichText {
    let (day, who) = (RichText.plain(full(review.opened.at)), review.opened.by.mention)
    let last = review.step == Review.lastStep
    let line = world.line(
      "review",
      last ? language.pick(en: "close", fr: "clore") : language.pick(en: "next", fr: "suivant"))
    return language.pick(
      en: """
        Review \(review.number) has been open here since \(day), by \(who), and is at step \(review.step) of \
        \(Review.lastStep): \(title(ofStep: review.step)). It goes on with \(code: line)
        """,
      fr: """
        La revue \(review.number) est ouverte ici depuis le \(day), par \(who), et en est à l’étape \(review.step) sur \
        \(Review.lastStep) : \(title(ofStep: review.step)). Elle continue avec \(code: line)
        """)
  }

  /// What a step is about.
  func title(ofStep step: Int) -> RichText {
    switch step {
    case 1: language.pick(en: "what moved since the freeze", fr: "ce qui a bougé depuis le gel")
    case 2: language.pick(en: "promises kept or not", fr: "promesses tenues ou non")
    case 3: language.pick(en: "blocked, on whom, for how long", fr: "bloqué, par qui, depuis quand")
    case 4: language.pick(en: "three decisions at most", fr: "trois décisions au plus")
    default: language.pick(en: "the new order, with owners and dates", fr: "le nouvel ordre, avec porteurs et dates")
    }
  }
}
