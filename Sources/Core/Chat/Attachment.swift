package import Kernel

/// A file on its way to a chat: its bytes, and what the chat wants to know of them.
package struct Attachment: Hashable, Sendable {
  /// What a picture shows, for chats that show it.
  package struct Showing: Hashable, Sendable {
    /// In pixels.
    package var width: Int
    /// In pixels.
    package var height: Int
    /// Stands beside it: on one line, at most 200 characters.
    package var title: String
    /// All of it in words, for people who are read to: on one line, at most 1,000 characters.
    package var description: String
  }

  /// ASCII letters, digits, dots and hyphens.
  package var name: String
  /// Without parameters: `image/png`.
  package var mediaType: String
  package var bytes: [UInt8]
  /// Set for a picture; everything else is text in UTF-8.
  package var showing: Showing?

  /// The text of a message as a file.
  package init(_ file: TextFile, of message: Message) {
    (name, mediaType, bytes) = (file.name, file.mediaType, message.fileBytes)
  }

  /// The picture of some charts.
  package init(_ picture: Picture, of charts: [Chart]) {
    (name, mediaType, bytes) = ("charts.png", "image/png", picture.bytes)
    showing = Showing(
      width: picture.width, height: picture.height, title: oneLine(charts.map(\.title), upTo: 200),
      description: oneLine(charts.map(\.words), upTo: 1_000))
  }

  /// As HTTP names it.
  package var contentType: String { showing == nil ? "\(mediaType); charset=utf-8" : mediaType }
}

/// Texts in a row, without what hides or moves what is read.
private func oneLine(_ texts: [String], upTo limit: Int) -> String {
  // The start is enough: nothing that is left out takes the place of what is kept.
  let start = texts.joined(separator: " · ").unicodeScalars.prefix(2 * limit)
  let line = UserText.neutralised(String(start)).map { $0.isNewline || $0 == "\t" ? " " : $0 }
  return String(line.prefix(limit))
}

extension Chart {
  /// `Incidents by week: 16 Mar 3, 23 Mar –, 30 Mar 12`.
  fileprivate var words: String {
    let figures = points.map { "\($0.label) \($0.value.map(figure) ?? "–")" }.joined(separator: ", ")
    return title + language.pick(en: ": ", fr: " : ") + figures
  }
}
