package import Kernel

extension Message {
  /// The bytes of its file, in UTF-8: nothing in it hides or moves what is read, and in Markdown people's words are only
  /// words.
  ///
  /// The cells of a table were looked at one by one when it was made: what is taken from a whole table may leave a
  /// formula.
  package var fileBytes: [UInt8] {
    switch file?.mediaType {
    case "text/markdown": Array(MarkdownFile(text).text.utf8)
    case "text/csv": Array(text.unsafePlainText.utf8)
    default: Array(UserText.neutralised(text.unsafePlainText).utf8)
    }
  }
}
