extension String {
  /// Without blanks at either end.
  package var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 else { return self }
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// Nil instead of nothing.
  package var nonEmpty: String? { isEmpty ? nil : self }

  /// Without the marks that stood between it and what was taken out of it: `- checkout is down,`.
  package var withoutSeparators: String {
    let marks: Set<Character> = [",", ";", ":", "-", "–", "—", "|", " "]
    let start = drop(while: marks.contains)
    guard let end = start.lastIndex(where: { !marks.contains($0) }) else { return self }
    return String(start[...end])
  }

  /// With blanks for line ends: a title is one line.
  package var oneLine: String {
    guard utf8.contains(where: { $0 < 0x20 }) else { return self }
    return String(decoding: utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The text, cut between characters where it is longer than `limit`.
  package func cut(to limit: Int) -> String {
    // Bytes are never fewer than characters, so that a short text is not counted.
    guard utf8.count > limit, count > limit else { return self }
    return prefix(limit - 1) + "…"
  }
}
