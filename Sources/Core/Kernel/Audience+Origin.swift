extension Audience {
  /// Where a record came from: `imported from servicenow INC0000045`.
  package func imported(from origin: Origin) -> RichText {
    language.pick(
      en: "imported from \(origin.source) \(origin.id)", fr: "importé de \(origin.source) \(origin.id)")
  }
}
