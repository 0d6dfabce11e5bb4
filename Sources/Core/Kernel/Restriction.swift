/// Private records that a message tells of: asked again when it leaves, for whoever reads may have been removed meanwhile.
package struct Restriction: Hashable, Sendable {
  /// Its reader must be admitted to every one of them.
  package var records: [ItemID]
  /// Said in its place to somebody who no longer is.
  package var otherwise: RichText

  package init(_ records: [ItemID], otherwise: RichText) {
    (self.records, self.otherwise) = (records, otherwise)
  }
}
