import Commands
import Kernel

extension IncidentFilter {
  /// Where the incidents of a list stand.
  enum Stage: Hashable, Sendable {
    case open, all
    case exactly(Phase)

    /// Takes a word for it when one stands next.
    init?(_ words: inout Words) {
      if words.takeNext("open", "ouverts", "ouvert", "en cours") != nil {
        self = .open
      } else if words.takeNext("all", "tous", "tout") != nil {
        self = .all
      } else if let phase = Stage.takePhase(&words) {
        self = .exactly(phase)
      } else {
        return nil
      }
    }

    private static func takePhase(_ words: inout Words) -> Phase? {
      if words.takeNext("declared", "déclarés", "déclaré") != nil { return .declared }
      if words.takeNext("acknowledged", "acked", "pris en compte") != nil { return .acknowledged }
      if words.takeNext("mitigated", "atténués", "atténué") != nil { return .mitigated }
      if words.takeNext("resolved", "résolus", "résolu") != nil { return .resolved }
      if words.takeNext("closed", "clos") != nil { return .closed }
      return words.takeNext("cancelled", "canceled", "annulés", "annulé") != nil ? .cancelled : nil
    }

    /// The word that a list is repeated with.
    func word(in language: Language) -> String {
      switch self {
      case .open: language.pick(en: "open", fr: "ouverts")
      case .all: language.pick(en: "all", fr: "tous")
      case .exactly(.declared): language.pick(en: "declared", fr: "déclarés")
      case .exactly(.acknowledged): language.pick(en: "acknowledged", fr: "pris en compte")
      case .exactly(.mitigated): language.pick(en: "mitigated", fr: "atténués")
      case .exactly(.resolved): language.pick(en: "resolved", fr: "résolus")
      case .exactly(.closed): language.pick(en: "closed", fr: "clos")
      case .exactly(.cancelled): language.pick(en: "cancelled", fr: "annulés")
      }
    }

    /// True when only incidents that still need somebody can match.
    var isGoingOn: Bool {
      switch self {
      case .open: true
      case .all: false
      case .exactly(let phase): phase.isOpen
      }
    }

    func admits(_ phase: Phase) -> Bool {
      switch self {
      case .open: phase.isOpen
      case .all: true
      case .exactly(let wanted): phase == wanted
      }
    }
  }
}
