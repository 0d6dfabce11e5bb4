/// Has a message travel as a file where the chat takes files: its text is then what the file holds, in UTF-8.
///
/// Everywhere else the text goes in as many messages as it takes.
package struct TextFile: Hashable, Sendable {
  /// ASCII letters, digits, dots and hyphens: `INC-12-post-mortem.md`.
  package var name: String
  /// Without parameters: `text/markdown`.
  package var mediaType: String
  /// Said in place of a text of more than `longestText` bytes that cannot go as a file; nil for one that is to be read
  /// in any case.
  package var instead: RichText?

  /// In bytes: some ten messages.
  package static let longestText = 30_000

  package init(_ name: String, mediaType: String, instead: RichText? = nil) {
    self.name = name
    self.mediaType = mediaType
    self.instead = instead
  }
}

extension Message {
  /// What it says where it cannot go as a file.
  package var withoutFile: Message {
    guard let file else { return self }
    guard let instead = file.instead, text.unsafePlainText.utf8.count > TextFile.longestText else {
      return Message(text, buttons: buttons, charts: charts)
    }
    return Message(instead, buttons: buttons)
  }
}
