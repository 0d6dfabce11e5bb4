import Commands
import Kernel

extension IncidentFilter {
  /// What a list is narrowed down to besides a stage.
  enum Trait: CaseIterable, Hashable, Sendable {
    /// Nobody leads.
    case unassigned
    /// Nobody has said that they are on it.
    case unacknowledged
    /// Something that was promised is missed by now.
    case late
    case held, drill, noDrill, restricted
    /// An earlier one came back with it, as somebody confirmed.
    case recurring
    /// Its post-mortem is still to be held.
    case withoutPostMortem
    /// Its post-mortem should have been held by now.
    case latePostMortem

    /// Takes a word for it when one stands next.
    init?(_ words: inout Words) {
      if words.takeNext("unassigned", "without a lead", "without lead", "no lead", "sans pilote") != nil {
        self = .unassigned
      } else if words.takeNext(
        "unacked", "unacknowledged", "not acknowledged", "non pris en compte", "pas pris en compte", "non vus", "non vu"
      )
        != nil
      {
        self = .unacknowledged
      } else if words.takeNext("late", "overdue", "en retard") != nil {
        self = .late
      } else if words.takeNext("on hold", "en attente") != nil {
        self = .held
      } else if words.takeNext("no drills", "without drills", "sans exercices", "hors exercices") != nil {
        self = .noDrill
      } else if words.takeNext("drills", "drill", "exercices", "exercice") != nil {
        self = .drill
      } else if words.takeNext("private", "privés", "privé") != nil {
        self = .restricted
      } else if words.takeNext("recurring", "recurrences", "repeated", "récidives", "récidive", "répétés") != nil {
        self = .recurring
      } else if words.takeNext("without a post-mortem", "without post-mortem", "no post-mortem", "sans bilan") != nil {
        self = .withoutPostMortem
      } else if words.takeNext("post-mortem overdue", "post-mortem late", "bilan en retard") != nil {
        self = .latePostMortem
      } else {
        return nil
      }
    }

    /// The word that a list is repeated with.
    func word(in language: Language) -> String {
      switch self {
      case .unassigned: language.pick(en: "unassigned", fr: "sans pilote")
      case .unacknowledged: language.pick(en: "unacked", fr: "non pris en compte")
      case .late: language.pick(en: "late", fr: "en retard")
      case .held: language.pick(en: "on hold", fr: "en attente")
      case .drill: language.pick(en: "drills", fr: "exercices")
      case .noDrill: language.pick(en: "no drills", fr: "sans exercices")
      case .restricted: language.pick(en: "private", fr: "privés")
      case .recurring: language.pick(en: "recurring", fr: "récidives")
      case .withoutPostMortem: language.pick(en: "without a post-mortem", fr: "sans bilan")
      case .latePostMortem: language.pick(en: "post-mortem overdue", fr: "bilan en retard")
      }
    }

    func admits(_ facts: Facts, _ promises: Promises, at now: Timestamp) -> Bool {
      switch self {
      case .unassigned: facts.lead == nil
      case .unacknowledged: facts.phase == .declared
      case .late: facts.isLate(promises, at: now)
      case .held: facts.openHold != nil
      case .drill: facts.isDrill
      case .noDrill: !facts.isDrill
      case .restricted: facts.isPrivate
      case .recurring: facts.recurrenceOf != nil
      case .withoutPostMortem: facts.owesPostMortem
      case .latePostMortem: facts.postMortemDue(promises).map { $0 < now } ?? false
      }
    }
  }
}
