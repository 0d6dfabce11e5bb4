package import Commands
import Kernel

/// The front door of `/ops`.
package enum OperationsDesk {
  package static let entries: [Entry<OperationsView, OperationsEvent>] = [
    .of(ShowStatus.self),
    .of(ShowHealth.self),
    .of(VerifyJournal.self),
    .of(ShowWho.self),
    .of(GiveRole.self),
    .of(ChooseLanguage.self),
    .of(ChooseZone.self),
  ]
}

extension Role {
  /// What a role is called in a sentence.
  func name(in language: Language) -> String {
    switch self {
    case .guest: language.pick(en: "guest", fr: "invité")
    case .member: language.pick(en: "member", fr: "membre")
    case .lead: language.pick(en: "lead", fr: "responsable")
    case .admin: language.pick(en: "admin", fr: "admin")
    }
  }
}
