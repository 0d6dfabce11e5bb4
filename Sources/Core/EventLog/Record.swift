package import Kernel

/// One event as the journal keeps it: one line, for ever.
package struct Record: Sendable, Hashable {
  /// 1, 2, 3 … with no gaps; the order of everything.
  package var sequence: Int64
  /// When it was recorded.
  ///
  /// Order comes from `sequence`, never from here.
  package var at: Timestamp
  /// Who caused it: a person's id, or `railhead` for the bot itself.
  package var by: String
  /// The delivery that caused it, on the first record of a command only.
  package var delivery: String?
  /// `feature.event`: `incident.declared`.
  package var kind: String
  /// The version of `data`'s shape, from 1.
  package var version: Int
  /// An object.
  package var data: JSON
  /// How many more records of the same command follow: 0 on the last one.
  ///
  /// A command is in the journal whole or not at all.
  package var more: Int
  /// The answer its caller got, beside the delivery: what a repeated one gets again.
  ///
  /// One JSON value as text, as `JSON.write` writes it: hardly one of a million is ever read again.
  package var answer: String?

  package init(
    sequence: Int64, at: Timestamp, by: String, delivery: String? = nil, kind: String, version: Int = 1, data: JSON,
    more: Int = 0, answer: String? = nil
  ) {
    self.sequence = sequence
    self.at = at
    self.by = by
    self.delivery = delivery
    self.kind = kind
    self.version = version
    self.data = data
    self.more = more
    self.answer = answer
  }
}
