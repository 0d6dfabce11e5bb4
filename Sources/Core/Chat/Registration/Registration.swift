/// How a chat is told about Railhead.
///
/// It is read apart from the chat itself, because it comes first: tokens and secrets that the chat is set up with are
/// made by it.
package struct Registration: Sendable {
  /// What an administrator pastes, made from the plan.
  package var manifest: @Sendable (RegistrationPlan) -> Manifest
  /// Does the same through the chat's API; nil where there is none, or settings for it are missing.
  package var registrar: (any Registrar)?
  /// The settings that a registrar would take.
  package var missing: [SettingKey]
  /// The URLs that it calls: their origins may be reached, others not.
  package var urls: [String]

  package init(
    registrar: (any Registrar)? = nil, missing: [SettingKey] = [], urls: [String] = [],
    manifest: @escaping @Sendable (RegistrationPlan) -> Manifest
  ) {
    (self.registrar, self.missing, self.urls, self.manifest) = (registrar, missing, urls, manifest)
  }
}
