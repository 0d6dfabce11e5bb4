/// What a priority shows of a record that it is tied to.
package struct LinkedRecord: Sendable, Hashable {
  package var title: String
  /// How long it has hurt so far, in milliseconds; nil for what does not hurt, such as a request.
  package var impact: Int64?
  /// True when not everybody may read of it.
  package var isRestricted: Bool

  package init(title: String, impact: Int64? = nil, isRestricted: Bool = false) {
    (self.title, self.impact, self.isRestricted) = (title, impact, isRestricted)
  }
}
