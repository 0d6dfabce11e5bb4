extension JournalError {
  /// The sentence for the log: file, line and reason, without the kind of error.
  package var message: String {
    switch self {
    case .full(let text), .unwritable(let text), .broken(let text), .damaged(let text), .locked(let text),
      .unusable(let text),
      .newer(let text):
      text
    }
  }
}
