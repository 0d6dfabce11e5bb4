/// A number as somebody typed it: `8`, `2,5`, `80 %`.
package struct Figure: Hashable, Sendable {
  /// 80 for `80 %`.
  package var value: Double
  package var isPercent: Bool

  package init(value: Double, isPercent: Bool) { (self.value, self.isPercent) = (value, isPercent) }

  /// A share of a hundred as one of 1, any other number as it is.
  package var share: Double { isPercent ? value / 100 : value }
}
